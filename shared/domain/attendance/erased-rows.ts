import { createHash } from 'node:crypto'
import { personId } from '../ids'
import type { Visit } from './event-stays'
import { type Decisions, matcher, type Registrant, rowKey, type Whose } from './match'
import type { ZoomEvent } from './zoom/zoom-event'
import type { Stay } from './zoom/zoom-taken'

/** Whose rows are erased. `nameless` is a secret of the erasure: without it nobody gets from a name to the row. */
export interface ErasedPerson {
  personId: string
  registrationId: string
  nameless: string
}

type Row = Pick<Stay, 'name' | 'email' | 'registrantId'>

/** One day's rows that tell of the person: what each is called from now on, and whose it stays. */
export interface ErasedRows {
  /** Of the row before -> the name after. */
  names: Map<string, string>
  /** By the key of the row after: what keeps it in the count in which it was. */
  decisions: Record<string, string>
}

/**
 * Her rows are those with her address, those decided to be hers, and those with a name that is hers alone. They
 * keep their times and lose what tells of her; a decision keeps each in the count in which it stood.
 */
export const erasedRows = (
  person: ErasedPerson,
  rows: readonly Row[],
  known: { registrants: readonly Registrant[]; decisions: Decisions; organiserEmails: readonly string[] },
): ErasedRows => {
  const whoseIs = matcher(known)
  const erased: ErasedRows = { names: new Map(), decisions: {} }
  for (const row of rows) {
    const whose = whoseIs(row as Stay)
    if (isErased(row) || !isHers(row, whose, person)) continue
    const name = nameAfter(row, whose, person)
    erased.names.set(rowKey(row), name)
    const decision = decisionAfter(whose)
    if (decision) erased.decisions[rowKey({ name, email: null })] = decision
  }
  return erased
}

const isHers = (row: Row, whose: Whose, person: ErasedPerson): boolean => {
  if (row.email !== null && personId(row.email) === person.personId) return true
  if (whose.kind === 'registrant') return whose.registrant.id === person.registrationId
  return whose.kind === 'unmatched' && whose.proposal?.id === person.registrationId
}

/** A role is told by the name (role-in-room.ts), so it stays in it. */
const nameAfter = (row: Row, whose: Whose, { nameless }: ErasedPerson): string => {
  const unique = `erased-${digest(nameless, rowKey(row)).slice(0, 10)}`
  return whose.kind === 'excluded' && whose.role !== 'nobody' ? `${whose.role} ${unique}` : unique
}

const decisionAfter = (whose: Whose): string | null => {
  if (whose.kind === 'registrant') return whose.registrant.id
  return whose.kind === 'excluded' && whose.role === 'nobody' ? 'nobody' : null
}

export const isErased = ({ name }: Pick<Row, 'name'>): boolean => /(^| )erased-[\w-]{10}$/.test(name)

/** The stays with the names that they have now. */
export const staysErased = (stays: readonly Stay[], names: ErasedRows['names']): Stay[] =>
  stays.map((stay) => {
    const name = names.get(rowKey(stay))
    return name === undefined ? stay : { ...stay, name, email: null, registrantId: null }
  })

/** What an event was and what it is now. */
export interface ErasedEvent {
  before: ZoomEvent
  after: ZoomEvent
}

/** The events that change, visit by visit. Zoom's number of the participant is changed as well. */
export const eventsErased = (
  visits: readonly Visit[],
  names: ErasedRows['names'],
  { nameless }: ErasedPerson,
): ErasedEvent[][] =>
  visits.flatMap((visit) => {
    const name = names.get(rowKey(visit))
    if (name === undefined) return []
    const events = visit.events.map((before) => {
      const participantId = before.participantId && digest(nameless, before.participantId).slice(0, 22)
      return { before, after: { ...before, name, email: null, registrantId: null, participantId } }
    })
    return [events]
  })

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
