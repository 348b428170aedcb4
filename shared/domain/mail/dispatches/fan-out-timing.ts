import { addMilliseconds, type Instant, MINUTE_MS } from '../../values/time/instant'

/** Up to 100 mails are sent at their instant, and the fan-out does not start early. */
const MAX_UNTIMED_MAILS = 100
/** The share of the sending rate that a fan-out gets at least, beside other mails. */
const GUARANTEED_RATE_SHARE = 0.95
/** Time to read the registrations and fill the queue; milliseconds. */
const PREPARATION_MS = 3_000

/** A large message is first checked 14 minutes before its instant, since an SQS queue delays by 15 minutes at most. */
const EARLY_CHECK_MS = 14 * MINUTE_MS
/** From 50 registrations on, a message may exceed 100 mails by its instant, so it is checked early. */
const EARLY_CHECK_REGISTRATIONS = MAX_UNTIMED_MAILS / 2

/** Whether a message with this many recipients is checked early. */
export const startsEarly = (registered: number): boolean => registered > EARLY_CHECK_REGISTRATIONS

/** When the schedule of a message fires: at its instant, or 14 minutes earlier to count the recipients. */
export const firesAt = (at: Instant, registered: number): Instant =>
  startsEarly(registered) ? addMilliseconds(at, -EARLY_CHECK_MS) : at

/** Whether it is near enough to the instant to wait for it in the queue. */
export const isWithinQueueDelay = (at: Instant, now: Instant): boolean =>
  addMilliseconds(now, EARLY_CHECK_MS + MINUTE_MS / 2) >= at

/**
 * How long the fan-out of this many mails takes, in milliseconds; 0 for 100 or fewer.
 * @param rate mails a second
 */
export const fanOutDurationMs = (mails: number, rate: number): number =>
  mails <= MAX_UNTIMED_MAILS ? 0 : Math.ceil((mails / (rate * GUARANTEED_RATE_SHARE)) * 1000) + PREPARATION_MS

/** When the first of this many mails is sent, so that the last one is sent by the instant. */
export const fanOutStartsAt = (at: Instant, mails: number, rate: number): Instant =>
  addMilliseconds(at, -fanOutDurationMs(mails, rate))
