import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import { canChangeQuestions, type SurveyQuestions } from '../../domain/survey/survey-questions'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Replaces the questions of a clinic's survey, until it opens.
 * @param change.revision of the questions that the form was made from
 * @returns closed: the clinic is over, so people may be answering; conflict: another person has changed them since
 * @throws AccessDeniedError when the staff member may not edit the clinic
 */
export const changeSurveyQuestions = async (
  deps: Pick<Dependencies, 'clinics' | 'surveys' | 'now'>,
  staff: StaffMember,
  { clinicId, revision, template, own }: Omit<SurveyQuestions, 'changedAt'>,
): Promise<'saved' | 'conflict' | 'closed' | 'missing'> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic) return 'missing'
  assertCan(staff, 'clinic:edit', clinic)
  const at = deps.now()
  if (!canChangeQuestions(clinic, at)) return 'closed'
  const before = await deps.surveys.questions(clinicId)
  // A form that is sent twice has nothing more to save.
  const isSame = JSON.stringify([before.template, before.own]) === JSON.stringify([template, own])
  if (before.revision !== revision) return isSame ? 'saved' : 'conflict'
  const saved = await deps.surveys.saveQuestions(
    { clinicId, revision: revision + 1, template, own, changedAt: at },
    {
      clinicId,
      at,
      by: staff.subject,
      action: 'survey-changed',
      before: { template: before.template, own: before.own.length },
      after: { template, own: own.length },
    },
  )
  return saved
}
