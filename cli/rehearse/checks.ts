import { fanOutTime } from '../../shared/domain/mail/early-start'
import { type Instant, MINUTE, millisOf } from '../../shared/domain/time/instant'
import type { ExpectedMail } from './expected'

/** A mail as it lies in the inbox. */
export interface ArrivedMail {
  to: string
  kind: string
  day: number | null
  /** The mail's id: the same one twice is a double. */
  mail: string
  sentAt: Instant
  subject: string
}

export interface Checks {
  lost: number
  duplicated: number
  unexpected: number
  late: number
  /** Calls to SES of which nobody could know whether the mail left: so many doubles may be. */
  ambiguous: number
}

/** What went wrong on purpose. */
export interface Trouble {
  ambiguous: number
  /** How long it may hold a mail up, in milliseconds. */
  patience: number
}

/** Whether a rehearsal went well. Faults make mails late; without them none may be. */
export const isSound = (checks: Checks, withFaults: boolean): boolean =>
  checks.lost === 0 &&
  checks.unexpected === 0 &&
  checks.duplicated <= checks.ambiguous &&
  (withFaults || checks.late === 0)

/** A mail that was due beside the one that came; either may be missing. */
export interface Pair {
  expected: ExpectedMail | null
  arrived: ArrivedMail | null
}

/** A minute for a function's start and a queue; summaries wait for the sweep's next round. */
const allowance = (kind: string): number => (kind === 'day-summary' ? 6 : 1) * MINUTE

/** Holds the inbox against the plan: of each person, kind and day the earliest due takes the earliest come. */
export const compare = (
  expected: readonly ExpectedMail[],
  arrived: readonly ArrivedMail[],
  { ambiguous, patience }: Trouble = { ambiguous: 0, patience: 0 },
): { pairs: Pair[]; checks: Checks } => {
  const seen = new Set<string>()
  const doubles = arrived.filter(({ mail }) => seen.has(mail) || !seen.add(mail))
  const singles = arrived.filter((mail) => !doubles.includes(mail))
  const came = Map.groupBy(singles, keyOf)
  const pairs: Pair[] = expected
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
    .map((mail) => ({ expected: mail, arrived: came.get(keyOf(mail))?.shift() ?? null }))
    .filter(({ expected: mail, arrived: mine }) => mine !== null || !isOvertaken(mail, patience))
  const left = [...came.values()].flat()
  const extra = left.map((mail) => ({ expected: null, arrived: mail }))
  const together = Map.groupBy(expected, ({ kind, day, dueAt }) => `${kind} ${day} ${dueAt}`)
  const earliness = ({ kind, day, dueAt }: ExpectedMail): number =>
    fanOutTime(together.get(`${kind} ${day} ${dueAt}`)?.length ?? 0, SLOWEST)
  const checks = {
    lost: pairs.filter((pair) => pair.arrived === null).length,
    duplicated: doubles.length,
    unexpected: left.length,
    late: pairs.filter((pair) => isLate(pair, earliness, patience)).length,
    ambiguous,
  }
  return { pairs: [...pairs, ...extra], checks }
}

/** A mail that came so long after it was due that it was owed no more, and so rightly never came. */
const isOvertaken = ({ dueAt, overtakenBy }: ExpectedMail, patience: number): boolean =>
  overtakenBy.some((at) => Math.abs(millisOf(at) - millisOf(dueAt)) <= patience)

/** Mails a second of the slowest account; a message to many begins early by what its fan-out takes. */
const SLOWEST = 14

/** Later than allowed, or before it was due. @param earliness how many milliseconds before it may leave */
const isLate = (
  { expected, arrived }: Pair,
  earliness: (mail: ExpectedMail) => number,
  patience: number,
): boolean => {
  if (!expected || !arrived) return false
  const delay = millisOf(arrived.sentAt) - millisOf(expected.dueAt)
  return delay < -earliness(expected) || delay > allowance(expected.kind) + patience
}

const keyOf = ({ to, kind, day }: { to: string; kind: string; day: number | null }): string =>
  `${to} ${kind} ${day ?? 0}`
