import {
  MAX_OWN_QUESTIONS,
  OwnQuestion,
  type SurveyQuestions,
  templateQuestionIds,
} from '../../../shared/domain/survey/survey-questions'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import type { FormValues } from '../forms/form-values'
import {
  listFilledRows,
  questionProblemAt,
  questionRowValues,
  readQuestionChoices,
  readQuestionLabel,
} from '../forms/question-rows'

const questionKinds = ['scale', 'choice', 'text'] as const

type ReadQuestion = { question: OwnQuestion } | { problems: FieldProblem[] }

/** The questions as typed; or what is wrong, at its field. A row without any text is left out. */
export const readQuestionForm = (
  values: FormValues,
): Pick<SurveyQuestions, 'template' | 'own'> | { problems: FieldProblem[] } => {
  const template = templateQuestionIds.filter((id) => values[`template.${id}`] === 'yes')
  const rows = listFilledRows(values, 'own', MAX_OWN_QUESTIONS)
  const read = rows.map((row, index) => readRow(values, `own.${row}`, `own-${index + 1}`))
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []))
  if (template.length + rows.length === 0)
    problems.push(
      questionProblemAt(`template.${templateQuestionIds[0]}`, 'Keep or write at least one question.'),
    )
  if (problems.length > 0) return { problems }
  return { template, own: read.flatMap((each) => ('question' in each ? [each.question] : [])) }
}

const readRow = (values: FormValues, row: string, id: string): ReadQuestion => {
  const kind = values[`${row}.kind`]
  const hasChoices = kind === 'choice'
  const read = hasChoices ? readQuestionChoices(values, row) : { choices: [] }
  const { label, problems: labelProblems } = readQuestionLabel(values, row, {
    hasChoices,
    kindWithChoices: '“One of several choices”',
  })
  const problems = ['problems' in read ? read.problems : [], labelProblems].flat()
  if (!questionKinds.some((each) => each === kind))
    problems.push(questionProblemAt(`${row}.kind`, 'Choose how the question is answered.'))
  if (problems.length > 0) return { problems }
  const choices = 'choices' in read ? read.choices.map(toChoice) : []
  return { question: OwnQuestion.parse({ kind, id, label, choices }) }
}

const toChoice = (label: object, index: number) => ({ id: String(index + 1), label })

/** The stored questions as the form shows them. */
export const questionFormValues = ({ template, own }: SurveyQuestions): FormValues => ({
  ...Object.fromEntries(template.map((id) => [`template.${id}`, 'yes'])),
  ...Object.fromEntries(
    own.flatMap((question, index) => {
      const row = `own.${index}`
      const choices = question.kind === 'choice' ? question.choices : []
      return [
        [`${row}.kind`, question.kind],
        ...questionRowValues(
          row,
          question.label,
          choices.map(({ label }) => label),
        ),
      ]
    }),
  ),
})
