import type { LedgerEntry } from '../mail/ledger'
import type { Tally } from './campaign'

/** When a campaign stops by itself. SES reviews an account above 5 % of bounces or 0.1 % of complaints. */
export interface PauseAbove {
  /** Shares of what was accepted. */
  bounces: number
  complaints: number
  /** Fewer accepted mails are judged as if they were so many: one bounce of five is no share to speak of. */
  from: number
}

/** Counts what SES took and what came back. */
export const tallyOf = (entries: Iterable<Pick<LedgerEntry, 'state' | 'feedback'>>): Tally => {
  const tally = { accepted: 0, bounced: 0, complained: 0 }
  for (const { state, feedback } of entries) {
    if (state === 'accepted') tally.accepted += 1
    if (feedback === 'bounced' || feedback === 'complained') tally[feedback] += 1
  }
  return tally
}

/** Which share is too large, of what has come since; undefined: none. */
export const tooMany = (
  known: Tally,
  since: Tally,
  above: PauseAbove,
): 'bounces' | 'complaints' | undefined => {
  const accepted = Math.max(known.accepted - since.accepted, above.from)
  if (known.complained - since.complained > above.complaints * accepted) return 'complaints'
  return known.bounced - since.bounced > above.bounces * accepted ? 'bounces' : undefined
}
