import type { Language } from '../../../shared/domain/clinic/clinic'
import { placeOf } from '../../../shared/language/places'
import { siteVoice } from '../../../shared/language/site-voice'
import { controlAttributes, FieldFrame } from '../../../shared/pages/form/field'

interface ZoneFieldProps {
  name: string
  language: Language
  /** What stands in the field: a zone, or what was typed. */
  value: string
  /** The clinic's zone, as the example. */
  example: string
  /** Nobody has chosen yet: the script may propose the browser's zone. */
  propose: boolean
  hint?: string
  error?: string | undefined
}

/**
 * A line for the zone's name or a city in it. A list of all 418 zones would be 20 KB of every page;
 * the script fills the proposals where there is one.
 */
export const ZoneField = ({ language, value, example, propose, ...props }: ZoneFieldProps) => {
  const { say } = siteVoice(language)
  const city = placeOf(example, language) || 'Geneva'
  const field = {
    ...props,
    label: say('zone.label'),
    hint: props.hint ?? say('zone.hint', { example: city }),
  }
  return (
    <FieldFrame {...field}>
      <input
        {...controlAttributes(field)}
        value={value}
        list="zones"
        maxlength={64}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        data-propose={propose ? '' : undefined}
      />
      <datalist id="zones" />
    </FieldFrame>
  )
}
