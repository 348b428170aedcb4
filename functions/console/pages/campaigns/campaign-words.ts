import type { Campaign } from '../../../../shared/domain/campaign/campaign'
import type { LeftOut } from '../../../../shared/domain/campaign/choose-recipients'
import type { Tone } from '../../../../shared/pages/notice'

export const campaignWords: Record<Campaign['state'], { words: string; tone: Tone }> = {
  draft: { words: 'being prepared', tone: 'warn' },
  running: { words: 'being sent', tone: 'accent' },
  paused: { words: 'paused', tone: 'warn' },
  finished: { words: 'finished', tone: 'good' },
  cancelled: { words: 'cancelled', tone: 'bad' },
}

/** `Invitation 2`, `Reminder 3 of invitation 2`. */
export const campaignName = ({ number, reminds }: Pick<Campaign, 'number' | 'reminds'>): string =>
  reminds === null ? `Invitation ${number}` : `Reminder ${number}, of invitation ${reminds}`

export const leftOutWords: Record<LeftOut, string> = {
  answered: 'have registered already, or have withdrawn',
  invited: 'have an invitation to this clinic already',
  unsubscribed: 'want no invitations any more',
  bounced: 'have an address that takes no mail',
  complained: 'called a mail of ours spam',
  'not-reached': 'were not reached by the invitation',
  'not-allowed-here': 'may get no mail from this stage, which is for tests',
}

const skippedWords: Record<string, string> = {
  answered: 'had registered meanwhile',
  unsubscribed: 'wanted no invitations any more',
  suppressed: 'had an address that takes no mail, or had called a mail of ours spam',
  'recipient-not-allowed-here': 'may get no mail from this stage',
  'clinic-cancelled': 'not sent, since the clinic was cancelled',
  'campaign-cancelled': 'not sent, since this was cancelled',
}

/** Why a mail was not sent; what remains of erased people has no reason any more. */
export const skippedReason = (reason: string): string => skippedWords[reason] ?? 'not needed any more'

export const pausedWords: Record<NonNullable<Campaign['pausedFor']>, string> = {
  person: 'Somebody has paused it. Nothing is sent until it goes on.',
  bounces:
    'It has paused by itself: too many of its mails came back. Look at the list before it goes on: addresses that take no mail harm every mail of this house.',
  complaints:
    'It has paused by itself: too many readers called it spam. Look at where the list comes from before it goes on.',
}

export const waitsForRoomWords = {
  title: 'It waits for room in the day’s quota',
  words:
    'The mail service takes only so many mails in 24 hours. Invitations use four fifths of them at most; the rest is kept for confirmations and reminders. It goes on by itself as soon as earlier mails no longer count, within a day; nobody has to do anything.',
}

/** How long the account takes for so many mails when it sends nothing else. @param rate mails a second */
export const takesWords = (count: number, rate: number): string => {
  const minutes = Math.ceil(count / rate / 60)
  if (minutes <= 1) return 'about a minute'
  return minutes < 90 ? `about ${minutes} minutes` : `about ${Math.round(minutes / 60)} hours`
}
