import { type Clinic, isPlannable } from '../clinic/clinic'
import { dayWindow } from '../clinic/times/day-window'
import { addMilliseconds, HOUR_MS, type Instant, MINUTE_MS, toEpochMillis } from '../values/time/instant'

const MAX_TERM_MS = 48 * HOUR_MS
const MIN_TERM_MS = HOUR_MS
/** The minimum part of the last day that must remain for a person who accepts at the last moment. */
const MIN_REMAINING_MS = HOUR_MS
/** With less time than this no offer is made: too short to read a mail and answer. */
const MIN_ANSWER_TIME_MS = 15 * MINUTE_MS

/**
 * Until when a seat offered now is held; undefined when it is too late to offer one. 48 hours as a rule, but at most
 * half of the time until the next day begins, so that the next person on the waiting list has as long; at least one
 * hour, also during a day; and always ending at least one hour before the last day does.
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
