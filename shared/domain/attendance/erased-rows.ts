import { createHash } from 'node:crypto'
import { personId } from '../ids'
import {
  createMatcher,
  type MatchDecisions,
  type MatchResult,
  participantKey,
} from './matching/match-participants'
import type { Registrant } from './matching/registrant'
import type { ParticipantVisit } from './zoom/event-stays'
import type { Stay } from './zoom/stay'
import type { ZoomEvent } from './zoom/zoom-event'

/**
 * The person whose rows are anonymised. `anonymousId` is generated for this erasure and kept secret, so that the new
 * name of a row cannot be computed from the person's name.
 */
export interface ErasedPerson {
  personId: string
  registrationId: string
  anonymousId: string
}

type ErasableRow = Pick<Stay, 'name' | 'email' | 'registrantId'>

/** One day's rows about the person: the new name of each row, and whom it still counts for. */
export interface ErasedRows {
  /** From the key of the row before to its new name. */
  names: Map<string, string>
  /** By the key of the renamed row: the decision that keeps it in the same count. */
  decisions: Record<string, string>
}

/** What decides on one day whose a row is. */
interface KnownOfDay {
  registrants: readonly Registrant[]
  decisions: MatchDecisions
  organiserEmails: readonly string[]
}

/**
 * The person's rows are those with their address, those a staff member matched to them, and those with a name that no
 * other registrant has. The rows keep their times and lose the personal data; a match decision keeps each row in the
 * count it was in before.
 */
export const findErasedRows = (
  person: ErasedPerson,
  rows: readonly ErasableRow[],
  known: KnownOfDay,
): ErasedRows => {
  const matchStay = createMatcher({ ...known, stays: rows })
  const erased: ErasedRows = { names: new Map(), decisions: {} }
  for (const row of rows) {
    const match = matchStay(row as Stay)
    if (isErasedName(row) || !isOwnRow(row, match, person)) continue
    const name = nameAfter(row, match, person)
    erased.names.set(participantKey(row), name)
    const decision = decisionAfter(match, name)
    if (decision) erased.decisions[participantKey({ name, email: null })] = decision
  }
  return erased
}

/**
 * The decisions of one day about rows that are renamed since they are the person's on another day: here they may be
 * somebody else's, for whom they must go on to count.
 * @param names of all days
 */
export const decideRenamedRows = (
  rows: readonly ErasableRow[],
  names: ErasedRows['names'],
  known: KnownOfDay,
): ErasedRows['decisions'] => {
  const matchStay = createMatcher({ ...known, stays: rows })
  const decisions: ErasedRows['decisions'] = {}
  for (const row of rows) {
    const name = names.get(participantKey(row))
    const decision = name === undefined ? null : decisionAfter(matchStay(row as Stay), name)
    if (name !== undefined && decision !== null) decisions[participantKey({ name, email: null })] = decision
  }
  return decisions
}

const isOwnRow = (row: ErasableRow, match: MatchResult, person: ErasedPerson): boolean => {
  if (row.email !== null && personId(row.email) === person.personId) return true
  if (match.kind === 'registrant') return match.registrant.id === person.registrationId
  return match.kind === 'unmatched' && match.proposal?.id === person.registrationId
}

/** The role is recognised by the name (meeting-role.ts), so the new name keeps the role word. */
const nameAfter = (row: ErasableRow, match: MatchResult, { anonymousId }: ErasedPerson): string => {
  const unique = `erased-${digest(anonymousId, participantKey(row)).slice(0, 10)}`
  return match.kind === 'excluded' && match.role !== 'not-participant' ? `${match.role} ${unique}` : unique
}

const decisionAfter = (match: MatchResult, name: string): string | null => {
  if (match.kind === 'registrant') return match.registrant.id
  return match.kind === 'excluded' && !name.startsWith(`${match.role} `) ? match.role : null
}

export const isErasedName = ({ name }: Pick<ErasableRow, 'name'>): boolean =>
  /(^| )erased-[\w-]{10}$/.test(name)

/** The stays with the names that they have now. */
export const anonymiseStays = (stays: readonly Stay[], names: ErasedRows['names']): Stay[] =>
  stays.map((stay) => {
    const name = names.get(participantKey(stay))
    return name === undefined ? stay : { ...stay, name, email: null, registrantId: null }
  })

/** An event before and after. */
export interface ErasedEvent {
  before: ZoomEvent
  after: ZoomEvent
}

/** The events that change, visit by visit. Zoom's number of the participant is changed as well. */
export const anonymiseEvents = (
  visits: readonly ParticipantVisit[],
  names: ErasedRows['names'],
  { anonymousId }: ErasedPerson,
): ErasedEvent[][] =>
  visits.flatMap((visit) => {
    const name = names.get(participantKey(visit))
    if (name === undefined) return []
    const events = visit.events.map((before) => {
      const participantId = before.participantId && digest(anonymousId, before.participantId).slice(0, 22)
      return { before, after: { ...before, name, email: null, registrantId: null, participantId } }
    })
    return [events]
  })

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
