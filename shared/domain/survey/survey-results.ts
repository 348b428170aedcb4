import { optionsOf, type SurveyAnswer } from './survey-answer'
import type { SurveyQuestion } from './survey-questions'

/** Fewer answers could be told apart by who knows the people. */
export const FEWEST_ANSWERS = 5

/** The answers to one question, in the order of its options. */
export interface QuestionCounts {
  question: SurveyQuestion
  counts: { option: string; answers: number }[]
  /** Of a scale; null for a choice. */
  average: number | null
}

export interface SurveyResults {
  answers: number
  /** Of scales and choices. null: there are too few answers to show any. */
  questions: QuestionCounts[] | null
  /** What people wrote, in no order of time; questions without an answer are left out. */
  texts: { question: SurveyQuestion; texts: string[] }[]
}

/** What may be shown of the answers. */
export const summariseAnswers = (
  questions: readonly SurveyQuestion[],
  answers: readonly SurveyAnswer[],
): SurveyResults => {
  if (answers.length < FEWEST_ANSWERS) return { answers: answers.length, questions: null, texts: [] }
  const texts = questions
    .filter(({ kind }) => kind === 'text')
    .map((question) => ({
      question,
      texts: answers.flatMap((answer) => answer.texts[question.id] ?? []),
    }))
  return {
    answers: answers.length,
    questions: questions
      .filter(({ kind }) => kind !== 'text')
      .map((question) => countQuestion(question, answers)),
    texts: texts.filter((written) => written.texts.length > 0),
  }
}

const countQuestion = (question: SurveyQuestion, answers: readonly SurveyAnswer[]): QuestionCounts => {
  const chosen = answers.flatMap(({ choices }) => choices[question.id] ?? [])
  const sum = chosen.reduce((total, answer) => total + Number(answer), 0)
  return {
    question,
    counts: optionsOf(question).map((option) => ({
      option,
      answers: chosen.filter((answer) => answer === option).length,
    })),
    average: question.kind === 'scale' && chosen.length > 0 ? sum / chosen.length : null,
  }
}
