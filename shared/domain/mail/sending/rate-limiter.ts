import { doublingWait } from '../../values/time/doubling-wait'
import { MINUTE_MS } from '../../values/time/instant'
import type { MailLane } from '../kinds/message-kind-row'

/**
 * Why sending is paused as a whole. over-quota: the daily quota is used up; account-refused: SES refuses the
 * account, its configuration or its credentials; ses-unavailable: several calls in a row have failed, or many have been throttled.
 */
export const pauseReasons = ['over-quota', 'account-refused', 'ses-unavailable'] as const
export type PauseReason = (typeof pauseReasons)[number]

export const isPauseReason = (value: unknown): value is PauseReason =>
  pauseReasons.some((reason) => reason === value)

/** The shared state of all workers about the account's sending; epoch milliseconds. */
export interface RateLimiterState {
  /** The time of the first slot that is not reserved. */
  nextFreeSlot: number
  /** No call is made before; 0: sending was not paused. */
  pausedUntil: number
  pausedFor: PauseReason | null
  /** After a pause one call is made as a probe; until then, or until its outcome is known, no other. 0: none. */
  probeUntil: number
  /** How many calls in a row have failed, of all workers. */
  failuresInRow: number
  /** How far the slots that were not reserved have been shifted in all; milliseconds. */
  totalShift: number
}

export const initialRateLimiterState: RateLimiterState = {
  nextFreeSlot: 0,
  pausedUntil: 0,
  pausedFor: null,
  probeUntil: 0,
  failuresInRow: 0,
  totalShift: 0,
}

/** The share of the rate that is used, in slots at equal distances; the rest, 20 ms in a second, is for network jitter. */
const USED_RATE_SHARE = 0.98

/** A call may be late by this without harm: half of the difference between slot interval and rate. */
const LATENESS_TOLERANCE_MS = 10

/** Milliseconds between two slots. @param rate mails a second */
export const slotIntervalMs = (rate: number): number => 1000 / (rate * USED_RATE_SHARE)

/**
 * How far ahead of now slots may be reserved, in milliseconds. Urgent mail may reserve farther ahead, so bulk mail
 * finds no slot while urgent mail is waiting. Both are below one second, so that the delay of a late call is stored
 * before the slot that comes one second after it is reserved.
 */
const reservationHorizonMs: Record<MailLane, number> = { urgent: 750, bulk: 550 }

/** After a pause, how long a worker has to prepare the first mail. */
const START_UP_MS = 100

/** A slot farther away was reserved by a clock that has since been set back. */
const MAX_CLOCK_SKEW_MS = 30_000

/** How long sending pauses after SES has refused the first mail above the daily quota. */
const QUOTA_PAUSE_MS = 15 * MINUTE_MS
/** How long sending pauses after a refusal that concerns the account: an operator has to correct it. */
const ACCOUNT_PAUSE_MS = 5 * MINUTE_MS
/** How many calls in a row fail before sending pauses as a whole. */
const FAILURES_BEFORE_PAUSE = 5
/** How many throttled calls in a row mean that the account may send nothing, not that one second was too full. */
const THROTTLES_BEFORE_PAUSE = 20
/** How long all workers pause after SES has reported that the rate is exceeded. */
const THROTTLE_SHIFT_MS = 250
/** The first pause after failed calls; each failed probe doubles it, up to five minutes. */
const OUTAGE_PAUSE_MS = MINUTE_MS / 2
const MAX_OUTAGE_PAUSE_MS = 5 * MINUTE_MS
/** How long a probe may take before another one is made; longer than a call may take. */
const PROBE_MS = 30_000
/** After a pause, bulk mail waits one more minute, so that urgent mail goes first. */
const BULK_RESUME_DELAY_MS = MINUTE_MS
/** A pause that ends later is from a clock that has since been set back. */
const MAX_PAUSE_MS = QUOTA_PAUSE_MS + BULK_RESUME_DELAY_MS

/** The most slots that one reservation takes: a fifth of a second, so that no worker takes all. */
export const maxReservedSlots = (rate: number): number => Math.max(1, Math.floor(rate / 5))

export type SlotReservation =
  | { result: 'reserved'; first: number; count: number; next: RateLimiterState }
  /** Not before then. */
  | { result: 'wait'; until: number }
  /** A probe is being made; its outcome is known soon. */
  | { result: 'probing' }
  | { result: 'closed'; reason: PauseReason }

/** Reserves the next `count` slots; a single one as the probe after a pause. @param slotInterval milliseconds */
export const reserveSlots = (
  state: RateLimiterState,
  lane: MailLane,
  count: number,
  { now, slotInterval }: { now: number; slotInterval: number },
): SlotReservation => {
  const { pausedFor, pausedUntil, probeUntil } = state
  const opensAt = pausedUntil + (lane === 'bulk' && pausedUntil > 0 ? BULK_RESUME_DELAY_MS : 0)
  if (now < opensAt && opensAt <= now + MAX_PAUSE_MS)
    return { result: 'closed', reason: pausedFor ?? 'over-quota' }
  const isProbe = pausedFor === 'account-refused' || pausedFor === 'ses-unavailable'
  if (isProbe && now < probeUntil && probeUntil <= now + MAX_PAUSE_MS) return { result: 'probing' }
  const isPast = state.nextFreeSlot < now || state.nextFreeSlot > now + MAX_CLOCK_SKEW_MS
  const first = isPast ? now + START_UP_MS : state.nextFreeSlot
  if (first > now + reservationHorizonMs[lane])
    return { result: 'wait', until: first - reservationHorizonMs[lane] }
  const reserved = isProbe ? 1 : count
  const nextFreeSlot = first + reserved * slotInterval
  const next = { ...state, nextFreeSlot, probeUntil: isProbe ? now + PROBE_MS : 0 }
  return { result: 'reserved', first, count: reserved, next }
}

/** Shifts every slot that is not reserved. */
const shiftSlots = (state: RateLimiterState, milliseconds: number, now: number): RateLimiterState => ({
  ...state,
  nextFreeSlot: Math.max(state.nextFreeSlot, now) + milliseconds,
  totalShift: state.totalShift + milliseconds,
})

/** Whether a call is later than is harmless. */
export const isLateCall = (slotTime: number, now: number): boolean => now - slotTime > LATENESS_TOLERANCE_MS

/**
 * Shifts all free slots by the lateness of this call plus LATENESS_TOLERANCE_MS, less what other late calls have
 * shifted since its slot was reserved: what delays one call mostly delays others with it.
 * @param shiftAtReservation the total shift when the slot was reserved
 * @returns undefined where the slots have been shifted as far already
 */
export const compensateLateCall = (
  state: RateLimiterState,
  { slotTime, shiftAtReservation }: { slotTime: number; shiftAtReservation: number },
  now: number,
): RateLimiterState | undefined => {
  const moved = Math.max(state.totalShift - shiftAtReservation, 0)
  return isLateCall(slotTime + moved, now)
    ? shiftSlots(state, now - slotTime - moved + LATENESS_TOLERANCE_MS, now)
    : undefined
}

/** Pauses sending as a whole. */
const closeFor = (
  state: RateLimiterState,
  pausedFor: PauseReason,
  pausedUntil: number,
): RateLimiterState => ({ ...state, pausedFor, pausedUntil, probeUntil: 0 })

export const closeForQuota = (state: RateLimiterState, now: number): RateLimiterState =>
  closeFor(state, 'over-quota', now + QUOTA_PAUSE_MS)

export const closeForAccount = (state: RateLimiterState, now: number): RateLimiterState =>
  closeFor(state, 'account-refused', now + ACCOUNT_PAUSE_MS)

/** Counts a failed call; after five in a row, or after a failed probe, sending pauses as a whole. */
export const recordFailure = (state: RateLimiterState, now: number): RateLimiterState =>
  countFailure(state, FAILURES_BEFORE_PAUSE, now)

/**
 * SES has refused a call because the rate is exceeded: all slots move on by a quarter of a second. After twenty such
 * refusals in a row sending pauses as a whole, or each waiting mail would be tried again and again.
 */
export const recordThrottle = (state: RateLimiterState, now: number): RateLimiterState =>
  countFailure(shiftSlots(state, THROTTLE_SHIFT_MS, now), THROTTLES_BEFORE_PAUSE, now)

const countFailure = (state: RateLimiterState, allowed: number, now: number): RateLimiterState => {
  const failuresInRow = state.failuresInRow + 1
  const after = { ...state, failuresInRow }
  if (failuresInRow < allowed || now < state.pausedUntil) return after
  const pause = doublingWait(failuresInRow - allowed, {
    first: OUTAGE_PAUSE_MS,
    longest: MAX_OUTAGE_PAUSE_MS,
  })
  return closeFor(after, 'ses-unavailable', now + pause)
}

/** SES has answered a call: sending goes on. @returns undefined where it was not in question */
export const recordAnswer = (state: RateLimiterState): RateLimiterState | undefined => {
  const isOpen = state.failuresInRow === 0 && (state.pausedFor === null || state.pausedFor === 'over-quota')
  if (isOpen) return undefined
  const open = { ...state, failuresInRow: 0 }
  return state.pausedFor === 'over-quota' ? open : { ...open, pausedFor: null, pausedUntil: 0, probeUntil: 0 }
}
