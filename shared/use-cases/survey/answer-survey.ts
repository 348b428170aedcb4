import { newAnonymousId } from '../../domain/ids'
import type { SurveyForm } from '../../domain/survey/survey-answer'
import { canAnswerSurvey } from '../../domain/survey/survey-opening'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Stores what a registrant answered, once. The answer gets a random id and nothing of the person; a second form, also
 * one that was sent at the same time, changes nothing.
 * @returns closed: the survey is not open to them
 */
export const answerSurvey = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'surveys' | 'now'>,
  key: { clinicId: string; registrationId: string },
  form: SurveyForm,
): Promise<'stored' | 'answered' | 'closed'> => {
  const { clinicId, registrationId } = key
  const [clinic, registration] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, registrationId),
  ])
  if (!clinic || !registration || !canAnswerSurvey(clinic, registration, deps.now())) return 'closed'
  return deps.surveys.answer(key, { ...form, clinicId, id: newAnonymousId() })
}
