import type { LedgerEntry } from '../mail/ledger'
import type { MailTally } from './campaign'

/** When a campaign stops by itself. SES reviews an account above 5 % of bounces or 0.1 % of complaints. */
export interface PauseThresholds {
  /** Shares of what was accepted. */
  bounces: number
  complaints: number
  /** Fewer accepted mails are judged as if they were so many: one bounce of five is no share to speak of. */
  from: number
}

/** Counts what SES took and what came back. */
export const tallyMails = (entries: Iterable<Pick<LedgerEntry, 'state' | 'feedback'>>): MailTally => {
  const tally = { accepted: 0, bounced: 0, complained: 0 }
  for (const { state, feedback } of entries) {
    if (state === 'accepted') tally.accepted += 1
    if (feedback === 'bounced' || feedback === 'complained') tally[feedback] += 1
  }
  return tally
}

/** Which share is too large, of what has come since; undefined: none. */
export const exceededThreshold = (
  current: MailTally,
  baseline: MailTally,
  thresholds: PauseThresholds,
): 'bounces' | 'complaints' | undefined => {
  const accepted = Math.max(current.accepted - baseline.accepted, thresholds.from)
  if (current.complained - baseline.complained > thresholds.complaints * accepted) return 'complaints'
  return current.bounced - baseline.bounced > thresholds.bounces * accepted ? 'bounces' : undefined
}
