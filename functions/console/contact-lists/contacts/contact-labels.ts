import type { LedgerEntry } from '../../../../shared/domain/mail/ledger/ledger'
import { SkipReason } from '../../../../shared/domain/mail/ledger/mail-reason'
import type { SuppressionReason } from '../../../../shared/domain/mail/sending/unsubscription'
import { formatSkipReason } from '../../campaigns/campaign-labels'

/** Why an address gets no invitation from any list. */
export const suppressionLabels: Record<SuppressionReason, string> = {
  bounced: 'bounced: the address does not accept e-mail',
  complained: 'reported an e-mail as spam',
  unsubscribed: 'unsubscribed from invitations',
}

const stateLabels: Record<Exclude<LedgerEntry['state'], 'accepted' | 'skipped'>, string> = {
  due: 'waiting to be sent',
  claimed: 'being sent',
  ambiguous: 'not known whether it was sent',
  failed: 'not sent: refused by the mail service',
  missed: 'not sent: registration had closed',
}

const feedbackLabels: Record<NonNullable<LedgerEntry['feedback']>, string> = {
  delivered: 'delivered',
  undelivered: 'not delivered',
  bounced: 'bounced',
  complained: 'reported as spam',
}

/** What became of an invitation. SES reports most deliveries within minutes, and some never. */
export const describeInvitation = ({
  state,
  feedback,
  reason,
}: Pick<LedgerEntry, 'state' | 'feedback' | 'reason'>): string => {
  if (feedback !== null) return feedbackLabels[feedback]
  if (state === 'accepted') return 'sent, delivery not known'
  return state === 'skipped'
    ? `not sent: ${formatSkipReason(SkipReason.safeParse(reason).data ?? 'not-recorded')}`
    : stateLabels[state]
}
