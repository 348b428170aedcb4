import type { Clinic, PlannableClinic } from '../../domain/clinic/clinic'
import { type DayMove, prepareMove } from '../../domain/clinic/prepare-move'
import type { ClinicSaveResult } from '../../domain/clinic/save-result'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { isSameTime } from '../../domain/clinic/times/move-day-time'
import { createNoticeDispatch } from '../../domain/mail/dispatches/notice-dispatch'
import { toEpochMillis } from '../../domain/values/time/instant'
import { describeZone } from '../../domain/values/time/zone-label'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Moves one day of a published clinic: the day, its new plan version and the notice to everybody are
 * one transaction. Saving the time it has already changes nothing; the same form once more finds it moved.
 */
export const moveDay = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  move: DayMove,
): Promise<ClinicSaveResult | { result: 'unchanged' }> => {
  const now = deps.now()
  const stored = await deps.clinics.get(move.id)
  const prepared = prepareMove(stored, move, now)
  if (prepared.result === 'conflict') return resultOfRepeat(stored, move)
  if (prepared.result !== 'ready') return prepared
  const { before, after } = prepared
  const audit = {
    clinicId: move.id,
    at: now,
    by: move.by,
    action: 'moved' as const,
    before: { [`day ${move.day}`]: formatDayTime(before, move.day) },
    after: { [`day ${move.day}`]: formatDayTime(after, move.day) },
  }
  const saved = await deps.clinics.save(after, audit, [createNoticeDispatch(after, 'moved', move.day, now)])
  if (saved === 'saved') return { result: 'saved', clinic: after }
  return resultOfRepeat(await deps.clinics.get(move.id), move)
}

/** A later version whose day has exactly the submitted time means that the move was already saved. */
const resultOfRepeat = (present: Clinic | undefined, move: DayMove): ClinicSaveResult => {
  const day = present?.days.find(({ number }) => number === move.day)
  const isMoved = day && isSameTime({ ...day, date: day.date ?? '' }, move)
  const wanted = isMoved && present?.status === 'published' && move.version > 0
  return wanted ? { result: 'saved', clinic: present } : { result: 'conflict' }
}

const formatDayTime = (clinic: PlannableClinic, number: number) => {
  const day = clinic.days.find((day) => day.number === number)
  if (!day) return null
  const zone = describeZone(clinic.timeZone, toEpochMillis(dayWindow(clinic, day).from))
  return `${day.date} ${day.start}-${day.end} ${zone}`
}
