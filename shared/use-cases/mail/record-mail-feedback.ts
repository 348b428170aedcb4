import { personId } from '../../domain/ids'
import type { LedgerEntry } from '../../domain/mail/ledger'
import { type MailFeedback, toFeedbackState } from '../../domain/mail/mail-feedback'
import { confirmSent, recordFeedback, rejectMail } from '../../domain/mail/mail-states'
import type { Instant } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Writes SES's word on a mail into the ledger: it settles a doubt, and adds what became of the mail. A hard
 * bounce and a complaint end all mail to the address. Events repeat and overtake each other: in any order
 * they come to the same.
 */
export const recordMailFeedback = async (
  deps: Pick<Dependencies, 'ledger' | 'suppressions'>,
  { time, detail }: MailFeedback,
): Promise<'recorded' | 'known' | 'unknown-mail'> => {
  await suppress(deps, detail, time)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await deps.ledger.get(detail.mail.tags)
    if (!stored) return 'unknown-mail'
    const after = applyEvent(stored, detail, time)
    if (after === stored) return 'known'
    if ((await deps.ledger.settle(stored, after)) === 'settled') return 'recorded'
  }
  throw new Error('the ledger entry kept changing; the event comes again')
}

const suppress = async (
  deps: Pick<Dependencies, 'suppressions'>,
  detail: MailFeedback['detail'],
  at: Instant,
): Promise<void> => {
  const reason = toFeedbackState(detail)
  if (reason !== 'bounced' && reason !== 'complained') return
  const addresses =
    reason === 'bounced' ? detail.bounce?.bouncedRecipients : detail.complaint?.complainedRecipients
  for (const { emailAddress } of addresses ?? []) {
    await deps.suppressions.suppress({ personId: personId(emailAddress), reason, at })
  }
}

/** The entry with what the event adds; the same object when that is nothing. */
const applyEvent = (stored: LedgerEntry, detail: MailFeedback['detail'], time: Instant): LedgerEntry => {
  const { eventType, mail } = detail
  if (eventType === 'Reject' || eventType === 'Rendering Failure') {
    return rejectMail(stored, mail.messageId, eventType, time) ?? stored
  }
  const sent = confirmSent(stored, mail.messageId, time) ?? stored
  const feedback = toFeedbackState(detail)
  return (feedback && recordFeedback(sent, feedback, time)) ?? sent
}
