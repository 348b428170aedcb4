import type { Dispatch } from '../../domain/mail/dispatches/dispatch'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { isSettled, retryNotBefore } from '../../domain/mail/ledger/mail-states'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../domain/values/time/instant'

/** After two minutes a queue message counts as lost, and the sweep queues the work again from the table. */
export const REQUEUE_AFTER_MS = 2 * MINUTE_MS

/** No worker lives longer. After a change of a dispatch or campaign the sweep reads its mails in each run until then. */
export const SETTLES_AFTER_MS = 15 * MINUTE_MS

const later = (instant: Instant): Instant => addMilliseconds(instant, REQUEUE_AFTER_MS)

/** From when the sweep queues a dispatch again; undefined: it is done. */
export const requeueDispatchAt = ({ state, at, changedAt }: Dispatch): Instant | undefined =>
  state === 'planned' ? later(at) : state === 'running' ? later(changedAt) : undefined

/** The same of a mail. One whose outcome is unknown is in its queue until it may be sent again. */
export const requeueMailAt = (entry: LedgerEntry): Instant | undefined =>
  isSettled(entry) ? undefined : later(entry.state === 'ambiguous' ? retryNotBefore(entry) : entry.changedAt)
