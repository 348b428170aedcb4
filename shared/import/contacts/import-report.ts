import { hash } from 'node:crypto'
import { type Contact, isSameContact, mergeContacts } from '../../domain/contact-list/contact'
import { MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import { personId } from '../../domain/ids'
import type { SuppressionReason } from '../../domain/mail/unsubscription'
import type { ContactNote, ContactRow, ContactRowFault } from './read-contact-rows'

/** The outcome of a row of an import. */
export const rowOutcomes = [
  'new',
  'changed',
  'known',
  'registered',
  'unsubscribed',
  'unsubscribed-elsewhere',
  'bounced',
  'complained',
  'duplicate',
  'invalid',
] as const
export type RowOutcome = (typeof rowOutcomes)[number]

export interface ReportedRow {
  row: number
  outcome: RowOutcome
  email: string
  name: string
  /** Of an invalid row its fault, of a duplicate the first row with the address, of an opted-out one its cell. */
  reason: ContactRowFault | number | { heading: string; value: string } | null
  notes: ContactNote[]
}

/** What an import would do, before it does it. */
export interface ImportReport {
  rows: ReportedRow[]
  counts: Record<RowOutcome, number>
  /** The contacts after the import, in order of address. */
  after: Contact[]
  /** How many contacts would be added or updated. */
  changes: number
  /** Whether the list would exceed its limit. */
  tooLarge: boolean
  /** Changes with anything that the preview shows. */
  digest: string
}

export interface ImportInput {
  rows: readonly ContactRow[]
  list: { version: number; contacts: readonly Contact[] }
  /** By `personId`: people who get no invitations any more. */
  suppressed: ReadonlyMap<string, SuppressionReason>
  /** Addresses registered for the clinic that the import is checked against. */
  registered: ReadonlySet<string>
}

/** Decides the outcome of every row. People who unsubscribed, bounced or complained are not added to the list. */
export const buildImportReport = ({ rows, list, suppressed, registered }: ImportInput): ImportReport => {
  const before = new Map(list.contacts.map((contact) => [contact.email, contact]))
  const after = new Map(before)
  const firstRows = new Map<string, number>()
  let changes = 0
  const optedOut = new Map(
    rows.flatMap((read) => ('optedOut' in read ? [[read.contact.email, read.optedOut] as const] : [])),
  )
  const reported = rows.map((read): ReportedRow => {
    if ('fault' in read) {
      return { row: read.row, outcome: 'invalid', email: read.typed, name: '', reason: read.fault, notes: [] }
    }
    const { contact, row } = read
    const { email, name } = contact
    const about = { row, email, name, reason: null, notes: 'notes' in read ? (read.notes ?? []) : [] }
    const first = firstRows.get(email)
    if (first !== undefined) return { ...about, outcome: 'duplicate', reason: first }
    firstRows.set(email, row)
    const suppressionReason = suppressed.get(personId(email))
    if (suppressionReason !== undefined) return { ...about, outcome: suppressionReason }
    // One row that says so is enough, wherever the address is in the file.
    const reason = optedOut.get(email)
    if (reason) return { ...about, outcome: 'unsubscribed-elsewhere', reason }
    const known = before.get(email)
    const next = known ? mergeContacts(known, contact) : contact
    const changed = !known || !isSameContact(known, next)
    if (changed) {
      after.set(email, next)
      changes += 1
    }
    const outcome = registered.has(email) ? 'registered' : known ? (changed ? 'changed' : 'known') : 'new'
    return { ...about, outcome }
  })
  const counts = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>
  for (const { outcome } of reported) counts[outcome] += 1
  const contacts = [...after.values()].sort((a, b) => (a.email < b.email ? -1 : 1))
  const digest = computeDigest([list.version, reported, contacts])
  return {
    rows: reported,
    counts,
    after: contacts,
    changes,
    tooLarge: contacts.length > MAX_CONTACTS,
    digest,
  }
}

const computeDigest = (shown: unknown): string =>
  hash('sha256', JSON.stringify(shown), 'base64url').slice(0, 22)
