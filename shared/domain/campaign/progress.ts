import type { mailsIn } from '../erasure/remains'
import type { LedgerEntry } from '../mail/ledger'
import { isSettled, loseWorker } from '../mail/mail-states'
import type { Instant } from '../time/instant'
import type { Campaign } from './campaign'

/** What has become of a campaign's mails; each recipient is in one of the first six. */
export interface Progress {
  size: number
  /** Nobody has taken them up yet. */
  toGo: number
  /** In somebody's hands just now, or to be tried again while the campaign is not ended. */
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
 * Counts the ledger, one record a recipient, and what remains of erased people. Nobody looks after a campaign that was
 * ended or stands still, so what a lost worker or job has left there is counted as what it is: not sent, or in doubt.
 * @param remains the counts of erased mails of this campaign
 */
export const progressOf = (
  { frozen, state }: Pick<Campaign, 'frozen' | 'state'>,
  entries: Iterable<LedgerEntry>,
  remains: ReturnType<typeof mailsIn>,
  now: Instant,
): Progress => {
  const progress = noProgress(frozen?.size ?? 0)
  const goesOn = state !== 'cancelled'
  for (const entry of entries) {
    if (entry.state !== 'due' || goesOn) count(progress, entry, now)
    if (entry.feedback) progress[entry.feedback] += 1
  }
  for (const { count: name, many } of remains) {
    if (name === 'suppressed' || name === 'skipped') skip(progress, name, many)
    else if (name === 'ambiguous') progress.inDoubt += many
    else if (name === 'due') progress.underWay += goesOn ? many : 0
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

const count = (progress: Progress, entry: LedgerEntry, now: Instant): void => {
  const { state, reason } = entry
  if (state === 'skipped') skip(progress, reason ?? 'unknown', 1)
  else if (state === 'accepted' || state === 'failed' || state === 'missed') progress[state] += 1
  else if (isSettled(entry) || loseWorker(entry, now)) progress.inDoubt += 1
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
