import type { LedgerEntry } from '../mail/ledger/ledger'
import type { MailTally } from './campaign'

/** When a campaign pauses automatically. SES reviews an account above 5 % bounces or 0.1 % complaints. */
export interface PauseThresholds {
  /** Shares of the accepted mails, 0 to 1. */
  bounces: number
  complaints: number
  /** The least number of accepted mails that the shares refer to, so that one bounce among five does not pause. */
  from: number
}

/** Counts accepted, bounced and complained mails. */
export const tallyMails = (entries: Iterable<Pick<LedgerEntry, 'state' | 'feedback'>>): MailTally => {
  const tally = { accepted: 0, bounced: 0, complained: 0 }
  for (const { state, feedback } of entries) {
    if (state === 'accepted') tally.accepted += 1
    if (feedback === 'bounced' || feedback === 'complained') tally[feedback] += 1
  }
  return tally
}

/** Which threshold is exceeded by the mails since the baseline; undefined: none. */
export const exceededThreshold = (
  current: MailTally,
  baseline: MailTally,
  thresholds: PauseThresholds,
): 'bounces' | 'complaints' | undefined => {
  const accepted = Math.max(current.accepted - baseline.accepted, thresholds.from)
  if (current.complained - baseline.complained > thresholds.complaints * accepted) return 'complaints'
  return current.bounced - baseline.bounced > thresholds.bounces * accepted ? 'bounces' : undefined
}
