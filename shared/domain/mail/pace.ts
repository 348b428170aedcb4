import { MINUTE } from '../time/instant'
import type { Lane } from './lane'

/** What all workers know together of the account's sending; epoch milliseconds. */
export interface Calendar {
  /** Where the first place lies that nobody has taken. */
  free: number
  /** SES takes nothing before: the daily quota was used up. 0: it never was. */
  closedUntil: number
  /** How far the places that nobody had taken have moved in all; milliseconds. */
  moved: number
}

export const newCalendar: Calendar = { free: 0, closedUntil: 0, moved: 0 }

/**
 * So much of the rate is used, in places at equal distances. What is left, 20 ms in a second, is for what the
 * network makes of equal distances.
 */
const USED = 0.98

/** So late a call harms nobody: half of what places are farther apart than the rate asks. */
const TOLERANCE = 10

/** Milliseconds between two places. @param rate mails a second */
export const gapAt = (rate: number): number => 1000 / (rate * USED)

/**
 * How far ahead of now places may be taken, in milliseconds. Urgent mail reaches farther, so while there is
 * any, bulk mail finds no place. Less than a second in all: what a late call costs is told before the place
 * that lies a second after it is taken.
 */
const ahead: Record<Lane, number> = { urgent: 750, bulk: 550 }

/** Who begins after a pause has so long to prepare the first mail. */
const START = 100

/** A place farther away is from a clock that has since been set back. */
const NONSENSE = 30_000

/** How long after SES has refused the day's first mail too many somebody tries again. */
const CLOSED = 15 * MINUTE
/** When the quota reopens, so long only urgent mail is sent. */
const BULK_AFTER = MINUTE

/** How many places one reservation takes at most: a fifth of a second, so that no worker takes all. */
export const mostAtOnce = (rate: number): number => Math.max(1, Math.floor(rate / 5))

export type Reservation =
  | { result: 'reserved'; first: number; next: Calendar }
  /** Not before then. */
  | { result: 'wait'; until: number }
  | { result: 'closed' }

/** Takes the next `count` places. @param gap milliseconds between two */
export const reserve = (
  calendar: Calendar,
  lane: Lane,
  count: number,
  { now, gap }: { now: number; gap: number },
): Reservation => {
  const opens = calendar.closedUntil + (lane === 'bulk' && calendar.closedUntil > 0 ? BULK_AFTER : 0)
  if (now < opens && opens <= now + CLOSED + BULK_AFTER) return { result: 'closed' }
  const isPast = calendar.free < now || calendar.free > now + NONSENSE
  const first = isPast ? now + START : calendar.free
  if (first > now + ahead[lane]) return { result: 'wait', until: first - ahead[lane] }
  return { result: 'reserved', first, next: { ...calendar, free: first + count * gap } }
}

/** Every place that is not taken yet lies later. */
export const pushed = (calendar: Calendar, milliseconds: number, now: number): Calendar => ({
  ...calendar,
  free: Math.max(calendar.free, now) + milliseconds,
  moved: calendar.moved + milliseconds,
})

/** Whether a call is later than harms nobody. */
export const isLate = (place: number, now: number): boolean => now - place > TOLERANCE

/**
 * What a late call asks for: that the places which nobody has taken lie so much later than when its own was taken,
 * and as much again as it harms nobody to be late: to tell it takes time too. What holds up one call mostly holds
 * up others with it, and whoever speaks first has moved the places for all.
 * @param since how far places had moved when its own was taken
 * @returns undefined where they have moved so far since
 */
export const madeUp = (
  calendar: Calendar,
  { place, since }: { place: number; since: number },
  now: number,
): Calendar | undefined => {
  // A version that doesn't know it yet begins it anew.
  const moved = Math.max(calendar.moved - since, 0)
  return isLate(place + moved, now) ? pushed(calendar, now - place - moved + TOLERANCE, now) : undefined
}

/** Nobody sends for a while. */
export const closed = (calendar: Calendar, now: number): Calendar => ({
  ...calendar,
  closedUntil: now + CLOSED,
})
