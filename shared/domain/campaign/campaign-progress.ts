import * as z from 'zod'
import { type ErasedCounts, readErasedMailCounts } from '../erasure/erased-counts'
import { isCampaignKind } from '../mail/kinds/message-kinds'
import type { LedgerEntry } from '../mail/ledger/ledger'
import { SkipReason } from '../mail/ledger/mail-reason'
import { expireLease, isSettled } from '../mail/ledger/mail-states'
import type { Instant } from '../values/time/instant'
import { InstantText } from '../values/time/time-schemas'
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

const Count = z.int().min(0)

/** What became of a campaign's mails, counted from its ledger, in which each recipient has at most one. */
const CampaignTally = z.object({
  mails: Count,
  due: Count,
  inProgress: Count,
  accepted: Count,
  failed: Count,
  missed: Count,
  outcomeUnknown: Count,
  skipped: z.partialRecord(z.union([SkipReason, z.literal('not-recorded')]), Count),
  delivered: Count,
  undelivered: Count,
  bounced: Count,
  complained: Count,
})
export type CampaignTally = z.infer<typeof CampaignTally>

/** The same as it was at one instant, beside the counts that were kept of erased mails of the clinic then. */
export const CountedCampaign = CampaignTally.extend({
  campaign: z.int().min(1),
  countedAt: InstantText,
  erased: z.record(z.string(), z.int()),
})
export type CountedCampaign = z.infer<typeof CountedCampaign>

/**
 * Counts a campaign's ledger entries. No worker continues a cancelled or paused campaign, so an entry whose lease has
 * expired counts as outcome unknown.
 */
export const tallyCampaign = (entries: Iterable<LedgerEntry>, now: Instant): CampaignTally => {
  const tally = emptyTally()
  for (const entry of entries) {
    tally.mails += 1
    if (entry.state === 'due') tally.due += 1
    else addEntry(tally, entry, now)
    if (entry.feedback) tally[entry.feedback] += 1
  }
  return tally
}

/**
 * The progress of a campaign, from its counted mails and the counts kept of erased people. A due entry of a cancelled
 * campaign counts as not started.
 */
export const toCampaignCounts = (
  { number, recipientSnapshot, state }: Pick<Campaign, 'number' | 'recipientSnapshot' | 'state'>,
  { due, mails: _, ...tally }: CampaignTally,
  erasedCounts: ErasedCounts,
): CampaignCounts => {
  const size = recipientSnapshot?.size ?? 0
  const goesOn = state !== 'cancelled'
  const inProgress = tally.inProgress + (goesOn ? due : 0)
  const progress = { ...tally, size, notStarted: size, inProgress, skipped: { ...tally.skipped } }
  for (const { kind, version, count: name, many } of readErasedMailCounts(erasedCounts)) {
    if (!isCampaignKind(kind) || version !== String(number)) continue
    if (name === 'suppressed') addSkipped(progress, name, many)
    else if (name === 'skipped') addSkipped(progress, 'not-recorded', many)
    else if (name === 'ambiguous') progress.outcomeUnknown += many
    else if (name === 'due') progress.inProgress += goesOn ? many : 0
    else if (name !== 'repeated') progress[name] += many
  }
  progress.notStarted = Math.max(progress.size - countBegun(progress), 0)
  return progress
}

const emptyTally = (): CampaignTally => ({
  mails: 0,
  due: 0,
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

const addEntry = (progress: CampaignTally, entry: LedgerEntry, now: Instant): void => {
  const { state, reason } = entry
  if (state === 'skipped') addSkipped(progress, SkipReason.safeParse(reason).data ?? 'not-recorded', 1)
  else if (state === 'accepted' || state === 'failed' || state === 'missed') progress[state] += 1
  else if (isSettled(entry) || expireLease(entry, now)) progress.outcomeUnknown += 1
  else progress.inProgress += 1
}

const addSkipped = (
  progress: Pick<CampaignCounts, 'skipped'>,
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
