import { fanOutDurationMs } from '../../shared/domain/mail/dispatches/fan-out-timing'
import { type Instant, MINUTE_MS, toEpochMillis } from '../../shared/domain/values/time/instant'
import type { ExpectedMail } from './expected-mails'

/** A mail in the inbox. */
export interface ArrivedMail {
  to: string
  kind: string
  day: number | null
  /** The mail's id: two mails with the same id are duplicates. */
  mail: string
  sentAt: Instant
  subject: string
}

export interface MailChecks {
  lost: number
  duplicated: number
  unexpected: number
  late: number
  /** Calls to SES whose outcome no caller could know: as many duplicates are allowed. */
  ambiguous: number
}

/** What the injected faults explain. */
export interface FaultTolerance {
  ambiguous: number
  /** The longest delay that the faults explain, in milliseconds, of a mail that was due at this instant. */
  maxDelayMs: (dueAt: Instant) => number
}

/** Whether a rehearsal succeeded. With faults mails may be late; without faults they may not. */
export const isRehearsalPassed = (checks: MailChecks, withFaults: boolean): boolean =>
  checks.lost === 0 &&
  checks.unexpected === 0 &&
  checks.duplicated <= checks.ambiguous &&
  (withFaults || checks.late === 0)

/** An expected mail beside the one that came for it; either may be missing. */
export interface MailPair {
  expected: ExpectedMail | null
  arrived: ArrivedMail | null
}

/** A minute for the start of a function and a queue; summaries wait for the next run of the sweep. */
const allowedDelayMs = (kind: string): number => (kind === 'day-summary' ? 6 : 1) * MINUTE_MS

/**
 * Compares the inbox with the plan: for each person, kind and day the earliest due mail is matched with the earliest
 * that came.
 */
export const compareMails = (
  expected: readonly ExpectedMail[],
  arrived: readonly ArrivedMail[],
  { ambiguous, maxDelayMs }: FaultTolerance = { ambiguous: 0, maxDelayMs: () => 0 },
): { pairs: MailPair[]; checks: MailChecks } => {
  const seen = new Set<string>()
  const duplicates = arrived.filter(({ mail }) => seen.has(mail) || !seen.add(mail))
  const distinctMails = arrived.filter((mail) => !duplicates.includes(mail))
  const arrivedByKey = Map.groupBy(distinctMails, matchKey)
  const pairs: MailPair[] = expected
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .map((mail) => ({ expected: mail, arrived: arrivedByKey.get(matchKey(mail))?.shift() ?? null }))
    .filter(
      ({ expected: mail, arrived: arrivedMail }) =>
        arrivedMail !== null || !isSuperseded(mail, maxDelayMs(mail.dueAt)),
    )
  const unmatchedMails = [...arrivedByKey.values()].flat()
  const unmatchedPairs = unmatchedMails.map((mail) => ({ expected: null, arrived: mail }))
  const sameDispatch = Map.groupBy(expected, ({ kind, day, dueAt }) => `${kind} ${day} ${dueAt}`)
  const allowedEarlinessMs = ({ kind, day, dueAt }: ExpectedMail): number =>
    fanOutDurationMs(sameDispatch.get(`${kind} ${day} ${dueAt}`)?.length ?? 0, SLOWEST_MAIL_RATE)
  const checks = {
    lost: pairs.filter((pair) => pair.arrived === null).length,
    duplicated: duplicates.length,
    unexpected: unmatchedMails.length,
    late: pairs.filter((pair) => isLate(pair, allowedEarlinessMs, maxDelayMs)).length,
    ambiguous,
  }
  return { pairs: [...pairs, ...unmatchedPairs], checks }
}

/** The mail would have been so late that the plan no longer sends it: it may be missing. */
const isSuperseded = ({ dueAt, usefulUntil, supersededBy }: ExpectedMail, maxDelayMs: number): boolean =>
  [...supersededBy, ...(usefulUntil ? [usefulUntil] : [])].some(
    (at) => Math.abs(toEpochMillis(at) - toEpochMillis(dueAt)) <= maxDelayMs,
  )

/** Mails a second of the slowest account; a message to many people starts early by the time that its fan-out takes. */
const SLOWEST_MAIL_RATE = 14

/**
 * Later than allowed, or before it was due. @param allowedEarlinessMs how many milliseconds early a mail may be sent
 */
const isLate = (
  { expected, arrived }: MailPair,
  allowedEarlinessMs: (mail: ExpectedMail) => number,
  maxDelayMs: FaultTolerance['maxDelayMs'],
): boolean => {
  if (!expected || !arrived) return false
  const delay = toEpochMillis(arrived.sentAt) - toEpochMillis(expected.dueAt)
  return (
    delay < -allowedEarlinessMs(expected) ||
    delay > allowedDelayMs(expected.kind) + maxDelayMs(expected.dueAt)
  )
}

const matchKey = ({ to, kind, day }: { to: string; kind: string; day: number | null }): string =>
  `${to} ${kind} ${day ?? 0}`
