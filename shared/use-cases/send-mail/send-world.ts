import type { LedgerEntry } from '../../domain/mail/ledger'
import type { World } from '../../ports/world'
import type { PermittedWorld } from './permitted'

export type SendWorld = PermittedWorld & Pick<World, 'mailer' | 'pace' | 'queues'>

/**
 * What came of one look at a mail: the state it is in now, or why it was left as it is. busy: somebody else
 * has it, or its doubt is young; over-quota: SES takes no more today; paused: its campaign stands still.
 */
export type SendOutcome =
  | LedgerEntry['state']
  | 'settled-before'
  | 'busy'
  | 'again-later'
  | 'over-quota'
  | 'paused'
