import type { readErasedMailCounts } from '../erasure/erased-counts'
import type { LedgerEntry } from '../mail/ledger'
import { expireLease, isSettled } from '../mail/mail-states'
import type { Instant } from '../values/instant'
import type { Campaign } from './campaign'

/** What has become of a campaign's mails; each recipient is in one of the first six. */
export interface CampaignCounts {
  size: number
  /** Nobody has taken them up yet. */
  notStarted: number
  /** In somebody's hands just now, or to be tried again while the campaign is not ended. */
  inProgress: number
  accepted: number
  failed: number
  missed: number
  /** Nobody knows whether SES took them; an invitation is not sent again. */
  outcomeUnknown: number
  /** By reason. */
  skipped: Record<string, number>
  /** Of the accepted ones, what SES told later. */
  delivered: number
  bounced: number
  complained: number
}

/**
 * Counts the ledger, one record a recipient, and what remains of erased people. Nobody looks after a campaign that was
 * ended or stands still, so what a lost worker or job has left there is counted as what it is: not sent, or in doubt.
 * @param erasedCounts the counts of erased mails of this campaign
 */
export const countCampaignMails = (
  { recipientSnapshot, state }: Pick<Campaign, 'recipientSnapshot' | 'state'>,
  entries: Iterable<LedgerEntry>,
  erasedCounts: ReturnType<typeof readErasedMailCounts>,
  now: Instant,
): CampaignCounts => {
  const progress = emptyCounts(recipientSnapshot?.size ?? 0)
  const goesOn = state !== 'cancelled'
  for (const entry of entries) {
    if (entry.state !== 'due' || goesOn) addEntry(progress, entry, now)
    if (entry.feedback) progress[entry.feedback] += 1
  }
  for (const { count: name, many } of erasedCounts) {
    if (name === 'suppressed' || name === 'skipped') addSkipped(progress, name, many)
    else if (name === 'ambiguous') progress.outcomeUnknown += many
    else if (name === 'due') progress.inProgress += goesOn ? many : 0
    else if (name !== 'repeated') progress[name] += many
  }
  progress.notStarted = Math.max(progress.size - countBegun(progress), 0)
  return progress
}

const emptyCounts = (size: number): CampaignCounts => ({
  size,
  notStarted: size,
  inProgress: 0,
  accepted: 0,
  failed: 0,
  missed: 0,
  outcomeUnknown: 0,
  skipped: {},
  delivered: 0,
  bounced: 0,
  complained: 0,
})

const addEntry = (progress: CampaignCounts, entry: LedgerEntry, now: Instant): void => {
  const { state, reason } = entry
  if (state === 'skipped') addSkipped(progress, reason ?? 'unknown', 1)
  else if (state === 'accepted' || state === 'failed' || state === 'missed') progress[state] += 1
  else if (isSettled(entry) || expireLease(entry, now)) progress.outcomeUnknown += 1
  else progress.inProgress += 1
}

const addSkipped = (progress: CampaignCounts, reason: string, many: number): void => {
  progress.skipped[reason] = (progress.skipped[reason] ?? 0) + many
}

const countSkipped = ({ skipped }: CampaignCounts): number =>
  Object.values(skipped).reduce((sum, many) => sum + many, 0)

const countBegun = (progress: CampaignCounts): number => {
  const { inProgress: underWay, accepted, failed, missed, outcomeUnknown: inDoubt } = progress
  return underWay + accepted + failed + missed + inDoubt + countSkipped(progress)
}
