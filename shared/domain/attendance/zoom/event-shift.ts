import { normaliseEmail } from '../../values/email-address'
import { foldText } from '../../values/text/fold-text'
import { MINUTE_MS, toEpochMillis } from '../../values/time/instant'
import type { TimeInterval } from './intervals'
import type { Stay } from './stay'
import type { ZoomEvent } from './zoom-event'

/** Offsets from UTC are multiples of a quarter of an hour. */
const STEP_MINUTES = 15
/** Zoom's report and its events differ by seconds, and the report may leave seconds out. */
const TOLERANCE_MINUTES = 2
/** Zones are at most 26 hours apart (UTC-12 and UTC+14). */
const MAX_SHIFT_MINUTES = 26 * 60

/**
 * How many minutes later a report's times are than Zoom's own events, which have no zone: 0 when the report was read
 * in the right zone. Each join of a participant whom both know is compared, then the start and end of the meeting;
 * the shift that most of them have in common is taken.
 * @param meeting when the meeting ran by the report; null where it says nothing
 * @returns null when there is nothing to compare, or no shift is more frequent than all others
 */
export const measureEventShift = (
  { stays, meeting }: { stays: readonly Stay[]; meeting: TimeInterval | null },
  events: readonly ZoomEvent[],
): number | null => {
  const joins = Map.groupBy(
    events.filter(({ kind }) => kind === 'joined'),
    nameOf,
  )
  const pairs = stays.flatMap((stay) =>
    (joins.get(nameOf(stay)) ?? []).map(({ at }) => minutesBetween(at, stay.from)),
  )
  return mostFrequent(pairs) ?? mostFrequent(meeting === null ? [] : compareBounds(meeting, events))
}

const compareBounds = (meeting: TimeInterval, events: readonly ZoomEvent[]): number[] =>
  events.flatMap(({ kind, at }) => {
    if (kind === 'started') return [minutesBetween(at, meeting.from)]
    return kind === 'ended' ? [minutesBetween(at, meeting.to)] : []
  })

/** A participant by address, or by name where there is none. */
const nameOf = ({ email, name }: Pick<Stay, 'email' | 'name'>): string =>
  email === null || email === '' ? `name ${foldText(name)}` : normaliseEmail(email)

const minutesBetween = (earlier: string, later: string): number =>
  (toEpochMillis(later) - toEpochMillis(earlier)) / MINUTE_MS

const mostFrequent = (minutes: readonly number[]): number | null => {
  const votes = new Map<number, number>()
  for (const minute of minutes) {
    const shift = Math.round(minute / STEP_MINUTES) * STEP_MINUTES
    if (Math.abs(minute - shift) > TOLERANCE_MINUTES || Math.abs(shift) > MAX_SHIFT_MINUTES) continue
    votes.set(shift + 0, (votes.get(shift + 0) ?? 0) + 1)
  }
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a)
  if (first === undefined || first[1] === second?.[1]) return null
  return first[0]
}
