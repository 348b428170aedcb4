import {
  MAX_CHOICES,
  MAX_OWN_QUESTIONS,
  OwnQuestion,
  type SurveyQuestions,
  templateQuestionIds,
} from '../../../shared/domain/survey/survey-questions'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { type Language, supportedLanguages } from '../../../shared/domain/values/language'
import { nativeLanguageNames } from '../../../shared/i18n/language-properties'
import { type FormValues, splitTrimmedLines } from '../forms/form-values'

const questionKinds = ['scale', 'choice', 'text'] as const

type ReadQuestion = { question: OwnQuestion } | { problems: FieldProblem[] }

/** The questions as typed; or what is wrong, at its field. A row without any text is left out. */
export const readQuestionForm = (
  values: FormValues,
): Pick<SurveyQuestions, 'template' | 'own'> | { problems: FieldProblem[] } => {
  const template = templateQuestionIds.filter((id) => values[`template.${id}`] === 'yes')
  const rows = Array.from({ length: MAX_OWN_QUESTIONS }, (_, row) => row).filter((row) =>
    supportedLanguages.some(
      (language) =>
        values[`own.${row}.label.${language}`]?.trim() || values[`own.${row}.choices.${language}`]?.trim(),
    ),
  )
  const read = rows.map((row, index) => readRow(values, row, `own-${index + 1}`))
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []))
  if (template.length + rows.length === 0)
    problems.push(problemAt(`template.${templateQuestionIds[0]}`, 'Keep or write at least one question.'))
  if (problems.length > 0) return { problems }
  return { template, own: read.flatMap((each) => ('question' in each ? [each.question] : [])) }
}

const readRow = (values: FormValues, row: number, id: string): ReadQuestion => {
  const kind = values[`own.${row}.kind`]
  const label = byLanguage((language) => values[`own.${row}.label.${language}`]?.trim() || undefined)
  const read = kind === 'choice' ? readChoices(values, row) : { choices: [] }
  const problems = 'problems' in read ? [...read.problems] : []
  if (
    kind !== 'choice' &&
    supportedLanguages.some((language) => values[`own.${row}.choices.${language}`]?.trim())
  )
    problems.push(problemAt(`own.${row}.kind`, 'Choose “One of several”, or remove the choices.'))
  if (Object.keys(label).length === 0) problems.push(problemAt(`own.${row}.label.en`, 'Enter the question.'))
  for (const language of supportedLanguages)
    if ((label[language] ?? '').length > 200)
      problems.push(problemAt(`own.${row}.label.${language}`, 'A question has at most 200 characters.'))
  if (!questionKinds.some((each) => each === kind))
    problems.push(problemAt(`own.${row}.kind`, 'Choose how the question is answered.'))
  if (problems.length > 0) return { problems }
  return { question: OwnQuestion.parse({ kind, id, label, ...('choices' in read && read) }) }
}

/** One choice a line; each language has all of them, in the same order. */
const readChoices = (
  values: FormValues,
  row: number,
): { choices: { id: string; label: Partial<Record<Language, string>> }[] } | { problems: FieldProblem[] } => {
  const field = (language: Language) => `own.${row}.choices.${language}`
  const lines = byLanguage((language) => {
    const typed = splitTrimmedLines(values[field(language)])
    return typed.length > 0 ? typed : undefined
  })
  const first = supportedLanguages.find((language) => lines[language] !== undefined)
  const count = first ? (lines[first]?.length ?? 0) : 0
  if (!first || count < 2 || count > MAX_CHOICES)
    return { problems: [problemAt(field(first ?? 'en'), `Enter 2 to ${MAX_CHOICES} choices, one per line.`)] }
  const problems = supportedLanguages.flatMap((language) => {
    const typed = lines[language]
    if (!typed) return []
    if (typed.some((line) => line.length > 100))
      return [problemAt(field(language), 'A choice has at most 100 characters.')]
    if (typed.length !== count)
      return [problemAt(field(language), `Enter ${count} choices, as in ${nativeLanguageNames[first]}.`)]
    return []
  })
  if (problems.length > 0) return { problems }
  return {
    choices: Array.from({ length: count }, (_, index) => ({
      id: String(index + 1),
      label: byLanguage((language) => lines[language]?.[index]),
    })),
  }
}

const byLanguage = <Value>(
  read: (language: Language) => Value | undefined,
): Partial<Record<Language, Value>> =>
  Object.fromEntries(
    supportedLanguages.flatMap((language) => {
      const value = read(language)
      return value === undefined ? [] : [[language, value]]
    }),
  )

const problemAt = (field: string, message: string): FieldProblem => ({ field, code: 'form', message })

/** The stored questions as the form shows them. */
export const questionFormValues = ({ template, own }: SurveyQuestions): FormValues => ({
  ...Object.fromEntries(template.map((id) => [`template.${id}`, 'yes'])),
  ...Object.fromEntries(own.flatMap((question, row) => valuesOfRow(question, row))),
})

const valuesOfRow = (question: OwnQuestion, row: number): [string, string][] => [
  [`own.${row}.kind`, question.kind],
  ...Object.entries(question.label).map(([language, text]): [string, string] => [
    `own.${row}.label.${language}`,
    text,
  ]),
  ...supportedLanguages.flatMap((language): [string, string][] => {
    const lines =
      question.kind === 'choice' ? question.choices.flatMap(({ label }) => label[language] ?? []) : []
    return lines.length > 0 ? [[`own.${row}.choices.${language}`, lines.join('\n')]] : []
  }),
]
