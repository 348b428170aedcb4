import { raw } from 'hono/html'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { listCountryOptions } from '../../../shared/web/form/country-zone-options'
import { controlAttributes, FieldFrame } from '../../../shared/web/form/text-fields'

interface CountryFieldProps {
  name: string
  language: Language
  value: string
  error?: string | undefined
}

/**
 * Every country. Its 250 lines are written as tersely as HTML allows, without the codes: they would be two thirds of
 * the page. The form sends the name in the page's language (`readTypedForm`), so a browser that translates the page
 * must leave the names as they are.
 */
export const CountryField = ({ language, ...props }: CountryFieldProps) => {
  const { t } = siteTranslator(language)
  const field = { ...props, label: t('register.country') }
  return (
    <FieldFrame {...field}>
      <select {...controlAttributes(field)} autocomplete="country" translate="no">
        <option value="">{t('register.choose')}</option>
        {raw(optionsHtml(language, props.value))}
      </select>
    </FieldFrame>
  )
}

/** The names are our own data (country-names), so only the ampersand needs escaping. */
const optionsHtml = (language: Language, selected: string): string =>
  listCountryOptions(language)
    .map(
      ({ value, label }) =>
        `<option${value === selected ? ' selected' : ''}>${label.replaceAll('&', '&amp;')}`,
    )
    .join('')
