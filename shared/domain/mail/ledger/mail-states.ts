import { doublingWait } from '../../values/time/doubling-wait'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../values/time/instant'
import { messageKinds } from '../kinds/message-kinds'
import type { BounceReason } from './bounce-reason'
import { feedbackStates, type LedgerEntry } from './ledger'
import type {
  FailureReason,
  MissedReason,
  ReleaseReason,
  SesReason,
  SkipReason,
  UnknownOutcomeReason,
} from './mail-reason'

/**
 * The states of a mail and every transition between them; drawn in docs/mail.md. Each transition takes the entry as
 * it was read and returns the next one, or undefined where there is no such transition. The caller writes it on the
 * condition that state and attempt are unchanged, so of two concurrent writers one wins. `attempt` only rises and
 * each number belongs to one claim, so a late write finds another number and fails.
 */
export type NextEntry = LedgerEntry | undefined

/** How long one attempt may take; longer than the function `send-mail` may run. */
export const LEASE_MS = 40_000
/** How long SES's event may take to settle a first unknown outcome before service mail is sent again. */
export const UNKNOWN_OUTCOME_WAIT_MS = MINUTE_MS
/** The longest wait between two attempts at a mail whose outcome is unknown. */
const MAX_RETRY_WAIT_MS = 30 * MINUTE_MS

/** When a mail whose outcome is unknown may be sent again: after 1 minute, then 2, 4, 8, 16, and 30 after each other. */
export const retryNotBefore = ({ changedAt, unknownOutcomeCount }: LedgerEntry): Instant =>
  addMilliseconds(
    changedAt,
    doublingWait(unknownOutcomeCount - 1, { first: UNKNOWN_OUTCOME_WAIT_MS, longest: MAX_RETRY_WAIT_MS }),
  )

const settledStates: ReadonlySet<LedgerEntry['state']> = new Set(['accepted', 'failed', 'skipped', 'missed'])

/** Nothing more will be done about this mail; only an event of SES may still come, or a person sends it again. */
export const isSettled = ({
  state,
  unknownOutcome,
}: Pick<LedgerEntry, 'state' | 'unknownOutcome'>): boolean =>
  settledStates.has(state) || (state === 'ambiguous' && unknownOutcome === 'abandoned')

/** Takes the mail for one attempt: one that is due, or one whose unknown outcome no event has settled in time. */
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
    unknownOutcome: isRetry || entry.unknownOutcome === 'repeated' ? 'repeated' : null,
    announcedVersions,
  }
}

/** A mail that ended unsent and that a staff member may send again. */
export const isReopenable = (entry: LedgerEntry): boolean =>
  entry.state === 'failed' ||
  entry.state === 'missed' ||
  (entry.state === 'skipped' && entry.reason === 'suppressed') ||
  (entry.state === 'ambiguous' && isSettled(entry))

/**
 * A staff member asks to send an unsent mail again. A mail with an unknown outcome keeps that mark, since its
 * recipient may already have it. Without a reason the entry is queued like a new one.
 */
export const reopenMail = (entry: LedgerEntry, now: Instant): NextEntry => {
  if (!isReopenable(entry)) return undefined
  return {
    ...entry,
    state: 'due',
    reason: null,
    changedAt: now,
    unknownOutcome: entry.unknownOutcome === null ? null : 'repeated',
  }
}

/** SES has answered that it takes the mail; the answer may come after another worker has given the attempt up. */
export const acceptMail = (entry: LedgerEntry, sesMessageId: string, now: Instant): NextEntry =>
  entry.state === 'claimed' || entry.state === 'ambiguous'
    ? markAccepted(entry, sesMessageId, now)
    : undefined

/** SES or the product refuses the mail for good. */
export const failMail = (entry: LedgerEntry, reason: FailureReason, now: Instant): NextEntry =>
  endAttempt(entry, 'failed', reason, now)

/** The mail is no longer wanted, or no longer useful. */
export const discardMail = (
  entry: LedgerEntry,
  state: 'skipped' | 'missed',
  reason: SkipReason | MissedReason,
  now: Instant,
): NextEntry =>
  entry.state === 'due' ? { ...entry, state, reason, changedAt: now } : endAttempt(entry, state, reason, now)

/** The mail has certainly not left in this attempt: it is due again, or its outcome is unknown as it was before. */
export const releaseMail = (entry: LedgerEntry, reason: ReleaseReason, now: Instant): NextEntry => {
  if (entry.state !== 'claimed') return undefined
  const before: LedgerEntry = { ...entry, ...withoutLease(now), reason, announcedVersions: {} }
  return entry.unknownOutcome === 'repeated'
    ? { ...before, state: 'ambiguous', unknownOutcome: 'open' }
    : { ...before, state: 'due' }
}

/**
 * It is unknown whether SES took the mail. Service mail is sent again after each unknown outcome for as long as it
 * is useful, at growing intervals; other mail is not sent again. What this attempt announced is kept beside what
 * the next one announces, for either may have arrived.
 */
export const markOutcomeUnknown = (
  entry: LedgerEntry,
  reason: UnknownOutcomeReason,
  now: Instant,
  isService: boolean = messageKinds[entry.kind].isService,
): NextEntry => {
  if (entry.state !== 'claimed') return undefined
  return {
    ...entry,
    ...withoutLease(now),
    state: 'ambiguous',
    unknownOutcome: isService ? 'open' : 'abandoned',
    unknownOutcomeCount: entry.unknownOutcomeCount + 1,
    reason,
    maybeAnnounced: withAnnounced(entry),
  }
}

const withAnnounced = ({ maybeAnnounced, announcedVersions }: LedgerEntry): LedgerEntry['maybeAnnounced'] => {
  const text = JSON.stringify(announcedVersions)
  const isKnown = text === '{}' || maybeAnnounced.some((versions) => JSON.stringify(versions) === text)
  return isKnown ? maybeAnnounced : [...maybeAnnounced, announcedVersions]
}

/** The lease has expired, so the outcome of the SES call is unknown. */
export const expireLease = (entry: LedgerEntry, now: Instant): NextEntry =>
  entry.leaseUntil !== null && entry.leaseUntil < now
    ? markOutcomeUnknown(entry, 'lease-expired', now)
    : undefined

/** A mail whose outcome is unknown and that is no longer wanted or useful: it is not sent again. */
export const abandonUnknown = (
  entry: LedgerEntry,
  reason: SkipReason | MissedReason,
  now: Instant,
): NextEntry =>
  entry.state === 'ambiguous' && !isSettled(entry)
    ? { ...entry, unknownOutcome: 'abandoned', reason, changedAt: now }
    : undefined

/**
 * An SES event names the mail, so SES accepted it, regardless of the state in the ledger. A repeated event of the
 * message that failed before the mail was opened again says nothing about the next attempt.
 */
export const confirmSent = (entry: LedgerEntry, sesMessageId: string, at: Instant): NextEntry => {
  if (entry.state === 'due')
    return entry.sesMessageId === sesMessageId ? undefined : markAccepted(entry, sesMessageId, at)
  return acceptMail(entry, sesMessageId, at)
}

/** An event of SES says that it did not send the mail after all. It says nothing about a mail with another message id. */
export const rejectMail = (
  entry: LedgerEntry,
  sesMessageId: string,
  reason: SesReason,
  at: Instant,
): NextEntry => {
  if (entry.sesMessageId !== null && entry.sesMessageId !== sesMessageId) return undefined
  return entry.state === 'claimed' || entry.state === 'ambiguous' || entry.state === 'accepted'
    ? { ...entry, ...withoutLease(at), state: 'failed', sesMessageId, reason }
    : undefined
}

/** The feedback on a mail that SES accepted. A less serious event never replaces a more serious one. */
export const recordFeedback = (
  entry: LedgerEntry,
  feedback: NonNullable<LedgerEntry['feedback']>,
  at: Instant,
  bounceReason: BounceReason | null = null,
): NextEntry => {
  if (entry.state !== 'accepted' && entry.state !== 'failed') return undefined
  const currentRank = entry.feedback === null ? -1 : feedbackStates.indexOf(entry.feedback)
  return feedbackStates.indexOf(feedback) > currentRank
    ? { ...entry, feedback, bounceReason, changedAt: at }
    : undefined
}

/** The end of a claimed mail. If the outcome of an earlier attempt is unknown, so is the end. */
const endAttempt = (
  entry: LedgerEntry,
  state: 'failed' | 'skipped' | 'missed',
  reason: FailureReason | SkipReason | MissedReason,
  now: Instant,
): NextEntry => {
  if (entry.state !== 'claimed') return undefined
  const after: LedgerEntry = { ...entry, ...withoutLease(now), reason, announcedVersions: {} }
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
