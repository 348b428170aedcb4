import type { SurveyAnswer } from '../../shared/domain/survey/survey'
import { somaliaClinicId } from './builders'

export const aSurveyAnswer = (overrides: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  clinicId: somaliaClinicId,
  id: 'a'.repeat(22),
  usefulness: '5',
  clarity: '4',
  speed: 'right',
  application: 'yes',
  comment: 'More about SIM swap.',
  ...overrides,
})
