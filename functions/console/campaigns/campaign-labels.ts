import type { Campaign } from '../../../shared/domain/campaign/campaign'
import type { ExclusionReason } from '../../../shared/domain/campaign/select-recipients'
import type { StatusTone } from '../../../shared/web/notices'

export const campaignStateLabels: Record<Campaign['state'], { label: string; tone: StatusTone }> = {
  draft: { label: 'being prepared', tone: 'warn' },
  running: { label: 'being sent', tone: 'accent' },
  paused: { label: 'paused', tone: 'warn' },
  finished: { label: 'finished', tone: 'good' },
  cancelled: { label: 'cancelled', tone: 'bad' },
}

/** `Invitation 2`, `Reminder 3 of invitation 2`. */
export const formatCampaignName = ({ number, reminds }: Pick<Campaign, 'number' | 'reminds'>): string =>
  reminds === null ? `Invitation ${number}` : `Reminder ${number}, of invitation ${reminds}`

export const leftOutLabels: Record<ExclusionReason, string> = {
  answered: 'have registered already, or have withdrawn',
  invited: 'have an invitation to this clinic already',
  unsubscribed: 'want no invitations any more',
  bounced: 'have an address that takes no mail',
  complained: 'called a mail of ours spam',
  'not-reached': 'were not reached by the invitation',
  'not-allowed-here': 'may get no mail from this stage, which is for tests',
}

const skipReasonLabels: Record<string, string> = {
  answered: 'had registered meanwhile',
  unsubscribed: 'wanted no invitations any more',
  suppressed: 'had an address that takes no mail, or had called a mail of ours spam',
  'recipient-not-allowed-here': 'may get no mail from this stage',
  'clinic-cancelled': 'not sent, since the clinic was cancelled',
  'campaign-cancelled': 'not sent, since this was cancelled',
}

/** Why a mail was not sent; what remains of erased people has no reason any more. */
export const formatSkipReason = (reason: string): string => skipReasonLabels[reason] ?? 'not needed any more'

export const pauseReasonTexts: Record<NonNullable<Campaign['pausedFor']>, string> = {
  person: 'Somebody has paused it. Nothing is sent until it goes on.',
  bounces:
    'It has paused by itself: too many of its mails came back. Look at the list before it goes on: addresses that take no mail harm every mail of this house.',
  complaints:
    'It has paused by itself: too many readers called it spam. Look at where the list comes from before it goes on.',
}

export const quotaWaitNotice = {
  title: 'It waits for room in the day’s quota',
  text: 'The mail service takes only so many mails in 24 hours. Invitations use four fifths of them at most; the rest is kept for confirmations and reminders. It goes on by itself as soon as earlier mails no longer count, within a day; nobody has to do anything.',
}

/** How long the account takes for so many mails when it sends nothing else. @param rate mails a second */
export const formatSendingTime = (count: number, rate: number): string => {
  const minutes = Math.ceil(count / rate / 60)
  if (minutes <= 1) return 'about a minute'
  return minutes < 90 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`
}
