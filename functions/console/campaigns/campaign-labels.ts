import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { ExclusionReason } from '../../../shared/domain/campaign/select-recipients'
import type { SkipReason } from '../../../shared/domain/mail/ledger/mail-reason'
import type { StatusTone } from '../../../shared/web/notices'

export const campaignStateLabels: Record<Campaign['state'], { label: string; tone: StatusTone }> = {
  draft: { label: 'draft', tone: 'warn' },
  running: { label: 'sending', tone: 'accent' },
  paused: { label: 'paused', tone: 'warn' },
  finished: { label: 'finished', tone: 'good' },
  cancelled: { label: 'cancelled', tone: 'bad' },
}

/** `Invitation 2`, `Reminder 3, of invitation 2`. */
export const formatCampaignName = ({ number, reminds }: Pick<Campaign, 'number' | 'reminds'>): string =>
  reminds === null ? `Invitation ${number}` : `Reminder ${number}, of invitation ${reminds}`

/** Why contacts are excluded, as a phrase after a number. */
export const exclusionLabels: Record<ExclusionReason, string> = {
  answered: 'already registered, or cancelled their registration',
  invited: 'already invited to this clinic',
  'not-invitable': 'unsubscribed, or invited to this clinic by another organiser',
  'opted-out': 'unsubscribed elsewhere',
  bounced: 'bounced: the address does not accept e-mail',
  complained: 'reported an e-mail as spam',
  'not-reached': 'did not receive the invitation',
  'not-allowed-here': 'not allowed in the test environment',
}

const skipReasonLabels: Partial<Record<SkipReason, string>> = {
  answered: 'registered in the meantime',
  unsubscribed: 'unsubscribed in the meantime',
  suppressed: 'bounced or reported an e-mail as spam earlier',
  'recipient-not-allowed-here': 'not allowed in the test environment',
  'clinic-cancelled': 'not sent: the clinic was cancelled',
  'campaign-cancelled': 'not sent: sending was stopped',
}

/** Why a mail was not sent; the counts of erased people have no reason. */
export const formatSkipReason = (reason: SkipReason | 'not-recorded'): string =>
  (reason === 'not-recorded' ? undefined : skipReasonLabels[reason]) ?? 'not needed'

export const pauseReasonTexts: Record<NonNullable<Campaign['pausedFor']>, string> = {
  person: 'Paused by a colleague. Nothing is sent until it is resumed.',
  bounces:
    'Paused automatically: too many of its e-mails bounced. Check the contact list before you resume: e-mails to invalid addresses put the delivery of every other e-mail at risk.',
  complaints:
    'Paused automatically: too many recipients reported it as spam. Check where the contact list comes from before you resume.',
}

export const quotaWaitNotice = {
  title: 'Waiting for the daily quota',
  text: 'The mail service accepts a limited number of e-mails in 24 hours. Invitations use at most 80 % of them; the rest is kept for confirmations and reminders. Sending continues automatically within a day. You do not need to do anything.',
}

/** How long the account takes for this many mails when it sends nothing else. @param rate mails per second */
export const formatSendingTime = (count: number, rate: number): string => {
  const minutes = Math.ceil(count / rate / 60)
  if (minutes <= 1) return 'about a minute'
  return minutes < 90 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`
}
