import type { SurveyStore } from '../../../shared/ports/surveys'
import { type InMemoryTable, joinKey } from './table'

export const createInMemorySurveyStore = (table: InMemoryTable): SurveyStore => ({
  answer: async ({ clinicId, registrationId }, answer) => {
    const key = joinKey(clinicId, registrationId)
    const registration = table.registrations.get(key)
    if (!registration || registration.hasAnsweredSurvey) return 'answered'
    table.registrations.put(key, { ...registration, hasAnsweredSurvey: true })
    table.surveyAnswers.put(joinKey(clinicId, answer.id), answer)
    return 'stored'
  },
  listAnswers: async (clinicId) => table.surveyAnswers.withPrefix(joinKey(clinicId, '')),
  eraseComments: async (clinicId, most) => {
    const some = table.surveyAnswers
      .withPrefix(joinKey(clinicId, ''))
      .filter(({ comment }) => comment !== '')
      .slice(0, most)
    for (const answer of some)
      table.surveyAnswers.put(joinKey(clinicId, answer.id), { ...answer, comment: '' })
    return some.length
  },
})
