import { addMilliseconds, type Instant, MINUTE_MS } from '../values/instant'
import { isServiceMail } from './lane'
import { feedbackStates, type LedgerEntry } from './ledger'

/**
 * The states of a mail and every way from one to the next; drawn in docs/mail.md.
 * Each transition takes the entry as it was read and yields the next one, or undefined where there is no
 * such way. Whoever writes the next one does so on the condition that state and attempt are still those of
 * the entry, so two that decide at once never both win. `attempt` only rises: a number stands for one claim
 * for ever, and a write that comes late meets another number.
 */
export type NextEntry = LedgerEntry | undefined

/** How long one attempt may take; longer than the function `send-mail` may run. */
export const LEASE_MS = 40_000
/** How long SES's event may take to settle a first doubt before service mail is sent once more. */
export const UNKNOWN_OUTCOME_WAIT_MS = MINUTE_MS
/** After so many doubts about one mail, half an hour of them, nobody tries again: then it is not this mail that needs help. */
const MAX_UNKNOWN_OUTCOMES = 8
/** Longer than this nobody waits for a word between two attempts. */
const MAX_RETRY_WAIT_MS = 5 * MINUTE_MS

/** From when on a mail in doubt may be sent once more: a minute after the first doubt, then 2, 4, and 5 after each other. */
export const retryNotBefore = ({ changedAt, unknownOutcomeCount }: LedgerEntry): Instant =>
  addMilliseconds(
    changedAt,
    Math.min(UNKNOWN_OUTCOME_WAIT_MS * 2 ** Math.max(unknownOutcomeCount - 1, 0), MAX_RETRY_WAIT_MS),
  )

type SettledState = 'accepted' | 'failed' | 'skipped' | 'missed'
const settledStates: ReadonlySet<LedgerEntry['state']> = new Set<SettledState>([
  'accepted',
  'failed',
  'skipped',
  'missed',
])

/** Nothing more will be done about this mail; only a word of SES may still come. */
export const isSettled = ({
  state,
  unknownOutcome,
}: Pick<LedgerEntry, 'state' | 'unknownOutcome'>): boolean =>
  settledStates.has(state) ||
  (state === 'ambiguous' && (unknownOutcome === 'repeated' || unknownOutcome === 'abandoned'))

/** Takes the mail for one attempt: one that is due, or once more one whose doubt no event has settled in time. */
export const claimMail = (
  entry: LedgerEntry,
  announcedVersions: LedgerEntry['announcedVersions'],
  now: Instant,
): NextEntry => {
  const isRetry = entry.state === 'ambiguous'
  if (isRetry ? isSettled(entry) || now < retryNotBefore(entry) : entry.state !== 'due') return undefined
  return {
    ...entry,
    state: 'claimed',
    attempt: entry.attempt + 1,
    leaseUntil: addMilliseconds(now, LEASE_MS),
    changedAt: now,
    unknownOutcome: isRetry ? 'repeated' : null,
    announcedVersions,
  }
}

/** SES has answered that it takes the mail; the answer may come when others have given the attempt up already. */
export const acceptMail = (entry: LedgerEntry, sesMessageId: string, now: Instant): NextEntry =>
  entry.state === 'claimed' || entry.state === 'ambiguous'
    ? markAccepted(entry, sesMessageId, now)
    : undefined

/** SES or we ourselves refuse the mail for good. */
export const failMail = (entry: LedgerEntry, reason: string, now: Instant): NextEntry =>
  endAttempt(entry, 'failed', reason, now)

/** It is no longer wanted, or no longer useful. */
export const discardMail = (
  entry: LedgerEntry,
  state: 'skipped' | 'missed',
  reason: string,
  now: Instant,
): NextEntry =>
  entry.state === 'due' ? { ...entry, state, reason, changedAt: now } : endAttempt(entry, state, reason, now)

/** The mail has certainly not left in this attempt: it is due again, or in the doubt that it was in before. */
export const releaseMail = (entry: LedgerEntry, reason: string, now: Instant): NextEntry => {
  if (entry.state !== 'claimed') return undefined
  const before = { ...entry, ...withoutLease(now), reason }
  return entry.unknownOutcome === 'repeated'
    ? { ...before, state: 'ambiguous', unknownOutcome: 'open' }
    : { ...before, state: 'due' }
}

/**
 * Nobody knows whether SES took the mail. Service mail is sent once more after each doubt, so that two troubles
 * in a row lose none; the last doubt stays one, and so does that of bulk mail.
 */
export const markOutcomeUnknown = (
  entry: LedgerEntry,
  reason: string,
  now: Instant,
  isService: boolean = isServiceMail[entry.kind],
): NextEntry => {
  if (entry.state !== 'claimed') return undefined
  const unknownOutcomeCount = entry.unknownOutcomeCount + 1
  const nextOutcome = !isService
    ? 'abandoned'
    : unknownOutcomeCount < MAX_UNKNOWN_OUTCOMES
      ? 'open'
      : 'repeated'
  return {
    ...entry,
    ...withoutLease(now),
    state: 'ambiguous',
    unknownOutcome: nextOutcome,
    unknownOutcomeCount,
    reason,
  }
}

/** The lease is over and its worker has not come back: the call may have happened. */
export const expireLease = (entry: LedgerEntry, now: Instant): NextEntry =>
  entry.leaseUntil !== null && entry.leaseUntil < now
    ? markOutcomeUnknown(entry, 'lease-expired', now)
    : undefined

/** A mail in doubt that is no longer wanted or useful: it is not sent again, and stays in doubt. */
export const abandonUnknown = (entry: LedgerEntry, reason: string, now: Instant): NextEntry =>
  entry.state === 'ambiguous' && !isSettled(entry)
    ? { ...entry, unknownOutcome: 'abandoned', reason, changedAt: now }
    : undefined

/** An event of SES tells of the mail, so SES has it, whatever we knew. */
export const confirmSent = (entry: LedgerEntry, sesMessageId: string, at: Instant): NextEntry =>
  entry.state === 'due' ? markAccepted(entry, sesMessageId, at) : acceptMail(entry, sesMessageId, at)

/** An event of SES tells that it did not send the mail after all. About a copy with another id it says nothing. */
export const rejectMail = (
  entry: LedgerEntry,
  sesMessageId: string,
  reason: string,
  at: Instant,
): NextEntry => {
  if (entry.sesMessageId !== null && entry.sesMessageId !== sesMessageId) return undefined
  return entry.state === 'claimed' || entry.state === 'ambiguous' || entry.state === 'accepted'
    ? { ...entry, ...withoutLease(at), state: 'failed', sesMessageId, reason }
    : undefined
}

/** What became of a mail that SES had. A lesser word never replaces a graver one. */
export const recordFeedback = (
  entry: LedgerEntry,
  feedback: NonNullable<LedgerEntry['feedback']>,
  at: Instant,
): NextEntry => {
  if (entry.state !== 'accepted' && entry.state !== 'failed') return undefined
  const currentRank = entry.feedback === null ? -1 : feedbackStates.indexOf(entry.feedback)
  return feedbackStates.indexOf(feedback) > currentRank ? { ...entry, feedback, changedAt: at } : undefined
}

/** The end of a claimed mail. What was in doubt before its second attempt was perhaps sent: it stays in doubt. */
const endAttempt = (
  entry: LedgerEntry,
  state: 'failed' | 'skipped' | 'missed',
  reason: string,
  now: Instant,
): NextEntry => {
  if (entry.state !== 'claimed') return undefined
  const after = { ...entry, ...withoutLease(now), reason }
  return entry.unknownOutcome === 'repeated'
    ? { ...after, state: 'ambiguous', unknownOutcome: 'abandoned' }
    : { ...after, state }
}

const withoutLease = (now: Instant) => ({ leaseUntil: null, changedAt: now })

const markAccepted = (entry: LedgerEntry, sesMessageId: string, at: Instant): LedgerEntry => ({
  ...entry,
  ...withoutLease(at),
  state: 'accepted',
  acceptedAt: at,
  sesMessageId,
  reason: null,
  unknownOutcome: entry.unknownOutcome === 'repeated' || entry.unknownOutcomeCount > 1 ? 'repeated' : null,
})
