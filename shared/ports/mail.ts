import type { MailLane } from '../domain/mail/kinds/message-kind-row'
import type { DailyQuota } from '../domain/mail/sending/daily-quota'
import type { PauseReason } from '../domain/mail/sending/rate-limiter'

/** How a call to SES ended, in the terms of the mail contract. */
export type SendResult =
  | { outcome: 'accepted'; sesMessageId: string }
  | { outcome: 'rejected'; code: string }
  /** Not sent: the account's rate; try again soon. */
  | { outcome: 'throttled' }
  /** Not sent: the account's daily quota. */
  | { outcome: 'over-quota' }
  /** Not sent: SES refuses the account, its configuration set or its credentials. An operator has to correct it. */
  | { outcome: 'account-refused'; code: string }
  /** Not sent: nothing reached SES (refused connection, name not found). */
  | { outcome: 'unreachable'; code: string }
  /** Not sent: SES refused the call for a temporary or unknown reason; the mail becomes due again. */
  | { outcome: 'refused-for-now'; code: string }
  /** Reset, time-out or 5xx after the request was written: whether the mail left is unknown. */
  | { outcome: 'ambiguous'; code: string }

export interface Mailer {
  /**
   * One call, no retry; never rejects for what SES or the network does. A code is of SES, the SDK or the network, and has no address.
   * @param raw a whole MIME message
   * @param tags values of `[A-Za-z0-9_-]` only
   */
  send(raw: Uint8Array, to: string, tags: Record<string, string>): Promise<SendResult>
}

/** A time at which one mail may be sent, within the account's sending rate. */
export interface SendSlot {
  /** Resolves at the reserved moment, or immediately when that has passed. */
  wait(): Promise<void>
}

/** Limits all workers together to the account's sending rate, and pauses them together. */
export interface RateLimiter {
  /**
   * Waits for a slot, urgent mail first; about one second is left to compose the mail.
   * @returns busy: the wait would be too long because other mails go first, or a probe is being sent; a
   * `PauseReason`: sending is paused as a whole
   */
  acquire(lane: MailLane): Promise<SendSlot | 'busy' | PauseReason>
  /**
   * Must be called with the outcome of every call. After `throttled` all workers pause for a moment; after
   * `over-quota`, `account-refused` and several failed calls in a row sending pauses as a whole.
   */
  recordCall(outcome: SendResult['outcome']): Promise<void>
}

/** The account's daily quota. */
export interface MailQuota {
  /** The quota and the mails of the last 24 hours, as SES counts them now. @throws when SES does not answer */
  read(): Promise<DailyQuota>
}
