import { hash } from 'node:crypto'
import { type Contact, isSameContact, mergeContacts } from '../../domain/contact-list/contact'
import { MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import { personId } from '../../domain/ids'
import type { SuppressionReason } from '../../domain/mail/unsubscription'
import type { ContactRow, ContactRowFault } from './read-contacts'

/** What becomes of a row; one word for each. */
export const rowOutcomes = [
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
export type RowOutcome = (typeof rowOutcomes)[number]

export interface ReportedRow {
  row: number
  outcome: RowOutcome
  email: string
  name: string
  /** Of an invalid row its fault; of a duplicate the row that has the address first. */
  reason: ContactRowFault | number | null
}

/** What an import would do, before it does it. */
export interface ImportReport {
  rows: ReportedRow[]
  counts: Record<RowOutcome, number>
  /** The list as it would be, in the order of addresses. */
  after: Contact[]
  /** Contacts that would be added or told anew. */
  changes: number
  /** More than a list may hold. */
  tooLarge: boolean
  /** Stands for everything that is shown: another one says that something has changed since. */
  digest: string
}

export interface ImportInput {
  rows: readonly ContactRow[]
  list: { version: number; contacts: readonly Contact[] }
  /** By `personId`: who gets no invitation any more. */
  suppressed: ReadonlyMap<string, SuppressionReason>
  /** Addresses that are registered for the clinic that the import was made for. */
  registered: ReadonlySet<string>
}

/** Judges every row. Whoever takes no mail, or no invitation, is not taken into the list. */
export const buildImportReport = ({
  rows,
  list,
  suppressed: standing,
  registered,
}: ImportInput): ImportReport => {
  const before = new Map(list.contacts.map((contact) => [contact.email, contact]))
  const after = new Map(before)
  const firstRows = new Map<string, number>()
  let changes = 0
  const reported = rows.map((read): ReportedRow => {
    if ('fault' in read) {
      return { row: read.row, outcome: 'invalid', email: read.typed, name: '', reason: read.fault }
    }
    const { contact, row } = read
    const { email, name } = contact
    const first = firstRows.get(email)
    if (first !== undefined) return { row, outcome: 'duplicate', email, name, reason: first }
    firstRows.set(email, row)
    const suppressionReason = standing.get(personId(email))
    if (suppressionReason !== undefined) return { row, outcome: suppressionReason, email, name, reason: null }
    const known = before.get(email)
    const next = known ? mergeContacts(known, contact) : contact
    const changed = !known || !isSameContact(known, next)
    if (changed) {
      after.set(email, next)
      changes += 1
    }
    const fate = registered.has(email) ? 'registered' : known ? (changed ? 'changed' : 'known') : 'new'
    return { row, outcome: fate, email, name, reason: null }
  })
  const counts = Object.fromEntries(rowOutcomes.map((fate) => [fate, 0])) as Record<RowOutcome, number>
  for (const { outcome: fate } of reported) counts[fate] += 1
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
