import { sameTime } from '../../domain/clinic/change-day'
import type { Clinic, PlannableClinic } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/plan'
import { type Move, prepareMove } from '../../domain/clinic/prepare-move'
import type { SaveResult } from '../../domain/clinic/save-result'
import type { Dispatch } from '../../domain/mail/dispatch'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/**
 * Moves one day of a published clinic: the day, its new plan version and the notice to everybody are
 * one transaction. Saving the time it has already changes nothing; the same form once more finds it moved.
 */
export const moveDay = async (
  world: Pick<World, 'clinics' | 'now'>,
  move: Move,
): Promise<SaveResult | { result: 'unchanged' }> => {
  const now = world.now()
  const stored = await world.clinics.get(move.id)
  const prepared = prepareMove(stored, move, now)
  if (prepared.result === 'conflict') return sentAgain(stored, move)
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
  if (saved === 'saved') return { result: 'saved', clinic: after }
  return sentAgain(await world.clinics.get(move.id), move)
}

/** A later version whose day has just the time that was asked for is what the person wanted. */
const sentAgain = (present: Clinic | undefined, move: Move): SaveResult => {
  const day = present?.days.find(({ number }) => number === move.day)
  const is = day && sameTime({ ...day, date: day.date ?? '' }, move)
  const wanted = is && present?.status === 'published' && move.version > 0
  return wanted ? { result: 'saved', clinic: present } : { result: 'conflict' }
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
