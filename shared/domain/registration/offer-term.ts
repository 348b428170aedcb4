import { type Clinic, isPlannable } from '../clinic/clinic'
import { dayWindow } from '../clinic/plan'
import { HOUR, type Instant, MINUTE, millisOf, plus } from '../time/instant'

const LONGEST = 48 * HOUR
const SHORTEST = HOUR
/** What must be left of the last day for whoever takes the seat at the last moment. */
const WORTH_COMING = HOUR
/** Less than this is no time to read a mail and answer. */
const TIME_TO_ANSWER = 15 * MINUTE

/**
 * Until when a seat that is offered now is held; undefined: too late, nothing is offered any more.
 * 48 hours as a rule, and at most half of what is left until the next day begins, so that whoever comes
 * after in the waiting list has as long; an hour at least, while a day is running too; and never so long
 * that less than an hour of the last day would be left.
 */
export const offerUntil = (clinic: Clinic, now: Instant): Instant | undefined => {
  if (!isPlannable(clinic)) return undefined
  const windows = clinic.days.map((day) => dayWindow(clinic, day))
  const last = windows.at(-1)
  if (!last) return undefined
  const next = windows.find(({ from }) => from > now)
  const half = next ? (millisOf(next.from) - millisOf(now)) / 2 : SHORTEST
  const term = Math.min(LONGEST, Math.max(SHORTEST, half))
  const until = [plus(now, Math.floor(term / MINUTE) * MINUTE), plus(last.to, -WORTH_COMING)].toSorted()[0]
  return until !== undefined && until >= plus(now, TIME_TO_ANSWER) ? until : undefined
}
