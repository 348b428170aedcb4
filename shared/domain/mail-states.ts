import type { LedgerEntry } from './ledger'

/**
 * The states of a mail. An attempt begins with a claim and ends in one of the others; nothing leaves a
 * settled state but an SES event's word on it.
 *
 *     due ──claim──> claimed ──> accepted (delivered | bounced | complained)
 *      ^               │ ├─────> failed
 *      └──throttled────┘ └─────> ambiguous ──event──> accepted | failed
 *     due ──> skipped | missed      └──claim, once more, after a wait──> claimed
 */
const settledStates: ReadonlySet<LedgerEntry['state']> = new Set(['accepted', 'failed', 'skipped', 'missed'])

/** One call and one more: a second doubt stays a doubt, and is shown. */
export const MOST_ATTEMPTS_IN_DOUBT = 2

/** Nothing more will be done about this mail. */
export const isSettled = ({ state, attempt }: Pick<LedgerEntry, 'state' | 'attempt'>): boolean =>
  settledStates.has(state) || (state === 'ambiguous' && attempt >= MOST_ATTEMPTS_IN_DOUBT)
