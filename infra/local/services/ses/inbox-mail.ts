import type { Instant } from '../../../../shared/domain/time/instant'

/** What became of a mail; the mailbox simulator's addresses decide, all others are delivered. */
export type Outcome = 'delivered' | 'bounced' | 'complained' | 'suppressed' | 'rejected'

/** A mail that SES accepted. */
export interface InboxMail {
  /** The message id that SES gave it. */
  id: string
  to: string[]
  subject: string
  /** The whole MIME message. */
  raw: string
  tags: Record<string, string>
  /** When SES accepted it, by the house's clock. */
  at: Instant
  outcome: Outcome
}
