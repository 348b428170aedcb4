import * as z from 'zod'
import type { SessionWindow } from '../../clinic/times/session-windows'
import { compareText } from '../../values/text/compare-text'
import type { CandidateReason } from '../matching/match-candidates'
import {
  createMatcher,
  type MatchDecisions,
  type MatchResult,
  participantKey,
} from '../matching/match-participants'
import type { MeetingRole, RoleReason } from '../matching/meeting-role'
import type { Registrant } from '../matching/registrant'
import { findSharedAddresses } from '../matching/shared-address'
import { certainPresence, minutesInWindow, staysInWindow, type TimeInterval } from '../zoom/intervals'
import type { Stay } from '../zoom/stay'
import { type Attendee, toAttendee } from './attendee'

/** One Zoom participant (name and address) who is not matched to a registrant. */
interface ParticipantMinutes {
  participantKey: string
  name: string
  email: string | null
  minutes: number
  rows: number
}

export interface UnmatchedParticipant extends ParticipantMinutes {
  /** The registration to confirm, or null. */
  proposal: { registrationId: string; email: string } | null
  candidates: { registrationId: string; email: string; name: string; reasons: CandidateReason[] }[]
}

export interface ExcludedParticipant extends ParticipantMinutes {
  role: MeetingRole | 'not-participant'
  reason: RoleReason
}

const count = z.int().min(0)

/**
 * Excluded participants by role; `not-participant` counts those whom a staff member marked as not a participant. A role added
 * later needs a default here, for summaries stored before.
 */
export const ExcludedCounts = z.object({
  host: count,
  interpreter: count,
  recorder: count,
  'not-participant': count,
})
export type ExcludedCounts = z.infer<typeof ExcludedCounts>

/** Who was in the meeting on one day. Personal data: computed when it is needed and stored nowhere. */
export interface DayAttendance {
  /** Sorted by address. A registrant who left within a minute is not here, unless recorded by hand. */
  people: Attendee[]
  /** Sorted by name. Rows wholly outside the day's hours belong to another time and are not here. */
  unmatched: UnmatchedParticipant[]
  /** Sorted by name. */
  excluded: ExcludedParticipant[]
  /** When each counted participant was certainly present: registrants and the unmatched. */
  presences: TimeInterval[][]
  /** An address that every row shares under several names and that was not used to match. */
  sharedAddress: string | null
}

export interface DayInput {
  window: TimeInterval
  registrants: readonly Registrant[]
  stays: readonly Stay[]
  decisions?: MatchDecisions
  /** The participants whose decision the system repeated from another day or clinic. */
  repeatedDecisions?: ReadonlySet<string>
  organiserEmails?: readonly string[]
  /** The sessions of the day's programme, in its order. */
  sessions?: readonly SessionWindow[]
  /** The registrations of those whom a staff member recorded as present. */
  recordedByHand?: ReadonlySet<string>
}

/** Matches every stay and counts minutes between `window.from` and `window.to`, whole minutes rounded down. */
export const computeDayAttendance = (input: DayInput): DayAttendance => {
  const { window, stays } = input
  const participants = groupByParticipant(input)
  const counted = participants.filter(({ match }) => match.kind !== 'excluded')
  return {
    people: listAttendees(counted, input),
    unmatched: counted.flatMap((participant) => toUnmatched(participant, window)).toSorted(byName),
    excluded: participants.flatMap((participant) => toExcluded(participant, window)).toSorted(byName),
    presences: counted.map((participant) => certainPresence(participant.stays, window)),
    sharedAddress: findSharedAddresses(stays).everywhere,
  }
}

/** All the stays inside the window of one registrant, or of one name and address that matches none. */
export interface ParticipantStays {
  match: MatchResult
  stays: Stay[]
}

/** The stays inside the window, by the person they belong to. */
const groupByParticipant = ({
  window,
  registrants,
  stays,
  decisions = {},
  repeatedDecisions = new Set(),
  organiserEmails = [],
}: DayInput): ParticipantStays[] => {
  const matchStay = createMatcher({ registrants, decisions, repeatedDecisions, organiserEmails, stays })
  const participants = new Map<string, ParticipantStays>()
  for (const stay of staysInWindow(stays, window)) {
    const match = matchStay(stay)
    const id =
      match.kind === 'registrant'
        ? `registrant ${match.registrant.id}`
        : `${match.kind} ${participantKey(stay)}`
    const known = participants.get(id)
    if (known === undefined) participants.set(id, { match, stays: [stay] })
    else {
      known.stays.push(stay)
      if (isWeaker(match, known.match)) known.match = match
    }
  }
  return [...participants.values()]
}

const matchStrength = ['decision', 'repeated-decision', 'email', 'registrant-id']
const isWeaker = (match: MatchResult, than: MatchResult): boolean =>
  match.kind === 'registrant' &&
  than.kind === 'registrant' &&
  matchStrength.indexOf(match.by) < matchStrength.indexOf(than.by)

/** Registrants with rows, and those recorded by hand; a person with both is one. */
const listAttendees = (
  participants: readonly ParticipantStays[],
  { window, registrants, sessions = [], recordedByHand = new Set() }: DayInput,
): Attendee[] => {
  const matched = participants.flatMap(({ match, stays }) =>
    match.kind === 'registrant' ? [{ registrant: match.registrant, stays, matchedBy: match.by }] : [],
  )
  const withRows = new Set(matched.map(({ registrant }) => registrant.id))
  const withoutRows = registrants
    .filter(({ id }) => recordedByHand.has(id) && !withRows.has(id))
    .map((registrant) => ({ registrant, stays: [], matchedBy: 'by-hand' as const }))
  return [...matched, ...withoutRows]
    .flatMap((person) =>
      toAttendee({ ...person, window, sessions, isByHand: recordedByHand.has(person.registrant.id) }),
    )
    .toSorted((a, b) => compareText(a.email, b.email))
}

const toParticipant = (stays: Stay[], window: TimeInterval): ParticipantMinutes[] =>
  stays.slice(0, 1).map((first) => ({
    participantKey: participantKey(first),
    name: first.name,
    email: first.email,
    minutes: minutesInWindow(stays, window),
    rows: stays.length,
  }))

const toUnmatched = ({ match, stays }: ParticipantStays, window: TimeInterval): UnmatchedParticipant[] => {
  if (match.kind !== 'unmatched') return []
  const proposal = match.proposal && { registrationId: match.proposal.id, email: match.proposal.email }
  const candidates = match.candidates.map(({ registrant: { id, email, name }, reasons }) => ({
    registrationId: id,
    email,
    name,
    reasons,
  }))
  return toParticipant(stays, window).map((participant) => ({ ...participant, proposal, candidates }))
}

const toExcluded = ({ match, stays }: ParticipantStays, window: TimeInterval): ExcludedParticipant[] => {
  if (match.kind !== 'excluded') return []
  const { role, reason } = match
  return toParticipant(stays, window).map((participant) => ({ ...participant, role, reason }))
}

export const countExcluded = (excluded: readonly ExcludedParticipant[]): ExcludedCounts => {
  const counts = { host: 0, interpreter: 0, recorder: 0, 'not-participant': 0 }
  for (const { role } of excluded) counts[role] += 1
  return counts
}

const byName = (a: ParticipantMinutes, b: ParticipantMinutes): number =>
  compareText(a.name, b.name) || compareText(a.participantKey, b.participantKey)
