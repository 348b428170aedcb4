import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import { SelectField } from '../../../shared/web/form/choice-fields'
import { InputField } from '../../../shared/web/form/text-fields'
import { type ClinicFieldsProps, fieldProps } from './general-fields'

const MAX_ORGANISERS = 20

/** The organisers typed so far and an empty row for one more. */
export const OrganiserFields = (props: ClinicFieldsProps) => {
  const typed = Object.keys(props.values).flatMap(
    (name) => /^organisers\.(\d+)\.email$/.exec(name)?.[1] ?? [],
  )
  const count = Math.min(Math.max(0, ...typed.map((row) => Number(row) + 1)) + 1, MAX_ORGANISERS)
  return (
    <fieldset class="group" id="field-organisers">
      <legend>Organisers</legend>
      <p class="hint">
        Replies to e-mails go to the first organiser. All organisers get the day summaries; partners see the
        clinics that list them. Clear a row to remove it.
      </p>
      {Array.from({ length: count }, (_, row) => (
        <div class="inline">
          <div class="grow">
            <InputField
              {...fieldProps(props, `organisers.${row}.name`)}
              label={`Name ${row + 1}`}
              optional=""
              maxlength={200}
            />
          </div>
          <div class="grow">
            <InputField
              {...fieldProps(props, `organisers.${row}.email`)}
              label={`E-mail ${row + 1}`}
              type="email"
              optional=""
            />
          </div>
          <SelectField
            {...fieldProps(props, `organisers.${row}.language`)}
            label={`Language ${row + 1}`}
            options={Object.entries(nativeLanguageNames).map(([value, label]) => ({ value, label }))}
          />
        </div>
      ))}
      <InputField
        {...fieldProps(props, 'publicContact')}
        label="Contact on the public page"
        hint="For everybody to see: the e-mail address of an office, or the https address of a contact page. Leave empty, and the page says to reply to an e-mail about the clinic; it never shows the addresses above."
        optional="optional"
        full
      />
    </fieldset>
  )
}
