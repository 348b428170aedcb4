import { toMailKey } from '../../domain/mail/due-entry'
import type { LedgerEntry, MailKey } from '../../domain/mail/ledger'
import { retryNotBefore } from '../../domain/mail/mail-states'
import { type Instant, toEpochMillis } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'
import type { SendOutcome } from './send-outcome'

/** Puts the mail into its queue again, so that somebody looks when there is something to be seen. */
export const requeueMail = async (
  deps: Pick<Dependencies, 'queues'>,
  key: MailKey,
  seconds: number,
  outcome: SendOutcome,
): Promise<SendOutcome> => {
  await deps.queues.enqueueMails([key], seconds)
  return outcome
}

/** Has a mail in doubt looked at again when the event that may settle the doubt has had its time. */
export const requeueUnknownOutcome = (
  deps: Pick<Dependencies, 'queues' | 'now'>,
  entry: LedgerEntry,
): Promise<SendOutcome> =>
  requeueMail(deps, toMailKey(entry), queueDelayUntil(retryNotBefore(entry), deps.now()), 'ambiguous')

/** Whole seconds after which the instant has certainly passed, at most what a queue can delay. */
export const queueDelayUntil = (instant: Instant, now: Instant): number =>
  Math.min(Math.max(Math.ceil((toEpochMillis(instant) - toEpochMillis(now)) / 1000), 0) + 1, 900)
