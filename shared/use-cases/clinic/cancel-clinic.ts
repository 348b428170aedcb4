import { nextVersion } from '../../domain/clinic/change-day'
import { type Clinic, isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { endOf, isOver } from '../../domain/clinic/clinic-times'
import { dayWindow } from '../../domain/clinic/plan'
import type { SaveResult } from '../../domain/clinic/save-result'
import { CANCELLATION } from '../../domain/mail/plan-version'
import type { World } from '../../ports/world'

/** Cancels a published clinic and makes the notice to everybody due, in one transaction. */
export const cancelClinic = async (
  world: Pick<World, 'clinics' | 'now'>,
  { id, version, by }: { id: string; version: number; by: string },
): Promise<SaveResult> => {
  const stored = await world.clinics.get(id)
  if (!stored) return { result: 'missing' }
  if (stored.version !== version || stored.status !== 'published') return { result: 'conflict' }
  const now = world.now()
  if (!isPlannable(stored) || isOver(stored, now)) {
    const message = 'The clinic is over; there is nothing to cancel.'
    return { result: 'invalid', problems: [{ field: '', code: 'clinic-over', message }] }
  }
  const clinic = cancelled(stored, now)
  const audit = {
    clinicId: id,
    at: now,
    by,
    action: 'cancelled' as const,
    before: { status: 'published' },
    after: { status: 'cancelled' },
  }
  const notice = {
    clinicId: id,
    kind: 'cancelled' as const,
    day: null,
    planVersion: CANCELLATION,
    at: now,
    usefulUntil: endOf(clinic),
    wall: null,
    state: 'planned' as const,
    changedAt: now,
  }
  const saved = await world.clinics.save(clinic, audit, [notice])
  return saved === 'saved' ? { result: 'saved', clinic } : { result: 'conflict' }
}

/** Days to come get a new version, so that calendars take the cancellation as an update. */
const cancelled = (clinic: PlannableClinic, now: string): Clinic => ({
  ...clinic,
  status: 'cancelled',
  cancelledAt: now,
  version: clinic.version + 1,
  days: clinic.days.map((day) => (dayWindow(clinic, day).to > now ? nextVersion(clinic, day, now) : day)),
})
