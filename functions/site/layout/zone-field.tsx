import type { Language } from '../../../shared/domain/values/language'
import { cityOfZone, findZoneByCity } from '../../../shared/i18n/city-names'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { controlAttributes, FieldFrame } from '../../../shared/web/form/text-fields'

interface ZoneFieldProps {
  name: string
  language: Language
  /** A zone, which is shown as its city, or what was typed. */
  value: string
  /** The clinic's zone, as the example. */
  example: string
  /** Whether the script may propose the browser's zone, as none was chosen yet. */
  propose: boolean
  hint?: string
  error?: string | undefined
}

/**
 * A line for a city in the zone, or the zone's name. A list of all 418 zones would be 20 KB of every page;
 * the script fills the proposals where there is one.
 */
export const ZoneField = ({ language, value, example, propose, ...props }: ZoneFieldProps) => {
  const { t } = siteTranslator(language)
  const city = cityOfZone(example, language) || 'Geneva'
  const field = {
    ...props,
    label: t('zone.label'),
    hint: props.hint ?? t('zone.hint', { example: city }),
  }
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        value={cityThatIsFound(value, language)}
        list="zones"
        maxlength={64}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        data-propose={propose ? value : undefined}
      />
      <datalist id="zones" />
    </FieldFrame>
  )
}

/** The city of a zone where it leads back to the zone; what was typed stays as it is. */
const cityThatIsFound = (value: string, language: Language): string => {
  const city = value.includes('/') ? cityOfZone(value, language) : ''
  return city !== '' && findZoneByCity(city) === value ? city : value
}
