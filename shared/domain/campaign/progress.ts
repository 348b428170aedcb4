import type { mailsIn } from '../erasure/remains'
import type { LedgerEntry } from '../mail/ledger'
import { isSettled } from '../mail/mail-states'
import type { Campaign } from './campaign'

/** What has become of a campaign's mails; each recipient is in one of the first six. */
export interface Progress {
  size: number
  /** Nobody has taken them up yet. */
  toGo: number
  /** In somebody's hands just now, or to be tried again. */
  underWay: number
  accepted: number
  failed: number
  missed: number
  /** Nobody knows whether SES took them; an invitation is not sent again. */
  inDoubt: number
  /** By reason. */
  skipped: Record<string, number>
  /** Of the accepted ones, what SES told later. */
  delivered: number
  bounced: number
  complained: number
}

/**
 * Counts the ledger, one record a recipient, and what remains of erased people.
 * @param remains the counts of erased mails of this campaign
 */
export const progressOf = (
  { frozen }: Pick<Campaign, 'frozen'>,
  entries: Iterable<LedgerEntry>,
  remains: ReturnType<typeof mailsIn>,
): Progress => {
  const progress = noProgress(frozen?.size ?? 0)
  for (const entry of entries) {
    count(progress, entry)
    if (entry.feedback) progress[entry.feedback] += 1
  }
  for (const { count: name, many } of remains) {
    if (name === 'suppressed' || name === 'skipped') skip(progress, name, many)
    else if (name === 'ambiguous') progress.inDoubt += many
    else if (name === 'due') progress.underWay += many
    else if (name !== 'repeated') progress[name] += many
  }
  progress.toGo = Math.max(progress.size - begun(progress), 0)
  return progress
}

const noProgress = (size: number): Progress => ({
  size,
  toGo: size,
  underWay: 0,
  accepted: 0,
  failed: 0,
  missed: 0,
  inDoubt: 0,
  skipped: {},
  delivered: 0,
  bounced: 0,
  complained: 0,
})

const count = (progress: Progress, entry: LedgerEntry): void => {
  const { state, reason } = entry
  if (state === 'skipped') skip(progress, reason ?? 'unknown', 1)
  else if (state === 'accepted' || state === 'failed' || state === 'missed') progress[state] += 1
  else if (isSettled(entry)) progress.inDoubt += 1
  else progress.underWay += 1
}

const skip = (progress: Progress, reason: string, many: number): void => {
  progress.skipped[reason] = (progress.skipped[reason] ?? 0) + many
}

const skippedIn = ({ skipped }: Progress): number =>
  Object.values(skipped).reduce((sum, many) => sum + many, 0)

const begun = (progress: Progress): number => {
  const { underWay, accepted, failed, missed, inDoubt } = progress
  return underWay + accepted + failed + missed + inDoubt + skippedIn(progress)
}
