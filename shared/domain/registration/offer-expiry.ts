import { type Clinic, isPlannable } from '../clinic/clinic'
import { dayWindow } from '../clinic/day-window'
import { addMilliseconds, HOUR_MS, type Instant, MINUTE_MS, toEpochMillis } from '../values/instant'

const MAX_TERM_MS = 48 * HOUR_MS
const MIN_TERM_MS = HOUR_MS
/** What must be left of the last day for whoever takes the seat at the last moment. */
const MIN_REMAINING_MS = HOUR_MS
/** Less than this is no time to read a mail and answer. */
const MIN_ANSWER_TIME_MS = 15 * MINUTE_MS

/**
 * Until when a seat that is offered now is held; undefined: too late, nothing is offered any more.
 * 48 hours as a rule, and at most half of what is left until the next day begins, so that whoever comes
 * after in the waiting list has as long; an hour at least, while a day is running too; and never so long
 * that less than an hour of the last day would be left.
 */
export const offerExpiresAt = (clinic: Clinic, now: Instant): Instant | undefined => {
  if (!isPlannable(clinic)) return undefined
  const windows = clinic.days.map((day) => dayWindow(clinic, day))
  const last = windows.at(-1)
  if (!last) return undefined
  const next = windows.find(({ from }) => from > now)
  const half = next ? (toEpochMillis(next.from) - toEpochMillis(now)) / 2 : MIN_TERM_MS
  const term = Math.min(MAX_TERM_MS, Math.max(MIN_TERM_MS, half))
  const until = [
    addMilliseconds(now, Math.floor(term / MINUTE_MS) * MINUTE_MS),
    addMilliseconds(last.to, -MIN_REMAINING_MS),
  ].toSorted()[0]
  return until !== undefined && until >= addMilliseconds(now, MIN_ANSWER_TIME_MS) ? until : undefined
}
