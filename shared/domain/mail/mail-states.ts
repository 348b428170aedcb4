import { type Instant, MINUTE, plus } from '../time/instant'
import { isServiceMail } from './lane'
import { feedbackStates, type LedgerEntry } from './ledger'

/**
 * The states of a mail and every way from one to the next; drawn in docs/architecture.md, "One mail".
 * Each transition takes the entry as it was read and yields the next one, or undefined where there is no
 * such way. Whoever writes the next one does so on the condition that state and attempt are still those of
 * the entry, so two that decide at once never both win. `attempt` only rises: a number stands for one claim
 * for ever, and a write that comes late meets another number.
 */
export type Next = LedgerEntry | undefined

/** How long one attempt may take; longer than the function `send-mail` may run. */
export const LEASE = 40_000
/** How long SES's event may take to settle a first doubt before service mail is sent once more. */
export const DOUBT = MINUTE
/** After so many doubts about one mail, half an hour of them, nobody tries again: then it is not this mail that needs help. */
const MOST_DOUBTS = 8
/** Longer than this nobody waits for a word between two attempts. */
const LONGEST_WAIT = 5 * MINUTE

/** From when on a mail in doubt may be sent once more: a minute after the first doubt, then 2, 4, and 5 after each other. */
export const doubtedUntil = ({ changedAt, doubts }: LedgerEntry): Instant =>
  plus(changedAt, Math.min(DOUBT * 2 ** Math.max(doubts - 1, 0), LONGEST_WAIT))

type SettledState = 'accepted' | 'failed' | 'skipped' | 'missed'
const settledStates: ReadonlySet<LedgerEntry['state']> = new Set<SettledState>([
  'accepted',
  'failed',
  'skipped',
  'missed',
])

/** Nothing more will be done about this mail; only a word of SES may still come. */
export const isSettled = ({ state, doubt }: Pick<LedgerEntry, 'state' | 'doubt'>): boolean =>
  settledStates.has(state) || (state === 'ambiguous' && (doubt === 'repeated' || doubt === 'left'))

/** Takes the mail for one attempt: one that is due, or once more one whose doubt no event has settled in time. */
export const claim = (entry: LedgerEntry, told: LedgerEntry['told'], now: Instant): Next => {
  const again = entry.state === 'ambiguous'
  if (again ? isSettled(entry) || now < doubtedUntil(entry) : entry.state !== 'due') return undefined
  return {
    ...entry,
    state: 'claimed',
    attempt: entry.attempt + 1,
    leaseUntil: plus(now, LEASE),
    changedAt: now,
    doubt: again ? 'repeated' : null,
    told,
  }
}

/** SES has answered that it takes the mail; the answer may come when others have given the attempt up already. */
export const accept = (entry: LedgerEntry, sesMessageId: string, now: Instant): Next =>
  entry.state === 'claimed' || entry.state === 'ambiguous' ? sent(entry, sesMessageId, now) : undefined

/** SES or we ourselves refuse the mail for good. */
export const fail = (entry: LedgerEntry, reason: string, now: Instant): Next =>
  ended(entry, 'failed', reason, now)

/** It is no longer wanted, or no longer useful. */
export const writeOff = (
  entry: LedgerEntry,
  state: 'skipped' | 'missed',
  reason: string,
  now: Instant,
): Next =>
  entry.state === 'due' ? { ...entry, state, reason, changedAt: now } : ended(entry, state, reason, now)

/** The mail has certainly not left in this attempt: it is due again, or in the doubt that it was in before. */
export const giveBack = (entry: LedgerEntry, reason: string, now: Instant): Next => {
  if (entry.state !== 'claimed') return undefined
  const before = { ...entry, ...atRest(now), reason }
  return entry.doubt === 'repeated'
    ? { ...before, state: 'ambiguous', doubt: 'open' }
    : { ...before, state: 'due' }
}

/**
 * Nobody knows whether SES took the mail. Service mail is sent once more after each doubt, so that two troubles
 * in a row lose none; the last doubt stays one, and so does that of bulk mail.
 */
export const doubt = (
  entry: LedgerEntry,
  reason: string,
  now: Instant,
  isService: boolean = isServiceMail[entry.kind],
): Next => {
  if (entry.state !== 'claimed') return undefined
  const doubts = entry.doubts + 1
  const next = !isService ? 'left' : doubts < MOST_DOUBTS ? 'open' : 'repeated'
  return { ...entry, ...atRest(now), state: 'ambiguous', doubt: next, doubts, reason }
}

/** The lease is over and its worker has not come back: the call may have happened. */
export const loseWorker = (entry: LedgerEntry, now: Instant): Next =>
  entry.leaseUntil !== null && entry.leaseUntil < now ? doubt(entry, 'worker-lost', now) : undefined

/** A mail in doubt that is no longer wanted or useful: it is not sent again, and stays in doubt. */
export const leaveInDoubt = (entry: LedgerEntry, reason: string, now: Instant): Next =>
  entry.state === 'ambiguous' && !isSettled(entry)
    ? { ...entry, doubt: 'left', reason, changedAt: now }
    : undefined

/** An event of SES tells of the mail, so SES has it, whatever we knew. */
export const proveSent = (entry: LedgerEntry, sesMessageId: string, at: Instant): Next =>
  entry.state === 'due' ? sent(entry, sesMessageId, at) : accept(entry, sesMessageId, at)

/** An event of SES tells that it did not send the mail after all. About a copy with another id it says nothing. */
export const reject = (entry: LedgerEntry, sesMessageId: string, reason: string, at: Instant): Next => {
  if (entry.sesMessageId !== null && entry.sesMessageId !== sesMessageId) return undefined
  return entry.state === 'claimed' || entry.state === 'ambiguous' || entry.state === 'accepted'
    ? { ...entry, ...atRest(at), state: 'failed', sesMessageId, reason }
    : undefined
}

/** What became of a mail that SES had. A lesser word never replaces a graver one. */
export const hear = (entry: LedgerEntry, word: NonNullable<LedgerEntry['feedback']>, at: Instant): Next => {
  if (entry.state !== 'accepted' && entry.state !== 'failed') return undefined
  const known = entry.feedback === null ? -1 : feedbackStates.indexOf(entry.feedback)
  return feedbackStates.indexOf(word) > known ? { ...entry, feedback: word, changedAt: at } : undefined
}

/** The end of a claimed mail. What was in doubt before its second attempt was perhaps sent: it stays in doubt. */
const ended = (
  entry: LedgerEntry,
  state: 'failed' | 'skipped' | 'missed',
  reason: string,
  now: Instant,
): Next => {
  if (entry.state !== 'claimed') return undefined
  const after = { ...entry, ...atRest(now), reason }
  return entry.doubt === 'repeated' ? { ...after, state: 'ambiguous', doubt: 'left' } : { ...after, state }
}

const atRest = (now: Instant) => ({ leaseUntil: null, changedAt: now })

const sent = (entry: LedgerEntry, sesMessageId: string, at: Instant): LedgerEntry => ({
  ...entry,
  ...atRest(at),
  state: 'accepted',
  acceptedAt: at,
  sesMessageId,
  reason: null,
  doubt: entry.doubt === 'repeated' || entry.doubts > 1 ? 'repeated' : null,
})
