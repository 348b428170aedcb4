import { MINUTE_MS } from '../values/instant'
import type { MailLane } from './lane'

/** What all workers know together of the account's sending; epoch milliseconds. */
export interface RateLimiterState {
  /** Where the first place lies that nobody has taken. */
  nextFreeSlot: number
  /** SES takes nothing before: the daily quota was used up. 0: it never was. */
  closedUntil: number
  /** How far the places that nobody had taken have moved in all; milliseconds. */
  totalShift: number
}

export const initialRateLimiterState: RateLimiterState = { nextFreeSlot: 0, closedUntil: 0, totalShift: 0 }

/**
 * So much of the rate is used, in places at equal distances. What is left, 20 ms in a second, is for what the
 * network makes of equal distances.
 */
const USED_RATE_SHARE = 0.98

/** So late a call harms nobody: half of what places are farther apart than the rate asks. */
const LATENESS_TOLERANCE_MS = 10

/** Milliseconds between two places. @param rate mails a second */
export const slotIntervalMs = (rate: number): number => 1000 / (rate * USED_RATE_SHARE)

/**
 * How far ahead of now places may be taken, in milliseconds. Urgent mail reaches farther, so while there is
 * any, bulk mail finds no place. Less than a second in all: what a late call costs is told before the place
 * that lies a second after it is taken.
 */
const reservationHorizonMs: Record<MailLane, number> = { urgent: 750, bulk: 550 }

/** Who begins after a pause has so long to prepare the first mail. */
const START_UP_MS = 100

/** A place farther away is from a clock that has since been set back. */
const MAX_CLOCK_SKEW_MS = 30_000

/** How long after SES has refused the day's first mail too many somebody tries again. */
const QUOTA_PAUSE_MS = 15 * MINUTE_MS
/** When the quota reopens, so long only urgent mail is sent. */
const BULK_RESUME_DELAY_MS = MINUTE_MS

/** How many places one reservation takes at most: a fifth of a second, so that no worker takes all. */
export const maxReservedSlots = (rate: number): number => Math.max(1, Math.floor(rate / 5))

export type SlotReservation =
  | { result: 'reserved'; first: number; next: RateLimiterState }
  /** Not before then. */
  | { result: 'wait'; until: number }
  | { result: 'closed' }

/** Takes the next `count` places. @param gap milliseconds between two */
export const reserveSlots = (
  state: RateLimiterState,
  lane: MailLane,
  count: number,
  { now, slotInterval }: { now: number; slotInterval: number },
): SlotReservation => {
  const opens = state.closedUntil + (lane === 'bulk' && state.closedUntil > 0 ? BULK_RESUME_DELAY_MS : 0)
  if (now < opens && opens <= now + QUOTA_PAUSE_MS + BULK_RESUME_DELAY_MS) return { result: 'closed' }
  const isPast = state.nextFreeSlot < now || state.nextFreeSlot > now + MAX_CLOCK_SKEW_MS
  const firstSlot = isPast ? now + START_UP_MS : state.nextFreeSlot
  if (firstSlot > now + reservationHorizonMs[lane])
    return { result: 'wait', until: firstSlot - reservationHorizonMs[lane] }
  return {
    result: 'reserved',
    first: firstSlot,
    next: { ...state, nextFreeSlot: firstSlot + count * slotInterval },
  }
}

/** Every place that is not taken yet lies later. */
export const shiftSlots = (state: RateLimiterState, milliseconds: number, now: number): RateLimiterState => ({
  ...state,
  nextFreeSlot: Math.max(state.nextFreeSlot, now) + milliseconds,
  totalShift: state.totalShift + milliseconds,
})

/** Whether a call is later than harms nobody. */
export const isLateCall = (slotTime: number, now: number): boolean => now - slotTime > LATENESS_TOLERANCE_MS

/**
 * What a late call asks for: that the places which nobody has taken lie so much later than when its own was taken,
 * and as much again as it harms nobody to be late: to tell it takes time too. What holds up one call mostly holds
 * up others with it, and whoever speaks first has moved the places for all.
 * @param since how far places had moved when its own was taken
 * @returns undefined where they have moved so far since
 */
export const compensateLateCall = (
  state: RateLimiterState,
  { slotTime, shiftAtReservation }: { slotTime: number; shiftAtReservation: number },
  now: number,
): RateLimiterState | undefined => {
  // A version that doesn't know it yet begins it anew.
  const moved = Math.max(state.totalShift - shiftAtReservation, 0)
  return isLateCall(slotTime + moved, now)
    ? shiftSlots(state, now - slotTime - moved + LATENESS_TOLERANCE_MS, now)
    : undefined
}

/** Nobody sends for a while. */
export const closeUntilQuotaResets = (state: RateLimiterState, now: number): RateLimiterState => ({
  ...state,
  closedUntil: now + QUOTA_PAUSE_MS,
})
