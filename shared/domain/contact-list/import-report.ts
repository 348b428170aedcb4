import { hash } from 'node:crypto'
import type { Standing } from '../campaign/standing'
import { personId } from '../ids'
import { type Contact, merged, sameContact } from './contact'
import { MOST_CONTACTS } from './contact-list'
import type { ReadRow, RowFault } from './read-contacts'

/** What becomes of a row; one word for each. */
export const rowFates = [
  'new',
  'changed',
  'known',
  'registered',
  'unsubscribed',
  'bounced',
  'complained',
  'duplicate',
  'invalid',
] as const
export type RowFate = (typeof rowFates)[number]

export interface JudgedRow {
  row: number
  fate: RowFate
  email: string
  name: string
  /** Of an invalid row its fault; of a duplicate the row that has the address first. */
  reason: RowFault | number | null
}

/** What an import would do, before it does it. */
export interface ImportReport {
  rows: JudgedRow[]
  counts: Record<RowFate, number>
  /** The list as it would be, in the order of addresses. */
  after: Contact[]
  /** Contacts that would be added or told anew. */
  changes: number
  /** More than a list may hold. */
  tooLarge: boolean
  /** Stands for everything that is shown: another one says that something has changed since. */
  digest: string
}

export interface ImportFacts {
  rows: readonly ReadRow[]
  list: { version: number; contacts: readonly Contact[] }
  /** By `personId`: who gets no invitation any more. */
  standing: ReadonlyMap<string, Standing>
  /** Addresses that are registered for the clinic that the import was made for. */
  registered: ReadonlySet<string>
}

/** Judges every row. Whoever takes no mail, or no invitation, is not taken into the list. */
export const reportImport = ({ rows, list, standing, registered }: ImportFacts): ImportReport => {
  const before = new Map(list.contacts.map((contact) => [contact.email, contact]))
  const after = new Map(before)
  const firstRows = new Map<string, number>()
  let changes = 0
  const judged = rows.map((read): JudgedRow => {
    if ('fault' in read) {
      return { row: read.row, fate: 'invalid', email: read.typed, name: '', reason: read.fault }
    }
    const { contact, row } = read
    const { email, name } = contact
    const first = firstRows.get(email)
    if (first !== undefined) return { row, fate: 'duplicate', email, name, reason: first }
    firstRows.set(email, row)
    const stands = standing.get(personId(email))
    if (stands !== undefined) return { row, fate: stands, email, name, reason: null }
    const known = before.get(email)
    const next = known ? merged(known, contact) : contact
    const changed = !known || !sameContact(known, next)
    if (changed) {
      after.set(email, next)
      changes += 1
    }
    const fate = registered.has(email) ? 'registered' : known ? (changed ? 'changed' : 'known') : 'new'
    return { row, fate, email, name, reason: null }
  })
  const counts = Object.fromEntries(rowFates.map((fate) => [fate, 0])) as Record<RowFate, number>
  for (const { fate } of judged) counts[fate] += 1
  const contacts = [...after.values()].sort((a, b) => (a.email < b.email ? -1 : 1))
  const digest = digestOf([list.version, judged, contacts])
  return { rows: judged, counts, after: contacts, changes, tooLarge: contacts.length > MOST_CONTACTS, digest }
}

const digestOf = (shown: unknown): string => hash('sha256', JSON.stringify(shown), 'base64url').slice(0, 22)
