import { type Instant, millisOf } from '../../domain/instant'
import type { MailKey } from '../../domain/ledger'
import { DOUBT } from '../../domain/mail-states'
import type { World } from '../../ports'
import type { SendOutcome } from './send-world'

/** When the event that may settle a doubt has had its time. */
export const AFTER_DOUBT_SECONDS = DOUBT / 1000 + 1

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

/** Whole seconds after which the instant has certainly passed, at most what a queue can delay. */
export const secondsUntil = (instant: Instant, now: Instant): number =>
  Math.min(Math.max(Math.ceil((millisOf(instant) - millisOf(now)) / 1000), 0) + 1, 900)
