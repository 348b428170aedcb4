import { addMilliseconds, type Instant, MINUTE_MS } from '../values/instant'

/** So many mails leave at their instant and never before it. */
const MAX_UNTIMED_MAILS = 100
/** The part of the rate that a fan-out surely gets, other mails beside it. */
const GUARANTEED_RATE_SHARE = 0.95
/** For reading who is registered and filling the queue; milliseconds. */
const PREPARATION_MS = 3_000

/** How long before its instant the first look at a large message is taken; a queue delays by 15 minutes at most. */
const EARLY_CHECK_MS = 14 * MINUTE_MS
/** From so many registrations on a message may have become large by its instant. */
const EARLY_CHECK_REGISTRATIONS = MAX_UNTIMED_MAILS / 2

/** Whether a message to so many is looked at early. */
export const startsEarly = (registered: number): boolean => registered > EARLY_CHECK_REGISTRATIONS

/** When the schedule of a message fires: at its instant, or early enough to count whom it goes to. */
export const firesAt = (at: Instant, registered: number): Instant =>
  startsEarly(registered) ? addMilliseconds(at, -EARLY_CHECK_MS) : at

/** Whether it is near enough to the instant to wait for it in the queue. */
export const isWithinQueueDelay = (at: Instant, now: Instant): boolean =>
  addMilliseconds(now, EARLY_CHECK_MS + MINUTE_MS / 2) >= at

/**
 * How long the fan-out of so many mails takes, in milliseconds; 0 for a few.
 * @param rate mails a second
 */
export const fanOutDurationMs = (mails: number, rate: number): number =>
  mails <= MAX_UNTIMED_MAILS ? 0 : Math.ceil((mails / (rate * GUARANTEED_RATE_SHARE)) * 1000) + PREPARATION_MS

/** When the first mail of so many leaves, so that the last one leaves by the instant. */
export const fanOutStartsAt = (at: Instant, mails: number, rate: number): Instant =>
  addMilliseconds(at, -fanOutDurationMs(mails, rate))
