import * as z from 'zod'
import { listAskedQuestions, type RegistrationQuestion } from '../clinic/registration-questions'
import type { Language } from '../values/language'
import { textForLanguage } from '../values/text-by-language'

export const MAX_ANSWER_LENGTH = 500

/** What a registrant answered to the clinic's own questions, by their ids: a text, or the ids of the chosen options. */
export const RegistrationAnswers = z.record(
  z.string(),
  z.union([z.string().max(MAX_ANSWER_LENGTH), z.array(z.string())]),
)
export type RegistrationAnswers = z.infer<typeof RegistrationAnswers>

/** A question without a valid answer. */
export interface AnswerProblem {
  question: RegistrationQuestion
  code: 'missing' | 'too-long'
}

/** The field of a question; of several choices each option has a field below it. */
export const answerField = (question: Pick<RegistrationQuestion, 'id'>, option?: { id: string }): string =>
  ['answers', question.id, ...(option ? [option.id] : [])].join('.')

/** The options that the form shows a registrant: those that are offered, and those that they have chosen before. */
export const listShownOptions = (
  question: RegistrationQuestion,
  stored: RegistrationAnswers,
): RegistrationQuestion['options'] =>
  question.options.filter(
    ({ id, isRetired }) => !isRetired || [stored[question.id] ?? []].flat().includes(id),
  )

/**
 * Reads what a form sent, by the names of its fields. An option that the form does not show counts as none.
 * @param stored of the registration so far: answers to questions that are no longer asked are kept
 */
export const readAnswers = (
  questions: readonly RegistrationQuestion[],
  values: Readonly<Record<string, string | undefined>>,
  stored: RegistrationAnswers = {},
): { answers: RegistrationAnswers } | { problems: AnswerProblem[] } => {
  const asked = listAskedQuestions(questions).map((question) => ({
    question,
    answer: readAnswer(question, values, stored),
  }))
  const problems = asked.flatMap(({ question, answer }): AnswerProblem[] => {
    if (answer.length === 0) return question.isRequired ? [{ question, code: 'missing' }] : []
    return answer.length > MAX_ANSWER_LENGTH ? [{ question, code: 'too-long' }] : []
  })
  if (problems.length > 0) return { problems }
  const kept = Object.entries(stored).filter(([id]) => asked.every(({ question }) => question.id !== id))
  const given = asked.filter(({ answer }) => answer.length > 0)
  return {
    answers: Object.fromEntries([
      ...kept,
      ...given.map(({ question, answer }) => [question.id, answer] as const),
    ]),
  }
}

const readAnswer = (
  question: RegistrationQuestion,
  values: Readonly<Record<string, string | undefined>>,
  stored: RegistrationAnswers,
): string | string[] => {
  const typed = values[answerField(question)]?.trim() ?? ''
  if (question.kind === 'text') return typed
  return listShownOptions(question, stored)
    .filter((option) =>
      question.kind === 'choice' ? option.id === typed : values[answerField(question, option)] === 'yes',
    )
    .map(({ id }) => id)
}

/** Stored answers as the values of the form's fields. */
export const answerFieldValues = (
  questions: readonly RegistrationQuestion[],
  answers: RegistrationAnswers,
): Record<string, string> =>
  Object.fromEntries(
    listAskedQuestions(questions).flatMap((question): [string, string][] => {
      const answer = answers[question.id] ?? ''
      if (typeof answer === 'string') return [[answerField(question), answer]]
      return question.kind === 'choices'
        ? answer.map((id) => [answerField(question, { id }), 'yes'])
        : [[answerField(question), answer[0] ?? '']]
    }),
  )

/** A text with the language that it is in; null: as a person typed it. */
export interface MarkedText {
  text: string
  language: Language | null
}

/** An answer in words: its question, and the text or the chosen options. */
export interface DescribedAnswer {
  question: RegistrationQuestion
  label: MarkedText
  values: MarkedText[]
}

/** The answers in the order of the questions, those to retired ones last; without the questions left unanswered. */
export const describeAnswers = (
  questions: readonly RegistrationQuestion[],
  answers: RegistrationAnswers,
  language: Language,
): DescribedAnswer[] =>
  questions.flatMap((question) => {
    const answer = answers[question.id]
    if (answer === undefined || answer.length === 0) return []
    const values =
      typeof answer === 'string'
        ? [{ text: answer, language: null }]
        : answer.map((id) => {
            const option = question.options.find((each) => each.id === id)
            return (option && textForLanguage(option.label, language)) ?? { text: id, language: null }
          })
    return [{ question, label: questionLabelOf(question, language), values }]
  })

/** The words of a question in a language, or in the first that it has. */
export const questionLabelOf = ({ id, label }: RegistrationQuestion, language: Language): MarkedText =>
  textForLanguage(label, language) ?? { text: id, language: null }
