import type { LedgerEntry } from '../../domain/mail/ledger'
import type { Dependencies } from '../../ports/dependencies'
import type { CheckRecipientWorld } from './check-recipient'

export type SendMailDependencies = CheckRecipientWorld &
  Pick<Dependencies, 'mailer' | 'rateLimiter' | 'queues'>

/**
 * What came of one look at a mail: the state it is in now, or why it was left as it is. busy: somebody else
 * has it, or its doubt is young; over-quota: SES takes no more today; paused: its campaign stands still.
 */
export type SendOutcome =
  | LedgerEntry['state']
  | 'already-settled'
  | 'busy'
  | 'requeued'
  | 'over-quota'
  | 'paused'
