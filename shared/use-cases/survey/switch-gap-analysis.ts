import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic } from '../../domain/clinic/clinic'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/** Whether it may still be decided that a clinic asks institutions: until it is over or cancelled. */
export const canSwitchGapAnalysis = (clinic: Clinic, now: Instant): boolean =>
  clinic.status === 'draft' || (clinic.status === 'published' && !isClinicOver(clinic, now))

/**
 * Makes a clinic ask institutions before it, or stop asking; answers that are stored stay.
 * @param change.version of the clinic that the form was made from
 * @returns closed: the clinic is over; conflict: another staff member has saved the clinic since
 * @throws AccessDeniedError when the staff member may not edit the clinic
 */
export const switchGapAnalysis = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  { id, version, asks }: { id: string; version: number; asks: boolean },
): Promise<'saved' | 'conflict' | 'closed' | 'missing'> => {
  const clinic = await deps.clinics.get(id)
  if (!clinic) return 'missing'
  assertCan(staff, 'clinic:edit', clinic)
  const at = deps.now()
  const { asksGaps: before = false, ...others } = clinic
  // A form that is sent twice has nothing more to save.
  if (before === asks) return 'saved'
  if (!canSwitchGapAnalysis(clinic, at)) return 'closed'
  if (clinic.version !== version) return 'conflict'
  return deps.clinics.save(
    { ...others, ...(asks && { asksGaps: true as const }), version: version + 1 },
    {
      clinicId: id,
      at,
      by: staff.subject,
      action: 'edited',
      before: { asksGaps: before },
      after: { asksGaps: asks },
    },
  )
}
