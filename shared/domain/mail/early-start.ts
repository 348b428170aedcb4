import { type Instant, MINUTE, plus } from '../time/instant'

/** So many mails leave at their instant and never before it. */
const FEW = 100
/** The part of the rate that a fan-out surely gets, other mails beside it. */
const SURE = 0.95
/** For reading who is registered and filling the queue; milliseconds. */
const PREPARING = 3_000

/** How long before its instant the first look at a large message is taken; a queue delays by 15 minutes at most. */
const WAKE_BEFORE = 14 * MINUTE
/** From so many registrations on a message may have become large by its instant. */
const MAYBE_MANY = FEW / 2

/** Whether a message to so many is looked at early. */
export const wakesEarly = (registered: number): boolean => registered > MAYBE_MANY

/** When the schedule of a message fires: at its instant, or early enough to count whom it goes to. */
export const wakeAt = (at: Instant, registered: number): Instant =>
  wakesEarly(registered) ? plus(at, -WAKE_BEFORE) : at

/** Whether it is near enough to the instant to wait for it in the queue. */
export const isSoon = (at: Instant, now: Instant): boolean => plus(now, WAKE_BEFORE + MINUTE / 2) >= at

/**
 * How long the fan-out of so many mails takes, in milliseconds; 0 for a few.
 * @param rate mails a second
 */
export const fanOutTime = (mails: number, rate: number): number =>
  mails <= FEW ? 0 : Math.ceil((mails / (rate * SURE)) * 1000) + PREPARING

/** When the first mail of so many leaves, so that the last one leaves by the instant. */
export const startAt = (at: Instant, mails: number, rate: number): Instant =>
  plus(at, -fanOutTime(mails, rate))
