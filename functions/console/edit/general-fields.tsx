import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { CheckboxField, SelectField } from '../../../shared/web/form/choice-fields'
import { listCountryOptions, listZoneOptions } from '../../../shared/web/form/country-zone-options'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import type { FormValues } from '../forms/form-values'

export interface ClinicFieldsProps {
  clinic: Clinic
  values: FormValues
  errorAt: (name: string) => string | undefined
}

/** What a field of the form is given besides its label. */
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
      {props.clinic.status === 'draft' && (
        <SelectField
          {...fieldProps(props, 'timeZone')}
          label="Time zone of the hours"
          hint="The place whose clocks the programme follows. It decides every mail’s time."
          optional=""
          empty="not decided"
          options={listZoneOptions(props.values.timeZone || null)}
        />
      )}
      <SelectField
        {...fieldProps(props, 'mode')}
        label="Mode"
        optional=""
        empty="not decided"
        options={[
          { value: 'online', label: 'Online' },
          { value: 'in-person', label: 'In person' },
        ]}
      />
      <InputField
        {...fieldProps(props, 'capacity')}
        label="Seats"
        type="text"
        inputmode="numeric"
        optional="no limit when empty"
      />
      <InputField
        {...fieldProps(props, 'retentionDays')}
        label="Days until personal data are erased"
        hint="After the last day: 30 to 3650. The numbers stay."
        type="text"
        inputmode="numeric"
        optional="the usual time when empty"
      />
    </div>
    <CheckboxField
      name="approval"
      value="yes"
      checked={props.values.approval === 'yes'}
      label="The organiser decides on each registration"
      hint="Whoever registers from then on waits for the decision, and the form says so. Who has registered before a change stays as she stands."
    />
    <TextAreaField
      {...fieldProps(props, 'coOrganisers')}
      label="Co-organisers"
      hint="One a line."
      optional={optional}
      full
    />
    <TextAreaField
      {...fieldProps(props, 'audience')}
      label="For whom"
      hint="One group a line."
      optional={optional}
      full
    />
  </fieldset>
)

export const ZoomFields = (props: ClinicFieldsProps) => (
  <fieldset class="group">
    <legend>Zoom</legend>
    <p class="hint">
      May follow later and may change: people come through their personal way in, which leads to whatever
      stands here.
    </p>
    <InputField
      {...fieldProps(props, 'zoom.meetingId')}
      label="Meeting number"
      inputmode="numeric"
      optional={optional}
    />
    <InputField
      {...fieldProps(props, 'zoom.joinUrl')}
      label="Address to join"
      type="url"
      optional={optional}
      full
    />
  </fieldset>
)
