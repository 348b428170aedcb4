import { raw } from 'hono/html'
import type { Language } from '../../../shared/domain/clinic/clinic'
import { siteVoice } from '../../../shared/language/site-voice'
import { controlAttributes, FieldFrame } from '../../../shared/pages/form/field'
import { countryOptions } from '../../../shared/pages/form/places'

interface CountryFieldProps {
  name: string
  language: Language
  value: string
  error?: string | undefined
}

/** Every country. Its 250 lines are written as tersely as HTML allows: they would be two thirds of the page. */
export const CountryField = ({ language, ...props }: CountryFieldProps) => {
  const { say } = siteVoice(language)
  const field = { ...props, label: say('register.country') }
  return (
    <FieldFrame {...field}>
      <select {...controlAttributes(field)} autocomplete="country">
        <option value="">{say('register.choose')}</option>
        {raw(linesFor(language, props.value))}
      </select>
    </FieldFrame>
  )
}

/** Codes and names come from ICU, never from a person: no character of them needs escaping. */
const linesFor = (language: Language, chosen: string): string =>
  countryOptions(language)
    .map(
      ({ value, label }) =>
        `<option value=${value}${value === chosen ? ' selected' : ''}>${label.replaceAll('&', '&amp;')}`,
    )
    .join('')
