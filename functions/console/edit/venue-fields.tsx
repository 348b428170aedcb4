import { hasVenue } from '../../../shared/domain/clinic/venue'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { formatLanguageNames } from '../../../shared/i18n/language-names'
import { textDirectionOf } from '../../../shared/i18n/language-properties'
import { InputField, TextAreaField } from '../../../shared/web/form/text-fields'
import { type ClinicFieldsProps, fieldProps } from './general-fields'

/** Where people meet, per language. Languages without a name use the first one that has it. */
export const VenueFields = (props: ClinicFieldsProps) => (
  <fieldset class="group">
    <legend>Venue</legend>
    <p class="hint">
      For in-person and hybrid clinics. When the venue of a published clinic changes, you are asked whether
      registrants are told.
    </p>
    <InputField
      {...fieldProps(props, 'venue.mapUrl')}
      label="Link to a map"
      type="url"
      optional="optional"
      full
    />
    {supportedLanguages.map((language) => (
      <details open={isOpen(props, language)}>
        <summary>Venue in {formatLanguageNames([language], 'en')}</summary>
        <div lang={language} dir={textDirectionOf(language)}>
          <InputField
            {...fieldProps(props, `venue.${language}.name`)}
            label="Name"
            maxlength={200}
            optional=""
            full
          />
          <TextAreaField
            {...fieldProps(props, `venue.${language}.address`)}
            label="Address"
            hint="One line per line of the address."
            optional="optional"
            full
          />
          <TextAreaField
            {...fieldProps(props, `venue.${language}.arrival`)}
            label="Arrival notes"
            hint="Entrance, floor, identity papers, parking."
            optional="optional"
            full
          />
        </div>
      </details>
    ))}
  </fieldset>
)

const isOpen = ({ clinic, values, errorAt }: ClinicFieldsProps, language: Language): boolean =>
  (language === 'en' && hasVenue(clinic)) ||
  ['name', 'address', 'arrival'].some(
    (name) => values[`venue.${language}.${name}`] || errorAt(`venue.${language}.${name}`),
  )
