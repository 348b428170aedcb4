import * as z from 'zod'
import { ClinicId } from '../clinic/clinic'
import { ratingSteps, type SurveyQuestion } from './survey-questions'

/** What a person answered, by the ids of the questions. */
export const SurveyForm = z.object({
  /** Of each scale and choice. */
  choices: z.record(z.string(), z.string()),
  /** Those that are not empty. */
  texts: z.record(z.string(), z.string()),
})
export type SurveyForm = z.infer<typeof SurveyForm>

/** An answer as it is stored: with no person, no language and no time. */
export const SurveyAnswer = SurveyForm.extend({ clinicId: ClinicId, id: z.string() })
export type SurveyAnswer = z.infer<typeof SurveyAnswer>

export const MAX_TEXT_LENGTH = 2000

/** What may be chosen for a question; none for a text. */
export const optionsOf = (question: SurveyQuestion): readonly string[] =>
  question.kind === 'scale' ? ratingSteps : question.kind === 'choice' ? question.choices : []

/**
 * Reads a form that was sent. @returns the ids of the questions without a valid answer, in `invalid`; a text may be empty
 */
export const readSurveyForm = (
  questions: readonly SurveyQuestion[],
  values: Readonly<Record<string, string | undefined>>,
): SurveyForm | { invalid: SurveyQuestion[] } => {
  const answerOf = ({ id }: SurveyQuestion) => (values[id] ?? '').trim()
  const texts = questions.filter(({ kind }) => kind === 'text')
  const chosen = questions.filter(({ kind }) => kind !== 'text')
  const invalid = questions.filter((question) =>
    question.kind === 'text'
      ? answerOf(question).length > MAX_TEXT_LENGTH
      : !optionsOf(question).includes(answerOf(question)),
  )
  if (invalid.length > 0) return { invalid }
  return {
    choices: Object.fromEntries(chosen.map((question) => [question.id, answerOf(question)])),
    texts: Object.fromEntries(
      texts.flatMap((question) => (answerOf(question) ? [[question.id, answerOf(question)]] : [])),
    ),
  }
}
