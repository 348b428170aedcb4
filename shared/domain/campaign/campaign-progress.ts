import type { readErasedMailCounts } from '../erasure/erased-counts'
import type { LedgerEntry } from '../mail/ledger'
import { SkipReason } from '../mail/mail-reason'
import { expireLease, isSettled } from '../mail/mail-states'
import type { Instant } from '../values/instant'
import type { Campaign } from './campaign'

/** The outcome of a campaign's mails. Each recipient counts in exactly one of `notStarted` to `outcomeUnknown`, or in `skipped`. */
export interface CampaignCounts {
  size: number
  /** No ledger entry yet. */
  notStarted: number
  /** Claimed by a worker, or due for another attempt while the campaign is not cancelled. */
  inProgress: number
  accepted: number
  failed: number
  /** Accepted by SES, which then gave up. */
  undelivered: number
  missed: number
  /** Unknown whether SES accepted them; an invitation is not sent again. */
  outcomeUnknown: number
  /** By reason; `not-recorded`: of erased people only the number is kept. */
  skipped: Partial<Record<SkipReason | 'not-recorded', number>>
  /** Of the accepted ones, what SES reported later. */
  delivered: number
  bounced: number
  complained: number
}

/**
 * Counts a campaign's ledger entries (one per recipient) and the counts kept of erased people. No worker continues
 * a cancelled or paused campaign, so an entry whose lease has expired counts as outcome unknown, and a due entry of a
 * cancelled campaign counts as not started.
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
    if (name === 'suppressed') addSkipped(progress, name, many)
    else if (name === 'skipped') addSkipped(progress, 'not-recorded', many)
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
  undelivered: 0,
  missed: 0,
  outcomeUnknown: 0,
  skipped: {},
  delivered: 0,
  bounced: 0,
  complained: 0,
})

const addEntry = (progress: CampaignCounts, entry: LedgerEntry, now: Instant): void => {
  const { state, reason } = entry
  if (state === 'skipped') addSkipped(progress, SkipReason.safeParse(reason).data ?? 'not-recorded', 1)
  else if (state === 'accepted' || state === 'failed' || state === 'missed') progress[state] += 1
  else if (isSettled(entry) || expireLease(entry, now)) progress.outcomeUnknown += 1
  else progress.inProgress += 1
}

const addSkipped = (
  progress: CampaignCounts,
  reason: keyof CampaignCounts['skipped'],
  many: number,
): void => {
  progress.skipped[reason] = (progress.skipped[reason] ?? 0) + many
}

const countSkipped = ({ skipped }: CampaignCounts): number =>
  Object.values(skipped).reduce((sum, many) => sum + many, 0)

const countBegun = (progress: CampaignCounts): number => {
  const { inProgress, accepted, failed, missed, outcomeUnknown } = progress
  return inProgress + accepted + failed + missed + outcomeUnknown + countSkipped(progress)
}
