import { personId } from '../../../domain/ids'
import { kindsOf } from '../../../domain/mail/kinds/message-kinds'
import { toBounceReason } from '../../../domain/mail/ledger/bounce-reason'
import type { LedgerEntry } from '../../../domain/mail/ledger/ledger'
import { type MailFeedback, toFeedbackState } from '../../../domain/mail/ledger/mail-feedback'
import { isMailOf, isMailOfClinic, type MailKey } from '../../../domain/mail/ledger/mail-key'
import { toSesReason } from '../../../domain/mail/ledger/mail-reason'
import { confirmSent, recordFeedback, rejectMail } from '../../../domain/mail/ledger/mail-states'
import type { Instant } from '../../../domain/values/time/instant'
import type { Dependencies } from '../../../ports/dependencies'
import { findMailAddress } from '../mail-address'
import { freeBouncedSeat } from './free-bounced-seat'

type FeedbackDependencies = Pick<
  Dependencies,
  'ledger' | 'suppressions' | 'registrations' | 'campaigns' | 'programme' | 'clinics' | 'config'
>

export type FeedbackResult = 'recorded' | 'known' | 'unknown-mail'

/**
 * Writes an SES event into the ledger: it settles an unknown outcome and adds the delivery state. A hard bounce or a
 * complaint suppresses the address that the mail was sent to, found by the mail's tags; the event may name another
 * address to which the mail was forwarded, and that one is not suppressed. A hard bounce also frees a limited seat. Events repeat and arrive in any order,
 * with the same result.
 */
export const recordMailFeedback = async (
  deps: FeedbackDependencies,
  { time, detail }: MailFeedback,
): Promise<FeedbackResult> => {
  await suppressAddress(deps, detail, time)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const stored = await deps.ledger.get(detail.mail.tags)
    if (!stored) return 'unknown-mail'
    const after = applyEvent(stored, detail, time)
    if (after === stored) return 'known'
    if ((await deps.ledger.settle(stored, after)) === 'settled') return 'recorded'
  }
  throw new Error('the ledger entry kept changing; the event comes again')
}

/**
 * Has the mails of these events counted again, each clinic once. It comes after `recordMailFeedback`, so that no count
 * in between is taken for the last one; an event whose mark failed comes again.
 */
export const markFeedback = async (
  deps: Pick<Dependencies, 'ledger'>,
  events: readonly { message: MailFeedback; result: FeedbackResult }[],
): Promise<void> => {
  // A known event may be one whose mark failed. Some mails are of no clinic.
  const mails = events
    .filter(({ result }) => result !== 'unknown-mail')
    .map(({ message }) => message.detail.mail.tags)
    .filter(isMailOfClinic)
  if (mails.length > 0) await deps.ledger.markUncounted(mails)
}

const suppressAddress = async (
  deps: FeedbackDependencies,
  detail: MailFeedback['detail'],
  at: Instant,
): Promise<void> => {
  const reason = toFeedbackState(detail)
  if (reason !== 'bounced' && reason !== 'complained') return
  const person = await findPersonId(deps, detail.mail.tags)
  if (person === undefined) return
  await deps.suppressions.suppress({ personId: person, reason, at })
  // An address that was never confirmed holds no seat.
  if (reason === 'bounced' && !isMailOf(detail.mail.tags, ...kindsOf('request')))
    await freeBouncedSeat(deps, detail.mail.tags, at)
}

/** The recipient of an invitation, or of the link that precedes it, is named by `personId`, so their complaint counts although they were erased meanwhile. */
const findPersonId = async (deps: FeedbackDependencies, key: MailKey): Promise<string | undefined> => {
  if (isMailOf(key, 'follow-request')) return key.recipientId
  const address = await findMailAddress(deps, key)
  if (address !== undefined) return personId(address)
  return isMailOf(key, 'invitation') && key.campaign !== null ? key.recipientId : undefined
}

/** The entry with what the event adds; the same object when that is nothing. */
const applyEvent = (stored: LedgerEntry, detail: MailFeedback['detail'], time: Instant): LedgerEntry => {
  const { eventType, mail } = detail
  if (eventType === 'Reject' || eventType === 'Rendering Failure') {
    return rejectMail(stored, mail.messageId, toSesReason(eventType), time) ?? stored
  }
  const sent = confirmSent(stored, mail.messageId, time) ?? stored
  const feedback = toFeedbackState(detail)
  return (feedback && recordFeedback(sent, feedback, time, toBounceReason(detail))) ?? sent
}
