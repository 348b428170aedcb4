import { type Clinic, hasOpenTimes } from '../../../shared/domain/clinic/clinic'
import { firstNoonOf } from '../../../shared/domain/clinic/times/clinic-times'
import { CheckboxField, SelectField } from '../../../shared/web/form/choice-fields'
import { listCountryOptions, listZoneOptions } from '../../../shared/web/form/country-zone-options'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { certificateRuleLabels } from '../components/certificate-rule-labels'
import type { FormValues } from '../forms/form-values'

export interface ClinicFieldsProps {
  clinic: Clinic
  values: FormValues
  errorAt: (name: string) => string | undefined
}

/** The props of a form field besides its label. */
export const fieldProps = ({ values, errorAt }: ClinicFieldsProps, name: string) => ({
  name,
  value: values[name] ?? '',
  error: errorAt(name),
})

const optional = 'optional'

export const GeneralFields = (props: ClinicFieldsProps) => (
  <fieldset class="group">
    <legend>The clinic</legend>
    <InputField {...fieldProps(props, 'title')} label="Title" maxlength={300} full />
    <div class="columns">
      <SelectField
        {...fieldProps(props, 'country')}
        label="Country"
        optional={optional}
        empty="several or none"
        options={listCountryOptions('en')}
      />
      {hasOpenTimes(props.clinic) && (
        <SelectField
          {...fieldProps(props, 'timeZone')}
          label="Time zone of the hours"
          hint="All hours of the programme, and the times of all mails, are in this time zone."
          optional=""
          empty="Select…"
          options={listZoneOptions(props.values.timeZone || null, firstNoonOf(props.clinic))}
        />
      )}
      <SelectField
        {...fieldProps(props, 'mode')}
        label="Mode"
        optional=""
        empty="Select…"
        options={[
          { value: 'online', label: 'Online' },
          { value: 'in-person', label: 'In person' },
          { value: 'hybrid', label: 'In person and online' },
        ]}
      />
      <InputField
        {...fieldProps(props, 'languages')}
        label="Languages"
        hint="Those that people speak at the clinic, for example: English, French."
        optional={optional}
      />
      <InputField
        {...fieldProps(props, 'interpretation')}
        label="Interpretation into"
        hint="For example: Somali, Arabic."
        optional={optional}
      />
      <InputField
        {...fieldProps(props, 'capacity')}
        label="Seats"
        type="text"
        inputmode="numeric"
        optional="leave empty for no limit"
      />
      <InputField
        {...fieldProps(props, 'attendanceShare')}
        label="Counts as attended from (% of a day’s hours)"
        hint="1 to 100. Leave empty for 50: half of the day’s hours."
        type="text"
        inputmode="numeric"
        optional="optional"
      />
      <SelectField
        {...fieldProps(props, 'certificateRule')}
        label="Certificates of attendance"
        hint="Certificates that were issued stay valid when you change this."
        optional=""
        options={Object.entries(certificateRuleLabels).map(([value, label]) => ({ value, label }))}
      />
      <InputField
        {...fieldProps(props, 'certificateHours')}
        label="Certificate from (% of all hours)"
        hint="1 to 100, for certificates by a share of the hours."
        type="text"
        inputmode="numeric"
        optional="optional"
      />
      <InputField
        {...fieldProps(props, 'retentionDays')}
        label="Delete personal data after (days)"
        hint="Counted from the last day: 30 to 3650. Leave empty for the default. Statistics are kept."
        type="text"
        inputmode="numeric"
        optional="optional"
      />
    </div>
    <RegistrationWindowFields {...props} />
    <CheckboxField
      name="approval"
      value="yes"
      checked={props.values.approval === 'yes'}
      label="The organiser approves each registration"
      hint="New registrations wait for approval, and the form says so. Existing registrations are not affected."
    />
    <CheckboxField
      name="confirmsAddress"
      value="yes"
      checked={props.values.confirmsAddress === 'yes'}
      label="Each registrant confirms the e-mail address first"
      hint="The first e-mail has only a link that confirms the address. Until it is used, nothing else is mailed there, not even that the clinic moves or is cancelled, and no seat is kept: people who read their e-mail late may find the clinic full. Existing registrations are not affected."
    />
    <TextAreaField
      {...fieldProps(props, 'coOrganisers')}
      label="Co-organisers"
      hint="One per line."
      optional={optional}
      full
    />
    <TextAreaField
      {...fieldProps(props, 'introduction')}
      label="Introduction"
      hint="What the clinic is for, on its public page. One paragraph per line; begin the points of a list with “- ”. Leave out dates and hours: they may change."
      optional={optional}
      full
    />
    <TextAreaField
      {...fieldProps(props, 'audience')}
      label="Target audience"
      hint="One group per line."
      optional={optional}
      full
    />
  </fieldset>
)

const RegistrationWindowFields = (props: ClinicFieldsProps) => (
  <fieldset>
    <legend>Registration</legend>
    <p>
      <a href={`/console/clinics/${props.clinic.id}/questions`}>Questions that the form asks</a>
    </p>
    <p class="hint">
      In the clinic’s time. Leave empty to take registrations from publication until the clinic ends.
    </p>
    <div class="columns">
      {(['opens', 'closes'] as const).flatMap((edge) => [
        <InputField
          {...fieldProps(props, `registrationWindow.${edge}.date`)}
          label={`Registration ${edge} (date)`}
          type="date"
          optional={optional}
        />,
        <InputField
          {...fieldProps(props, `registrationWindow.${edge}.time`)}
          label={`Registration ${edge} (time)`}
          type="time"
          optional={optional}
        />,
      ])}
    </div>
  </fieldset>
)

export const ZoomFields = (props: ClinicFieldsProps) => (
  <fieldset class="group">
    <legend>Zoom</legend>
    <p class="hint">
      {props.values.mode === 'in-person'
        ? 'A clinic in person needs no meeting.'
        : 'You can add or change this later: registrants use a personal joining link, which always opens the meeting entered here.'}
    </p>
    <InputField
      {...fieldProps(props, 'zoom.meetingId')}
      label="Meeting ID"
      inputmode="numeric"
      optional={optional}
    />
    <InputField
      {...fieldProps(props, 'zoom.joinUrl')}
      label="Joining address"
      type="url"
      optional={optional}
      full
    />
  </fieldset>
)
