import type { Instant } from '../../../../shared/domain/values/time/instant'

/** The outcome of a mail; the mailbox simulator's addresses decide it, all other mails are delivered. */
export type DeliveryOutcome = 'delivered' | 'bounced' | 'complained' | 'suppressed' | 'rejected'

/** A mail that SES accepted. */
export interface InboxMail {
  /** The message id that SES gave it. */
  id: string
  to: string[]
  subject: string
  /** The whole MIME message. */
  raw: string
  tags: Record<string, string>
  /** When SES accepted it, by the virtual clock. */
  at: Instant
  outcome: DeliveryOutcome
}
