import type { PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/plan'
import { type Move, prepareMove } from '../../domain/clinic/prepare-move'
import type { SaveResult } from '../../domain/clinic/save-result'
import type { Dispatch } from '../../domain/mail/dispatch'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/**
 * Moves one day of a published clinic: the day, its new plan version and the notice to everybody are
 * one transaction. Saving the time it has already changes nothing.
 */
export const moveDay = async (
  world: Pick<World, 'clinics' | 'now'>,
  move: Move,
): Promise<SaveResult | { result: 'unchanged' }> => {
  const now = world.now()
  const prepared = prepareMove(await world.clinics.get(move.id), move, now)
  if (prepared.result !== 'ready') return prepared
  const { before, after } = prepared
  const audit = {
    clinicId: move.id,
    at: now,
    by: move.by,
    action: 'moved' as const,
    before: { [`day ${move.day}`]: timeOf(before, move.day) },
    after: { [`day ${move.day}`]: timeOf(after, move.day) },
  }
  const saved = await world.clinics.save(after, audit, [noticeOf(after, move.day, now)])
  return saved === 'saved' ? { result: 'saved', clinic: after } : { result: 'conflict' }
}

const noticeOf = (clinic: PlannableClinic, number: number, now: Instant): Dispatch => {
  const day = clinic.days.find((each) => each.number === number)
  if (!day) throw new RangeError(`the clinic has no day ${number}`)
  return {
    clinicId: clinic.id,
    kind: 'moved',
    day: number,
    planVersion: day.planVersion,
    at: now,
    usefulUntil: dayWindow(clinic, day).to,
    wall: null,
    state: 'planned',
    changedAt: now,
  }
}

const timeOf = (clinic: PlannableClinic, number: number) => {
  const day = clinic.days.find((each) => each.number === number)
  return day ? `${day.date} ${day.start}-${day.end} ${clinic.timeZone}` : null
}
