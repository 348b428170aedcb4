import {
  listAskedQuestions,
  listOfferedOptions,
  MAX_REGISTRATION_QUESTIONS,
  type RegistrationQuestion,
  registrationQuestionKinds,
  type TypedQuestion,
} from '../../../shared/domain/clinic/registration-questions'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import type { FormValues } from '../forms/form-values'
import {
  listFilledRows,
  questionProblemAt,
  questionRowValues,
  readQuestionChoices,
  readQuestionLabel,
} from '../forms/question-rows'

export const QUESTION_LIST = 'question'

/** The questions as typed; or what is wrong, at its field. A row without any text is left out. */
export const readRegistrationQuestions = (
  values: FormValues,
): { typed: TypedQuestion[] } | { problems: FieldProblem[] } => {
  const rows = listFilledRows(values, QUESTION_LIST, MAX_REGISTRATION_QUESTIONS)
  const read = rows.map((row) => readRow(values, `${QUESTION_LIST}.${row}`))
  const problems = read.flatMap((each) => ('problems' in each ? each.problems : []))
  if (problems.length > 0) return { problems }
  return { typed: read.flatMap((each) => ('question' in each ? [each.question] : [])) }
}

const readRow = (
  values: FormValues,
  row: string,
): { question: TypedQuestion } | { problems: FieldProblem[] } => {
  const kind = registrationQuestionKinds.find((each) => each === values[`${row}.kind`])
  const hasChoices = kind === 'choice' || kind === 'choices'
  const read = hasChoices ? readQuestionChoices(values, row) : { choices: [] }
  const { label, problems: labelProblems } = readQuestionLabel(values, row, {
    hasChoices,
    kindWithChoices: '“One of several choices” or “Several choices”',
  })
  const problems = ['problems' in read ? read.problems : [], labelProblems].flat()
  if (!kind) problems.push(questionProblemAt(`${row}.kind`, 'Choose how the question is answered.'))
  if (!kind || 'problems' in read || problems.length > 0) return { problems }
  return {
    question: {
      id: values[`${row}.id`] || null,
      kind,
      label,
      isRequired: values[`${row}.isRequired`] === 'yes',
      options: read.choices,
      isCorrection: values[`${row}.isCorrection`] === 'yes',
    },
  }
}

/** The stored questions as the form shows them, without the retired ones. */
export const registrationQuestionValues = (questions: readonly RegistrationQuestion[]): FormValues =>
  Object.fromEntries(
    listAskedQuestions(questions).flatMap((question, index) => {
      const row = `${QUESTION_LIST}.${index}`
      const choices = listOfferedOptions(question).map(({ label }) => label)
      return [
        [`${row}.id`, question.id],
        [`${row}.kind`, question.kind],
        ...(question.isRequired ? [[`${row}.isRequired`, 'yes']] : []),
        ...questionRowValues(row, question.label, choices),
      ]
    }),
  )
