import { personId } from '../domain/ids'
import type { LedgerEntry } from '../domain/mail/ledger'
import { type MailFeedback, wordOf } from '../domain/mail/mail-feedback'
import { hear, proveSent, reject } from '../domain/mail/mail-states'
import type { Instant } from '../domain/time/instant'
import type { World } from '../ports/world'

/**
 * Writes SES's word on a mail into the ledger: it settles a doubt, and adds what became of the mail. A hard
 * bounce and a complaint end all mail to the address. Events repeat and overtake each other: in any order
 * they come to the same.
 */
export const recordMailFeedback = async (
  world: Pick<World, 'ledger' | 'suppressions'>,
  { time, detail }: MailFeedback,
): Promise<'recorded' | 'known' | 'unknown-mail'> => {
  await suppress(world, detail, time)
  for (let tries = 0; tries < 5; tries += 1) {
    const stored = await world.ledger.get(detail.mail.tags)
    if (!stored) return 'unknown-mail'
    const after = told(stored, detail, time)
    if (after === stored) return 'known'
    if ((await world.ledger.settle(stored, after)) === 'settled') return 'recorded'
  }
  throw new Error('the ledger entry kept changing; the event comes again')
}

const suppress = async (
  world: Pick<World, 'suppressions'>,
  detail: MailFeedback['detail'],
  at: Instant,
): Promise<void> => {
  const reason = wordOf(detail)
  if (reason !== 'bounced' && reason !== 'complained') return
  const addresses =
    reason === 'bounced' ? detail.bounce?.bouncedRecipients : detail.complaint?.complainedRecipients
  for (const { emailAddress } of addresses ?? []) {
    await world.suppressions.suppress({ personId: personId(emailAddress), reason, at })
  }
}

/** The entry with what the event adds; the same object when that is nothing. */
const told = (stored: LedgerEntry, detail: MailFeedback['detail'], time: Instant): LedgerEntry => {
  const { eventType, mail } = detail
  if (eventType === 'Reject' || eventType === 'Rendering Failure') {
    return reject(stored, mail.messageId, eventType, time) ?? stored
  }
  const sent = proveSent(stored, mail.messageId, time) ?? stored
  const word = wordOf(detail)
  return (word && hear(sent, word, time)) ?? sent
}
