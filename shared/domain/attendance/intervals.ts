import { type Instant, MINUTE, millisOf } from '../time/instant'
import type { Stay } from './zoom/zoom-taken'

/** From an instant up to, and not with, another. */
export interface Interval {
  from: Instant
  to: Instant
}

/** The part of an interval inside a window; null when they have no time in common. */
const clip = (interval: Interval, window: Interval): Interval | null => {
  const from = interval.from > window.from ? interval.from : window.from
  const to = interval.to < window.to ? interval.to : window.to
  return from < to ? { from, to } : null
}

/** The same time without overlaps, in order: two devices at once are one presence. */
export const unite = (intervals: readonly Interval[]): Interval[] => {
  const united: Interval[] = []
  for (const { from, to } of intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = united.at(-1)
    if (last === undefined || from > last.to) united.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return united
}

export const lengthOf = ({ from, to }: Interval): number => millisOf(to) - millisOf(from)

/** Whole minutes, rounded down. */
export const wholeMinutes = (milliseconds: number): number => Math.floor(milliseconds / MINUTE)

/** The stays that reach into the window. Rehearsals before it and farewells after it do not. */
export const within = (stays: readonly Stay[], window: Interval): Stay[] =>
  stays.filter((stay) => clip(stay, window) !== null)

/** When somebody was in the room for certain: united and clipped, without totals whose times Zoom kept to itself. */
export const presence = (stays: readonly Stay[], window: Interval): Interval[] =>
  unite(stays.flatMap((stay) => (stay.atMost === undefined ? (clip(stay, window) ?? []) : [])))

/**
 * Whole minutes of one person in the room: the united time inside the window, rounded down at the very end, so
 * that many short stays add up and five seconds stay nothing. Of rows with totals only, the longest counts
 * (two devices must not double), never more than the part of the window in which the person can have been there.
 */
export const minutesWithin = (stays: readonly Stay[], window: Interval): number => {
  const certain = presence(stays, window).reduce((sum, interval) => sum + lengthOf(interval), 0)
  const totals = stays.map((stay) => {
    const possible = clip(stay, window)
    return possible === null ? 0 : Math.min(stay.atMost ?? 0, wholeMinutes(lengthOf(possible)))
  })
  return Math.max(wholeMinutes(certain), ...totals, 0)
}
