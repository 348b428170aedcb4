import { hash } from 'node:crypto'
import { type Contact, isSameContact, mergeContacts } from '../../domain/contact-list/contact'
import { MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import { personId } from '../../domain/ids'
import type { SuppressionReason } from '../../domain/mail/sending/unsubscription'
import type { Instant } from '../../domain/values/time/instant'
import type { ContactNote, ContactRow, ContactRowFault } from './read-contact-rows'

/** The outcome of a row of an import. */
export const rowOutcomes = [
  'new',
  'changed',
  'known',
  'registered',
  'unsubscribed',
  'unsubscribed-elsewhere',
  'opted-out-before',
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
  /** When the file was read: a contact whom it says to have opted out is marked with it. */
  at: Instant
  /** By `personId`: people who get no invitations any more. */
  suppressed: ReadonlyMap<string, SuppressionReason>
  /** Addresses registered for the clinic that the import is checked against. */
  registered: ReadonlySet<string>
}

/**
 * Decides the outcome of every row. People who unsubscribed, bounced or complained are not added to the list; those on
 * it already whom the file says to have opted out are marked, and get no invitation through it.
 */
export const buildImportReport = ({ rows, list, at, suppressed, registered }: ImportInput): ImportReport => {
  const before = new Map(list.contacts.map((contact) => [contact.email, contact]))
  const after = new Map(before)
  const firstRows = new Map<string, number>()
  let changes = 0
  const optedOut = new Map(
    rows.flatMap((read) => ('optedOut' in read ? [[read.contact.email, read.optedOut] as const] : [])),
  )
  const take = (contact: Contact): void => {
    after.set(contact.email, contact)
    changes += 1
  }
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
    const known = before.get(email)
    if (reason) {
      if (known && known.optedOut === null) take({ ...known, optedOut: { at, source: formatSource(reason) } })
      return { ...about, outcome: 'unsubscribed-elsewhere', reason }
    }
    const next = known ? mergeContacts(known, contact) : { ...contact, optedOut: null }
    const changed = !known || !isSameContact(known, next)
    if (changed) take(next)
    if (known?.optedOut) return { ...about, outcome: 'opted-out-before' }
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

const formatSource = ({ heading, value }: { heading: string; value: string }): string =>
  `${heading || 'a column'}: ${value}`.slice(0, 200)

const computeDigest = (shown: unknown): string =>
  hash('sha256', JSON.stringify(shown), 'base64url').slice(0, 22)
