import { type Instant, MINUTE_MS, toEpochMillis } from '../../values/time/instant'
import type { Stay } from './stay'

/** From an instant up to, and not with, another. */
export interface TimeInterval {
  from: Instant
  to: Instant
}

/** The part of an interval inside a window; null when they have no time in common. */
export const clipInterval = (interval: TimeInterval, window: TimeInterval): TimeInterval | null => {
  const from = interval.from > window.from ? interval.from : window.from
  const to = interval.to < window.to ? interval.to : window.to
  return from < to ? { from, to } : null
}

/** The same time without overlaps, in order: two devices at once are one presence. */
export const mergeIntervals = (intervals: readonly TimeInterval[]): TimeInterval[] => {
  const united: TimeInterval[] = []
  for (const { from, to } of intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = united.at(-1)
    if (last === undefined || from > last.to) united.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return united
}

export const durationMs = ({ from, to }: TimeInterval): number => toEpochMillis(to) - toEpochMillis(from)

/** Whole minutes, rounded down. */
export const wholeMinutes = (milliseconds: number): number => Math.floor(milliseconds / MINUTE_MS)

/** The stays that reach into the window. Rehearsals before it and farewells after it do not. */
export const staysInWindow = (stays: readonly Stay[], window: TimeInterval): Stay[] =>
  stays.filter((stay) => clipInterval(stay, window) !== null)

/** From the first join to the last leave; null where no stay has times of its own. */
export const boundsOf = (stays: readonly Stay[]): TimeInterval | null => {
  const timed = stays.filter(({ from }) => !from.startsWith('0000'))
  const [from] = timed.map((stay) => stay.from).toSorted()
  const to = timed
    .map((stay) => stay.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The certain presence: united and clipped, without totals whose times Zoom did not give. */
export const certainPresence = (stays: readonly Stay[], window: TimeInterval): TimeInterval[] =>
  mergeIntervals(
    stays.flatMap((stay) => (stay.atMost === undefined ? (clipInterval(stay, window) ?? []) : [])),
  )

/**
 * Whole minutes of one person in the meeting: the united time inside the window, rounded down only at the end, so
 * that many short stays add up and a total of five seconds is 0 minutes. Of rows with totals only, the longest counts
 * (two devices must not double the time), capped at the part of the window in which the person can have been present.
 */
export const minutesInWindow = (stays: readonly Stay[], window: TimeInterval): number => {
  const certain = certainPresence(stays, window).reduce((sum, interval) => sum + durationMs(interval), 0)
  const totals = stays.map((stay) => {
    const possible = clipInterval(stay, window)
    return possible === null ? 0 : Math.min(stay.atMost ?? 0, wholeMinutes(durationMs(possible)))
  })
  return Math.max(wholeMinutes(certain), ...totals, 0)
}
