import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { type MailKey, toMailKey } from '../../domain/mail/ledger/mail-key'
import { retryNotBefore } from '../../domain/mail/ledger/mail-states'
import type { PauseReason } from '../../domain/mail/sending/rate-limiter'
import { type Instant, toEpochMillis } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import type { LoadMailDependencies } from './sendable-mail'

export type SendMailDependencies = LoadMailDependencies &
  Pick<Dependencies, 'mailer' | 'rateLimiter' | 'queues'>

/**
 * The result of processing a mail once: its state afterwards, or why it was left unchanged. busy: another worker has
 * claimed it, or its unknown outcome is recent; requeued: it is in the queue again; paused: its campaign is paused;
 * the reasons of a pause: sending is paused as a whole, and the sweep queues the mail again.
 */
export type SendOutcome =
  | LedgerEntry['state']
  | PauseReason
  | 'already-settled'
  | 'busy'
  | 'requeued'
  | 'paused'

type RequeueDependencies = Pick<Dependencies, 'queues' | 'now'>

/** Puts the mail into its queue again, with a delay of whole seconds. */
export const requeueMail = async (
  deps: RequeueDependencies,
  key: MailKey,
  seconds: number,
  outcome: SendOutcome,
): Promise<SendOutcome> => {
  await deps.queues.enqueueMails([toMailKey(key)], seconds)
  return outcome
}

/** Puts a claimed mail into its queue again for when its lease has expired. */
export const requeueAfterLease = (deps: RequeueDependencies, claimed: LedgerEntry): Promise<SendOutcome> =>
  requeueMail(deps, claimed, queueDelayUntil(claimed.leaseUntil ?? deps.now(), deps.now()), 'busy')

/** Puts a mail whose outcome is unknown into its queue again for when it may be sent again. */
export const requeueUnknownOutcome = (
  deps: RequeueDependencies,
  entry: LedgerEntry,
  outcome: SendOutcome = 'ambiguous',
): Promise<SendOutcome> =>
  requeueMail(deps, entry, queueDelayUntil(retryNotBefore(entry), deps.now()), outcome)

/** SQS delays by at most 15 minutes. */
const MAX_QUEUE_DELAY_SECONDS = 900

/** Whole seconds after which the instant has certainly passed. */
const queueDelayUntil = (instant: Instant, now: Instant): number => {
  const seconds = Math.ceil((toEpochMillis(instant) - toEpochMillis(now)) / 1000)
  return Math.min(Math.max(seconds, 0) + 1, MAX_QUEUE_DELAY_SECONDS)
}
