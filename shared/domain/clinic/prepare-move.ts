import type { FieldProblem } from '../values/field-problem'
import type { Instant } from '../values/time/instant'
import { findProblems } from './check-clinic'
import { type Clinic, isPlannable, type PlannableClinic } from './clinic'
import { dayWindow } from './times/day-window'
import { type DayTime, isSameTime, withDayMoved } from './times/move-day-time'

export interface DayMove extends DayTime {
  id: string
  version: number
  day: number
  by: string
}

/** A valid move, ready to be saved, or the problems that prevent it. */
export type PreparedMove =
  | { result: 'ready'; before: PlannableClinic; after: PlannableClinic }
  | { result: 'unchanged' | 'missing' | 'conflict' }
  | { result: 'invalid'; problems: FieldProblem[] }

/** The result of a move, without saving it. */
export const prepareMove = (stored: Clinic | undefined, move: DayMove, now: Instant): PreparedMove => {
  if (!stored) return { result: 'missing' }
  if (stored.version !== move.version || stored.status !== 'published') return { result: 'conflict' }
  if (!isPlannable(stored)) return { result: 'missing' }
  const index = stored.days.findIndex(({ number }) => number === move.day)
  const day = stored.days[index]
  if (!day) return { result: 'missing' }
  if (dayWindow(stored, day).to <= now) {
    return invalid(
      `days.${index}.date`,
      'day-over',
      `Day ${day.number} is over; it cannot be moved any more.`,
    )
  }
  const time = { date: move.date, start: move.start, end: move.end }
  if (isSameTime(day, time)) return { result: 'unchanged' }
  const after = { ...withDayMoved(stored, move.day, time, now), version: stored.version + 1 }
  const problems = findProblems(after, now)
  if (problems.length > 0) return { result: 'invalid', problems }
  const moved = after.days[index]
  if (moved && dayWindow(after, moved).from <= now) {
    return invalid(`days.${index}.date`, 'in-the-past', 'The new time has already begun.')
  }
  return { result: 'ready', before: stored, after }
}

const invalid = (field: string, code: string, message: string): PreparedMove => ({
  result: 'invalid',
  problems: [{ field, code, message }],
})
