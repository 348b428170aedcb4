import type { Language } from '../../shared/domain/clinic/clinic'
import { RegistrationForm } from '../../shared/domain/registration/registration'
import { zoneOfPlace } from '../../shared/language/places'
import { siteVoice } from '../../shared/language/site-voice'

/** What stands in the fields: as typed, before anything is checked. */
export type TypedForm = Record<FieldName, string>

export const fieldNames = [
  'name',
  'email',
  'organisation',
  'jobTitle',
  'sector',
  'country',
  'timeZone',
  'language',
  'consent',
] as const
export type FieldName = (typeof fieldNames)[number]

/** A sentence for a field. */
export interface FieldProblem {
  field: FieldName
  message: string
}

/** The fields of a form that was sent; a missing one is empty text. */
export const typedForm = (texts: Readonly<Record<string, string>>): TypedForm => {
  const typed = (name: FieldName): string => (texts[name] ?? '').slice(0, 2000)
  return Object.fromEntries(fieldNames.map((name) => [name, typed(name)])) as TypedForm
}

/** The form in the terms of the domain, or a sentence for each field that needs another value. */
export const checkForm = (
  typed: TypedForm,
  language: Language,
): { form: RegistrationForm } | { problems: FieldProblem[] } => {
  const parsed = RegistrationForm.safeParse({ ...typed, timeZone: zoneOfPlace(typed.timeZone) ?? '' })
  if (parsed.success) return { form: parsed.data }
  const { say } = siteVoice(language)
  const problems = parsed.error.issues.flatMap((issue): FieldProblem[] => {
    const field = fieldNames.find((name) => name === issue.path[0])
    if (!field) return []
    const long = issue.code === 'too_big' && typeof issue.maximum === 'number'
    return [
      {
        field,
        message: long ? say('error.tooLong', { most: Number(issue.maximum) }) : say(`error.${field}`),
      },
    ]
  })
  return { problems: fieldNames.flatMap((name) => problems.find(({ field }) => field === name) ?? []) }
}
