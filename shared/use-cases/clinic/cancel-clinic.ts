import { type Clinic, isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import type { ClinicSaveResult } from '../../domain/clinic/save-result'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { withNextPlanVersion } from '../../domain/clinic/times/move-day-time'
import { createNoticeDispatch } from '../../domain/mail/dispatches/notice-dispatch'
import type { Dependencies } from '../../ports/dependencies'

/** Cancels a published clinic and makes the notice to everybody due, in one transaction. */
export const cancelClinic = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  { id, version, by }: { id: string; version: number; by: string },
): Promise<ClinicSaveResult> => {
  const stored = await deps.clinics.get(id)
  if (!stored) return { result: 'missing' }
  if (stored.version !== version || stored.status !== 'published') return { result: 'conflict' }
  const now = deps.now()
  if (!isPlannable(stored) || isClinicOver(stored, now)) {
    const message = 'The clinic is over; there is nothing to cancel.'
    return { result: 'invalid', problems: [{ field: '', code: 'clinic-over', message }] }
  }
  const clinic = toCancelledClinic(stored, now)
  const audit = {
    clinicId: id,
    at: now,
    by,
    action: 'cancelled' as const,
    before: { status: 'published' },
    after: { status: 'cancelled' },
  }
  const saved = await deps.clinics.save(clinic, audit, [createNoticeDispatch(clinic, 'cancelled', null, now)])
  return saved === 'saved' ? { result: 'saved', clinic } : { result: 'conflict' }
}

/** Days to come get a new version, so that calendars take the cancellation as an update. */
const toCancelledClinic = (clinic: PlannableClinic, now: string): Clinic => ({
  ...clinic,
  status: 'cancelled',
  cancelledAt: now,
  version: clinic.version + 1,
  days: clinic.days.map((day) =>
    dayWindow(clinic, day).to > now ? withNextPlanVersion(clinic, day, now) : day,
  ),
})
