import { decodeHTMLStrict } from 'entities/decode'
import { findCountries } from '../../announcement/mentions/places/country-mentions'
import { tokenizeText } from '../../announcement/text/tokens'
import { ContactDetails } from '../../domain/contact-list/contact'
import type { ContactField, ImportRow } from '../../domain/contact-list/import-draft'
import { type EmailFault, findEmailFault, normaliseEmail } from '../../domain/values/email-address'
import { readCountry } from '../countries/read-country'
import { isGarbled } from './garbled-text'
import { areLastNamesFirst, nameInOrder } from './last-name-first'
import { findOptOutBeside, isTellingRemark, readOptOut } from './opt-out'
import { parseLanguage } from './parse-language'
import type { ContactSheet } from './read-contacts'

/** Why a row is no contact. */
export type ContactRowFault = 'no-address' | EmailFault | 'name-too-long' | 'organisation-too-long'

/** What a person should know about a row that is a contact. */
export type ContactNote =
  | 'name-unreadable'
  | 'organisation-unreadable'
  | 'other-address-used'
  | 'other-address-ignored'

/** A row of the file by its number. `typed` is the text in place of the address. */
export type ContactRow =
  | { row: number; contact: ContactDetails; notes?: ContactNote[] }
  | { row: number; contact: ContactDetails; optedOut: { heading: string; value: string } }
  | { row: number; fault: ContactRowFault; typed: string }

/** Reads each row of a table as a contact. What is not understood of a country or language is left empty. */
export const readContactRows = (table: ContactSheet): ContactRow[] => {
  const positions = new Map<ContactField, number[]>()
  for (const [at, { field }] of table.columns.entries()) {
    if (field !== null) positions.set(field, [...(positions.get(field) ?? []), at])
  }
  let section: OptOutSection | null = null
  const names = positions.get('name')?.[0]
  const lastFirst =
    names !== undefined && areLastNamesFirst(table.rows.map(({ cells }) => cells[names] ?? ''))
  return table.rows.map((row) => {
    const read = readRow(row, table, positions, lastFirst)
    if ('fault' in read) section = sectionOf(row, section)
    return 'contact' in read && section !== null
      ? { row: row.row, contact: read.contact, optedOut: section }
      : read
  })
}

type OptOutSection = { heading: string; value: string }

/**
 * A row with one text and no address is a heading within the list: below `UNSUBSCRIBED - DO NOT CONTACT` no row is
 * taken, until a heading such as `Active` says otherwise.
 */
const sectionOf = ({ row, cells }: ImportRow, before: OptOutSection | null): OptOutSection | null => {
  const [text = '', ...others] = cells.filter((cell) => cell !== '')
  if (others.length > 0 || text.includes('@')) return before
  if (isTellingRemark(text)) return { heading: `row ${row}`, value: text.slice(0, 100) }
  return readOptOut('status', text) === 'active' ? null : before
}

const readRow = (
  { row, cells }: ImportRow,
  { columns }: ContactSheet,
  positions: ReadonlyMap<ContactField, number[]>,
  lastFirst: boolean,
): ContactRow => {
  const all = (field: ContactField): string[] => (positions.get(field) ?? []).flatMap((at) => cells[at] || [])
  const cell = (field: ContactField): string => all(field)[0] ?? ''
  const others = all('other-email').filter((other) => findEmailFault(normaliseEmail(other)) === undefined)
  const typed = cell('email') || (others[0] ?? '')
  if (typed === '') return { row, fault: 'no-address', typed: '' }
  const email = normaliseEmail(typed)
  const fault = findEmailFault(email)
  if (fault) return { row, fault, typed: typed.slice(0, 100) }
  const name = decodeHTMLStrict(
    joinNames(lastFirst ? nameInOrder(cell('name')) : cell('name'), cell('first'), cell('last')) ||
      nameBeside(typed),
  )
  const organisation = decodeHTMLStrict(cell('organisation'))
  if (name.length > 200) return { row, fault: 'name-too-long', typed: email }
  if (organisation.length > 300) return { row, fault: 'organisation-too-long', typed: email }
  const contact = ContactDetails.parse({
    email,
    name: isGarbled(name) ? '' : name,
    organisation: isGarbled(organisation) ? '' : organisation,
    country: parseCountry(cell('country')),
    language: parseLanguage(cell('language')),
  })
  for (const field of ['opt-out', 'opt-in', 'status', 'labels'] as const) {
    for (const at of positions.get(field) ?? []) {
      const value = cells[at] ?? ''
      if (readOptOut(field, value) !== 'opted-out') continue
      return { row, contact, optedOut: { heading: columns[at]?.heading ?? '', value: value.slice(0, 100) } }
    }
  }
  for (const field of ['email', 'name', 'first', 'last'] as const) {
    for (const at of positions.get(field) ?? []) {
      const value = findOptOutBeside(cells[at] ?? '')
      if (value !== undefined)
        return { row, contact, optedOut: { heading: columns[at]?.heading ?? '', value: value.slice(0, 100) } }
    }
  }
  const notes: ContactNote[] = []
  if (isGarbled(name)) notes.push('name-unreadable')
  if (isGarbled(organisation)) notes.push('organisation-unreadable')
  if (cell('email') === '') notes.push('other-address-used')
  else if (others.some((other) => normaliseEmail(other) !== email)) notes.push('other-address-ignored')
  return notes.length > 0 ? { row, contact, notes } : { row, contact }
}

const splitWords = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s,;.]+/gu, ' ')
    .trim()

/** In some languages the first name is headed `Name`, beside a column of last names. */
const joinNames = (name: string, first: string, last: string): string => {
  if (name === '') return [first, last].filter(Boolean).join(' ')
  const holdsLast = ` ${splitWords(name)} `.includes(` ${splitWords(last)} `)
  return first === '' && last !== '' && !holdsLast ? `${name} ${last}` : name
}

/** `Amina Warsame` of `Amina Warsame <amina@example.org>`. */
const nameBeside = (cell: string): string => {
  const [, name = ''] = /^\s*["']?([^<>"']*?)["']?\s*<[^<>]*>/.exec(cell) ?? []
  return name.includes('@') ? '' : name.trim()
}

/** Values of status columns that say neither that a person gets mail nor that they do not, with their rows. */
export const findUnknownStatuses = ({ columns, rows }: ContactSheet) =>
  columns.flatMap(({ heading, field }, at) => {
    const isConsent = field === 'opt-in'
    if (field !== 'status' && !isConsent) return []
    const [emptyIsOpen, crossIsOpen] = isConsent ? findOpenMarks(rows, at) : [false, false]
    const rowsByValue = new Map<string, number[]>()
    for (const { row, cells } of rows) {
      const value = (cells[at] ?? '').slice(0, 100)
      if (
        readOptOut(field, value) === 'unknown' ||
        (emptyIsOpen && value === '') ||
        (crossIsOpen && /^x$/i.test(value))
      )
        rowsByValue.set(value, [...(rowsByValue.get(value) ?? []), row])
    }
    return [...rowsByValue].map(([value, unknownRows]) => ({ heading, value, rows: unknownRows }))
  })

/**
 * Whether an empty cell of a column of consents may mean no, since others give it in a word or mark, and whether an `x`
 * may, since others have another word or mark. Exports with a time of consent leave it empty for people of old lists.
 */
const findOpenMarks = (rows: readonly ImportRow[], at: number): [empty: boolean, cross: boolean] => {
  const words = new Set(rows.map(({ cells }) => (cells[at] ?? '').toLowerCase()))
  const given = [...words].filter(
    (word) => word !== '' && !/\d{2}/.test(word) && readOptOut('opt-in', word) === 'active',
  )
  return [given.length > 0, given.some((word) => word !== 'x')]
}

/** The country of a cell, or the one that it names among other words; null when it names none or several. */
const parseCountry = (cell: string): string | null => {
  if (cell === '') return null
  const read = readCountry(cell)
  if (read !== null) return read
  const named = findCountries(tokenizeText(cell.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())))
  const [first, ...others] = new Set(named.map((country) => country.code))
  return first !== undefined && others.length === 0 ? first : null
}
