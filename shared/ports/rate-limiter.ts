import type { MailLane } from '../domain/mail/lane'

/** A place in the account's sending rate. */
export interface SendSlot {
  /** Resolves at the moment of the call; at once when that has passed. */
  wait(): Promise<void>
}

/** The account's sending rate and daily quota, which all workers share. */
export interface RateLimiter {
  /**
   * Waits for a place in the rate, urgent mail first; a second or so is left to prepare the mail in.
   * busy: others go first for longer than a worker should wait; closed: the daily quota is used up
   */
  acquire(lane: MailLane): Promise<SendSlot | 'busy' | 'closed'>
  /** SES has said that the rate is exceeded: all pause for a moment. */
  pauseAfterThrottling(): Promise<void>
  /** SES has said that the daily quota is used up: nobody calls for a while, and urgent mail tries first. */
  closeForQuota(): Promise<void>
}
