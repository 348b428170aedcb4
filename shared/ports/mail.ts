import type { DailyQuota } from '../domain/mail/daily-quota'
import type { MailLane } from '../domain/mail/lane'

/** How a call to SES ended, in the terms of the mail contract. */
export type SendResult =
  | { outcome: 'accepted'; sesMessageId: string }
  | { outcome: 'rejected'; reason: string }
  /** Not sent: the account's rate; try again soon. */
  | { outcome: 'throttled' }
  /** Not sent: the account's daily quota. */
  | { outcome: 'quota-exceeded' }
  /** Not sent: nothing reached SES (refused connection, name not found). */
  | { outcome: 'unreachable'; reason: string }
  /** Reset, time-out or 5xx after the request was written: whether the mail left is unknown. */
  | { outcome: 'ambiguous'; reason: string }

export interface Mailer {
  /**
   * One call, no retry; never rejects for what SES or the network does. Reasons are codes without addresses.
   * @param raw a whole MIME message
   * @param tags values of `[A-Za-z0-9_-]` only
   */
  send(raw: Uint8Array, to: string, tags: Record<string, string>): Promise<SendResult>
}

/** A place in the account's sending rate. */
export interface SendSlot {
  /** Resolves at the moment of the call; at once when that has passed. */
  wait(): Promise<void>
}

/** Keeps all workers together within the account's sending rate and daily quota. */
export interface RateLimiter {
  /**
   * Waits for a place in the rate, urgent mail first; a second or so is left to prepare the mail in.
   * busy: others go first for longer than a worker should wait; closed: the daily quota is used up
   */
  acquire(lane: MailLane): Promise<SendSlot | 'busy' | 'closed'>
  /** SES has said that the rate is exceeded: all workers pause for a moment. */
  pauseAfterThrottling(): Promise<void>
  /** SES has said that the daily quota is used up: no worker calls SES for a while, then urgent mail tries first. */
  closeForQuota(): Promise<void>
}

/** The account's daily quota. */
export interface MailQuota {
  /** The quota and the mails of the last 24 hours, as SES counts them now. @throws when SES does not answer */
  read(): Promise<DailyQuota>
}
