import { templateSurvey } from '../../../shared/domain/survey/survey-questions'
import type { SurveyStore } from '../../../shared/ports/surveys'
import { type InMemoryTable, joinKey } from './table'

export const createInMemorySurveyStore = (table: InMemoryTable): SurveyStore => ({
  questions: async (clinicId) => table.surveyQuestions.get(clinicId) ?? templateSurvey(clinicId),
  saveQuestions: async (questions, audit) => {
    const stored = table.surveyQuestions.get(questions.clinicId)?.revision ?? 0
    if (stored !== questions.revision - 1) return 'conflict'
    table.surveyQuestions.put(questions.clinicId, questions)
    table.audit.put(joinKey(audit.clinicId, audit.at, `survey-${questions.revision}`), audit)
    return 'saved'
  },
  answer: async ({ clinicId, registrationId }, answer) => {
    const key = joinKey(clinicId, registrationId)
    const registration = table.registrations.get(key)
    if (!registration || registration.hasAnsweredSurvey) return 'answered'
    table.registrations.put(key, { ...registration, hasAnsweredSurvey: true })
    table.surveyAnswers.put(joinKey(clinicId, answer.id), answer)
    return 'stored'
  },
  listAnswers: async (clinicId) => table.surveyAnswers.withPrefix(joinKey(clinicId, '')),
  putGapAnswer: async (answer) => {
    table.gapAnswers.put(joinKey(answer.clinicId, answer.id), answer)
  },
  listGapAnswers: async (clinicId) => table.gapAnswers.withPrefix(joinKey(clinicId, '')),
  eraseTexts: async (clinicId, most) => {
    const some = table.surveyAnswers
      .withPrefix(joinKey(clinicId, ''))
      .filter(({ texts }) => Object.keys(texts).length > 0)
      .slice(0, most)
    for (const answer of some) table.surveyAnswers.put(joinKey(clinicId, answer.id), { ...answer, texts: {} })
    return some.length
  },
})
