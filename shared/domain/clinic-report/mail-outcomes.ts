import type { readErasedMailCounts } from '../erasure/erased-counts'
import { isCampaignKind, type MessageKind, messageKinds } from '../mail/kinds/message-kinds'
import type { LedgerEntry } from '../mail/ledger/ledger'
import { isDelivered } from './invited-people'

/** What became of the mails of one kind, the erased included. */
export interface MailOutcome {
  kind: MessageKind
  sent: number
  delivered: number
  bounced: number
  complained: number
}

type CountedMail = Pick<LedgerEntry, 'kind' | 'state' | 'feedback'>

/**
 * In the order of `messageKinds`, without kinds of which nothing was sent.
 * @param mails of the clinic and of its campaigns, without test mails
 */
export const countMailOutcomes = (
  mails: Iterable<CountedMail>,
  erasedMails: ReturnType<typeof readErasedMailCounts>,
): MailOutcome[] => {
  const outcomes = new Map<MessageKind, MailOutcome>()
  const outcomeOf = (kind: MessageKind): MailOutcome => {
    const found = outcomes.get(kind) ?? { kind, sent: 0, delivered: 0, bounced: 0, complained: 0 }
    outcomes.set(kind, found)
    return found
  }
  for (const mail of mails) {
    if (mail.state !== 'accepted') continue
    const outcome = outcomeOf(mail.kind)
    outcome.sent += 1
    if (isDelivered(mail)) outcome.delivered += 1
    if (mail.feedback === 'bounced' || mail.feedback === 'undelivered') outcome.bounced += 1
    if (mail.feedback === 'complained') outcome.complained += 1
  }
  for (const { kind, version, count, many } of erasedMails) {
    if (isCampaignKind(kind) && version === 'test') continue
    const outcome = outcomeOf(kind)
    if (count === 'accepted') outcome.sent += many
    if (count === 'delivered' || count === 'complained') outcome.delivered += many
    if (count === 'bounced' || count === 'undelivered') outcome.bounced += many
    if (count === 'complained') outcome.complained += many
  }
  return (Object.keys(messageKinds) as MessageKind[]).flatMap((kind) => {
    const outcome = outcomes.get(kind)
    return outcome && outcome.sent > 0 ? [outcome] : []
  })
}
