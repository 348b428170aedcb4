import { MAX_CHOICES } from '../../../shared/domain/survey/survey-questions'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import type { TextByLanguage } from '../../../shared/domain/values/text-by-language'
import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import { type FormValues, splitTrimmedLines } from './form-values'

/**
 * Rows of a form in which an organiser writes questions: `<row>.label.en`, `<row>.choices.en` and so on, where `<row>`
 * is a name like `own.0`.
 */

/** The rows that have a text, by their number. */
export const listFilledRows = (values: FormValues, list: string, most: number): number[] =>
  Array.from({ length: most }, (_, row) => row).filter((row) =>
    supportedLanguages.some(
      (language) =>
        values[`${list}.${row}.label.${language}`]?.trim() ||
        values[`${list}.${row}.choices.${language}`]?.trim(),
    ),
  )

/** How many rows a form shows: those that are filled and one more. */
export const countShownRows = (values: FormValues, list: string, most: number): number =>
  Math.min(Math.max(0, ...listFilledRows(values, list, most).map((row) => row + 1)) + 1, most)

/** The words of a question in each language that has some, and what is wrong with them or with choices of another kind. */
export const readQuestionLabel = (
  values: FormValues,
  row: string,
  { hasChoices, kindWithChoices }: { hasChoices: boolean; kindWithChoices: string },
): { label: TextByLanguage; problems: FieldProblem[] } => {
  const label = byLanguage((language) => values[`${row}.label.${language}`]?.trim() || undefined)
  const problems: FieldProblem[] = []
  if (!hasChoices && supportedLanguages.some((language) => values[`${row}.choices.${language}`]?.trim()))
    problems.push(questionProblemAt(`${row}.kind`, `Choose ${kindWithChoices}, or remove the choices.`))
  if (Object.keys(label).length === 0)
    problems.push(questionProblemAt(`${row}.label.en`, 'Enter the question.'))
  for (const language of supportedLanguages)
    if ((label[language] ?? '').length > 200)
      problems.push(questionProblemAt(`${row}.label.${language}`, 'A question has at most 200 characters.'))
  return { label, problems }
}

/** One choice a line; each language has all of them, in the same order. */
export const readQuestionChoices = (
  values: FormValues,
  row: string,
): { choices: TextByLanguage[] } | { problems: FieldProblem[] } => {
  const field = (language: Language) => `${row}.choices.${language}`
  const lines = byLanguage((language) => {
    const typed = splitTrimmedLines(values[field(language)])
    return typed.length > 0 ? typed : undefined
  })
  const first = supportedLanguages.find((language) => lines[language] !== undefined)
  const count = first ? (lines[first]?.length ?? 0) : 0
  if (!first || count < 2 || count > MAX_CHOICES)
    return {
      problems: [questionProblemAt(field(first ?? 'en'), `Enter 2 to ${MAX_CHOICES} choices, one per line.`)],
    }
  const problems = supportedLanguages.flatMap((language) => {
    const typed = lines[language]
    if (!typed) return []
    if (typed.some((line) => line.length > 100))
      return [questionProblemAt(field(language), 'A choice has at most 100 characters.')]
    if (typed.length !== count)
      return [
        questionProblemAt(field(language), `Enter ${count} choices, as in ${nativeLanguageNames[first]}.`),
      ]
    if (new Set(typed).size < count) return [questionProblemAt(field(language), 'Enter each choice once.')]
    return []
  })
  if (problems.length > 0) return { problems }
  return {
    choices: Array.from({ length: count }, (_, index) => byLanguage((language) => lines[language]?.[index])),
  }
}

/** The words of a stored question as the form shows them. */
export const questionRowValues = (
  row: string,
  label: TextByLanguage,
  choices: readonly TextByLanguage[],
): [string, string][] => [
  ...Object.entries(label).map(([language, text]): [string, string] => [`${row}.label.${language}`, text]),
  ...supportedLanguages.flatMap((language): [string, string][] => {
    const lines = choices.flatMap((choice) => choice[language] ?? [])
    return lines.length > 0 ? [[`${row}.choices.${language}`, lines.join('\n')]] : []
  }),
]

/** A problem at a field of the form. */
export const questionProblemAt = (field: string, message: string): FieldProblem => ({
  field,
  code: 'form',
  message,
})

const byLanguage = <Value>(
  read: (language: Language) => Value | undefined,
): Partial<Record<Language, Value>> =>
  Object.fromEntries(
    supportedLanguages.flatMap((language) => {
      const value = read(language)
      return value === undefined ? [] : [[language, value]]
    }),
  )
