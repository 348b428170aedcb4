import { RegistrationForm } from '../../../shared/domain/registration/registration'
import type { Language } from '../../../shared/domain/values/language'
import { findZoneByCity } from '../../../shared/i18n/city-names'
import { findCountryByName } from '../../../shared/i18n/country-names/find-country'
import { siteTranslator } from '../../../shared/i18n/site-translator'

/** The fields as typed, before validation. */
export type TypedRegistrationForm = Record<RegistrationFieldName, string>

export type RegistrationFieldName = keyof RegistrationForm

/** In the order of the form. */
export const registrationFieldNames = Object.keys(RegistrationForm.shape) as RegistrationFieldName[]

/** The error message of a field. */
export interface FormFieldProblem {
  field: RegistrationFieldName
  message: string
}

/** The fields of a form that was sent; a missing one is empty text, and the country its code where it is known. */
export const readTypedForm = (texts: Readonly<Record<string, string>>): TypedRegistrationForm => {
  const typed = (name: RegistrationFieldName): string => (texts[name] ?? '').slice(0, 2000)
  const country = findCountryByName(typed('country')) ?? typed('country')
  return {
    ...(Object.fromEntries(
      registrationFieldNames.map((name) => [name, typed(name)]),
    ) as TypedRegistrationForm),
    country,
  }
}

/** The form parsed into the domain's type, or an error message for each invalid field, in the form's order. */
export const validateForm = (
  typed: TypedRegistrationForm,
  language: Language,
): { form: RegistrationForm } | { problems: FormFieldProblem[] } => {
  const parsed = RegistrationForm.safeParse({
    ...typed,
    timeZone: findZoneByCity(typed.timeZone) ?? '',
    gender: typed.gender || undefined,
  })
  if (parsed.success) return { form: parsed.data }
  const { t } = siteTranslator(language)
  const problems = parsed.error.issues.flatMap((issue): FormFieldProblem[] => {
    const field = registrationFieldNames.find((name) => name === issue.path[0])
    if (!field) return []
    const long = issue.code === 'too_big' && typeof issue.maximum === 'number'
    return [
      {
        field,
        message: long
          ? t('error.tooLong', { most: Number(issue.maximum) })
          : t(field === 'name' && issue.code === 'custom' ? 'error.nameOnly' : `error.${field}`),
      },
    ]
  })
  return {
    problems: registrationFieldNames.flatMap((name) => problems.find(({ field }) => field === name) ?? []),
  }
}
