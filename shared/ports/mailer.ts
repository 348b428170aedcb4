/** What SES said, in the terms of the mail contract. */
export type SendResult =
  | { outcome: 'accepted'; sesMessageId: string }
  | { outcome: 'rejected'; reason: string }
  /** Not sent: the account's rate; try again soon. */
  | { outcome: 'throttled' }
  /** Not sent: the account's daily quota. */
  | { outcome: 'quota-exceeded' }
  /** Not sent: nothing reached SES (refused connection, name not found). */
  | { outcome: 'unreachable'; reason: string }
  /** Reset, time-out or 5xx after the request was written: nobody knows. */
  | { outcome: 'ambiguous'; reason: string }

export interface Mailer {
  /**
   * One call, no retry; never rejects for what SES or the network does. Reasons are codes without addresses.
   * @param raw a whole MIME message
   * @param tags values of `[A-Za-z0-9_-]` only
   */
  send(raw: Uint8Array, to: string, tags: Record<string, string>): Promise<SendResult>
}
