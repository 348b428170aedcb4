import * as z from 'zod'
import { type Clinic, ClinicId } from '../clinic/clinic'
import { clinicEnd, isClinicOver } from '../clinic/clinic-times'
import type { Registration } from '../registration/registration'
import { addMilliseconds, DAY_MS, type Instant } from '../values/instant'

/** The questions after a clinic: ratings from 1 to 5, choices, and one text that may stay empty. */
export const surveyRatings = ['usefulness', 'clarity'] as const
export const surveyChoices = {
  speed: ['too-slow', 'right', 'too-fast'],
  application: ['yes', 'partly', 'no'],
} as const
export const choiceQuestions = ['speed', 'application'] as const satisfies (keyof typeof surveyChoices)[]
export const MAX_COMMENT_LENGTH = 2000
export const ratingSteps = ['1', '2', '3', '4', '5'] as const

/** What a person answered, as the form sends it. */
export const SurveyForm = z.object({
  usefulness: z.enum(ratingSteps),
  clarity: z.enum(ratingSteps),
  speed: z.enum(surveyChoices.speed),
  application: z.enum(surveyChoices.application),
  comment: z.string().trim().max(MAX_COMMENT_LENGTH),
})
export type SurveyForm = z.infer<typeof SurveyForm>

/** An answer as it is stored: with no person, no language and no time. */
export const SurveyAnswer = SurveyForm.extend({ clinicId: ClinicId, id: z.string() })
export type SurveyAnswer = z.infer<typeof SurveyAnswer>

/** Fewer answers could be told apart by who knows the people. */
export const FEWEST_ANSWERS = 5

const OPEN_FOR_MS = 30 * DAY_MS

/**
 * Whether a registrant may answer: for 30 days after the clinic, unless the attendance says that they were not there.
 */
export const canAnswerSurvey = (clinic: Clinic, registration: Registration, now: Instant): boolean => {
  const end = clinicEnd(clinic)
  return (
    clinic.status === 'published' &&
    isClinicOver(clinic, now) &&
    end !== null &&
    now <= addMilliseconds(end, OPEN_FOR_MS) &&
    registration.status === 'confirmed' &&
    registration.presence !== 'absent'
  )
}

/** The answers to one question, in the order of its options. */
export interface QuestionCounts {
  question: (typeof surveyRatings)[number] | (typeof choiceQuestions)[number]
  counts: { option: string; answers: number }[]
  /** Of a rating; null for a choice. */
  average: number | null
}

export interface SurveyResults {
  answers: number
  /** null: there are too few answers to show any. */
  questions: QuestionCounts[] | null
  /** In no order of time. */
  comments: string[]
}

/** What may be shown of the answers. */
export const summariseAnswers = (answers: readonly SurveyAnswer[]): SurveyResults => {
  if (answers.length < FEWEST_ANSWERS) return { answers: answers.length, questions: null, comments: [] }
  const count = (question: QuestionCounts['question'], options: readonly string[]) =>
    options.map((option) => ({
      option,
      answers: answers.filter((answer) => answer[question] === option).length,
    }))
  const ratings = surveyRatings.map((question) => ({
    question,
    counts: count(question, ratingSteps),
    average: answers.reduce((sum, answer) => sum + Number(answer[question]), 0) / answers.length,
  }))
  const choices = choiceQuestions.map((question) => ({
    question,
    counts: count(question, surveyChoices[question]),
    average: null,
  }))
  const comments = answers.map(({ comment }) => comment).filter((comment) => comment !== '')
  return { answers: answers.length, questions: [...ratings, ...choices], comments }
}
