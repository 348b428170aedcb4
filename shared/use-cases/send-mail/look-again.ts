import type { LedgerEntry, MailKey } from '../../domain/mail/ledger'
import { keyOf } from '../../domain/mail/mail-entry'
import { doubtedUntil } from '../../domain/mail/mail-states'
import { type Instant, millisOf } from '../../domain/time/instant'
import type { World } from '../../ports/world'
import type { SendOutcome } from './send-world'

/** Puts the mail into its queue again, so that somebody looks when there is something to be seen. */
export const lookAgain = async (
  world: Pick<World, 'queues'>,
  key: MailKey,
  seconds: number,
  outcome: SendOutcome,
): Promise<SendOutcome> => {
  await world.queues.mail([key], seconds)
  return outcome
}

/** Has a mail in doubt looked at again when the event that may settle the doubt has had its time. */
export const afterDoubt = (world: Pick<World, 'queues' | 'now'>, doubt: LedgerEntry): Promise<SendOutcome> =>
  lookAgain(world, keyOf(doubt), secondsUntil(doubtedUntil(doubt), world.now()), 'ambiguous')

/** Whole seconds after which the instant has certainly passed, at most what a queue can delay. */
export const secondsUntil = (instant: Instant, now: Instant): number =>
  Math.min(Math.max(Math.ceil((millisOf(instant) - millisOf(now)) / 1000), 0) + 1, 900)
