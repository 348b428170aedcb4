import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { aDay, aPublishedClinic } from './builders'
import { questionsWithoutLanguage } from './question-builder'

/** A clinic whose texts are in no language. */
export const aClinicWithoutLanguage = (overrides: Partial<PlannableClinic> = {}): PlannableClinic => {
  const sessions = [
    {
      start: '09:00',
      end: '09:30',
      title: 'Qwrtz',
      kind: 'session' as const,
      description: 'Zz',
      speakers: [{ name: 'Qx', affiliation: 'Zq' }],
    },
  ]
  const days = [aDay({ sessions }), aDay({ number: 2, date: '2026-12-11', sessions })]
  const audience = ['Xx Yy']
  return aPublishedClinic({
    title: 'Zzyzx 7',
    introduction: ['Zzq Xx', '- Qq'],
    audience,
    questions: questionsWithoutLanguage,
    coOrganisers: ['Xx'],
    days,
    ...overrides,
  })
}
