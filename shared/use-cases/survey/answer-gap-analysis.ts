import { canAnswerGaps, gapAnswerId } from '../../domain/survey/gap-analysis'
import type { SurveyForm } from '../../domain/survey/survey-answer'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Stores how far a registrant's institution applies the recommendations, in place of what it answered before: the
 * latest of its registrants counts.
 * @returns closed: the questions are not open to them
 */
export const answerGapAnalysis = async (
  deps: Pick<Dependencies, 'clinics' | 'registrations' | 'surveys' | 'secrets' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
  form: SurveyForm,
): Promise<'stored' | 'closed'> => {
  const [clinic, registration] = await Promise.all([
    deps.clinics.get(clinicId),
    deps.registrations.get(clinicId, registrationId),
  ])
  if (!clinic || !registration || !canAnswerGaps(clinic, registration, deps.now())) return 'closed'
  const id = gapAnswerId(await deps.secrets.institutionIdKey(), clinicId, registration)
  await deps.surveys.putGapAnswer({ ...form, clinicId, id })
  return 'stored'
}
