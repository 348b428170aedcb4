import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { Checkbox, Select } from '../../../../shared/pages/form/choice'
import { Field, TextArea } from '../../../../shared/pages/form/field'
import { countryOptions, zoneOptions } from '../../../../shared/pages/form/places'
import type { FormTexts } from '../../forms/form-texts'

export interface FieldsProps {
  clinic: Clinic
  texts: FormTexts
  errorAt: (name: string) => string | undefined
}

/** What a field of the form is given besides its label. */
export const fieldOf = ({ texts, errorAt }: FieldsProps, name: string) => ({
  name,
  value: texts[name] ?? '',
  error: errorAt(name),
})

const optional = 'optional'

export const AboutFields = (props: FieldsProps) => (
  <fieldset class="group">
    <legend>The clinic</legend>
    <Field {...fieldOf(props, 'title')} label="Title" maxlength={300} full />
    <div class="columns">
      <Select
        {...fieldOf(props, 'country')}
        label="Country"
        optional={optional}
        empty="several or none"
        options={countryOptions('en')}
      />
      {props.clinic.status === 'draft' && (
        <Select
          {...fieldOf(props, 'timeZone')}
          label="Time zone of the hours"
          hint="The place whose clocks the programme follows. It decides every mail’s time."
          optional=""
          empty="not decided"
          options={zoneOptions(props.texts.timeZone || null)}
        />
      )}
      <Select
        {...fieldOf(props, 'mode')}
        label="Mode"
        optional=""
        empty="not decided"
        options={[
          { value: 'online', label: 'Online' },
          { value: 'in-person', label: 'In person' },
        ]}
      />
      <Field
        {...fieldOf(props, 'capacity')}
        label="Seats"
        type="text"
        inputmode="numeric"
        optional="no limit when empty"
      />
      <Field
        {...fieldOf(props, 'retentionDays')}
        label="Days until personal data are erased"
        hint="After the last day: 30 to 3650. The numbers stay."
        type="text"
        inputmode="numeric"
        optional="the usual time when empty"
      />
    </div>
    <Checkbox
      name="approval"
      value="yes"
      checked={props.texts.approval === 'yes'}
      label="The organiser decides on each registration"
      hint="Whoever registers from then on waits for the decision, and the form says so. Who has registered before a change stays as she stands."
    />
    <TextArea
      {...fieldOf(props, 'coOrganisers')}
      label="Co-organisers"
      hint="One a line."
      optional={optional}
      full
    />
    <TextArea
      {...fieldOf(props, 'audience')}
      label="For whom"
      hint="One group a line."
      optional={optional}
      full
    />
  </fieldset>
)

export const ZoomFields = (props: FieldsProps) => (
  <fieldset class="group">
    <legend>Zoom</legend>
    <p class="hint">
      May follow later and may change: people come through their personal way in, which leads to whatever
      stands here.
    </p>
    <Field
      {...fieldOf(props, 'zoom.meetingId')}
      label="Meeting number"
      inputmode="numeric"
      optional={optional}
    />
    <Field {...fieldOf(props, 'zoom.joinUrl')} label="Address to join" type="url" optional={optional} full />
  </fieldset>
)
