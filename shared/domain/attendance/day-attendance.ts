import * as z from 'zod'
import { certainPresence, minutesInWindow, staysInWindow, type TimeInterval } from './intervals'
import {
  createMatcher,
  type MatchDecisions,
  type MatchResult,
  participantKey,
  type Registrant,
} from './match-participants'
import type { Stay } from './stay'

/** One registrant who was in the room, at least one whole minute. */
const Attendee = z.object({
  registrationId: z.string(),
  email: z.string(),
  name: z.string(),
  minutes: z.int().min(1),
  /** Stays that reach into the day's hours; two devices are two. */
  joins: z.int().min(1),
})
type Attendee = z.infer<typeof Attendee>

/** One Zoom participant (name and address) whom nothing but perhaps a name ties to a registration. */
const Unmatched = z.object({
  participantKey: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  minutes: z.int().min(0),
  rows: z.int().min(1),
  /** The registration to confirm, or null. */
  proposal: z.object({ registrationId: z.string(), email: z.string() }).nullable(),
})
export type UnmatchedParticipant = z.infer<typeof Unmatched>

const count = z.int().min(0)

/** Participants set aside, by role; `nobody` by a person's decision. A role to come begins with a default. */
export const ExcludedCounts = z.object({ host: count, interpreter: count, recorder: count, nobody: count })

/** Who was in the room on one day. Personal data: erased on schedule, while the summary's counts stay. */
export const DayAttendance = z.object({
  /** Sorted by address. Who came and went within a minute was not in the room and is not here. */
  people: z.array(Attendee),
  /** Sorted by name. Rows wholly outside the day's hours belong to another time and are not here. */
  unmatched: z.array(Unmatched),
  excluded: ExcludedCounts,
})
export type DayAttendance = z.infer<typeof DayAttendance>

export interface DayInput {
  window: TimeInterval
  registrants: readonly Registrant[]
  stays: readonly Stay[]
  decisions?: MatchDecisions
  organiserEmails?: readonly string[]
}

/** Who was in the room between `window.from` and `window.to`, and how long, in whole minutes rounded down. */
export const computeDayAttendance = (input: DayInput): DayAttendance => {
  const parties = groupByParticipant(input)
  return {
    people: parties
      .flatMap((party) => toAttendee(party, input.window))
      .toSorted((a, b) => compare(a.email, b.email)),
    unmatched: parties
      .flatMap((party) => toUnmatched(party, input.window))
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.participantKey, b.participantKey)),
    excluded: countExcluded(parties),
  }
}

/** When each party that counts was in the room for certain: a registrant is one party, an unmatched name is one. */
export const presenceIntervals = (input: DayInput): TimeInterval[][] =>
  groupByParticipant(input)
    .filter(({ match: whose }) => whose.kind !== 'excluded')
    .map(({ stays }) => certainPresence(stays, input.window))

/** All the stays of one person inside the window, whoever that is. */
interface ParticipantStays {
  match: MatchResult
  stays: Stay[]
}

const groupByParticipant = ({
  window,
  registrants,
  stays,
  decisions = {},
  organiserEmails = [],
}: DayInput): ParticipantStays[] => {
  const matchStay = createMatcher({ registrants, decisions, organiserEmails })
  const parties = new Map<string, ParticipantStays>()
  for (const stay of staysInWindow(stays, window)) {
    const whose = matchStay(stay)
    const id =
      whose.kind === 'registrant'
        ? `registrant ${whose.registrant.id}`
        : `${whose.kind} ${participantKey(stay)}`
    const party = parties.get(id)
    if (party) party.stays.push(stay)
    else parties.set(id, { match: whose, stays: [stay] })
  }
  return [...parties.values()]
}

const toAttendee = ({ match: whose, stays }: ParticipantStays, window: TimeInterval): Attendee[] => {
  const minutes = minutesInWindow(stays, window)
  if (whose.kind !== 'registrant' || minutes < 1) return []
  const { id, email, name } = whose.registrant
  return [{ registrationId: id, email, name, minutes, joins: stays.length }]
}

const toUnmatched = (
  { match: whose, stays }: ParticipantStays,
  window: TimeInterval,
): UnmatchedParticipant[] => {
  const [first] = stays
  if (whose.kind !== 'unmatched' || first === undefined) return []
  const proposal = whose.proposal && { registrationId: whose.proposal.id, email: whose.proposal.email }
  const { name, email } = first
  return [
    {
      participantKey: participantKey(first),
      name,
      email,
      minutes: minutesInWindow(stays, window),
      rows: stays.length,
      proposal,
    },
  ]
}

const countExcluded = (parties: ParticipantStays[]): DayAttendance['excluded'] => {
  const excluded = { host: 0, interpreter: 0, recorder: 0, nobody: 0 }
  for (const { match: whose } of parties) if (whose.kind === 'excluded') excluded[whose.role] += 1
  return excluded
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
