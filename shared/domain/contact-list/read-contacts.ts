import { fold, tokensOf } from '../announcement/page/words'
import { countriesIn, countryCodes } from '../announcement/places/countries'
import type { Language } from '../clinic/clinic'
import { type CsvRow, readCsv } from '../csv-table'
import { Contact } from './contact'
import { type ContactField, columnsOf, isHeadRow } from './contact-columns'
import { MOST_CONTACTS } from './contact-list'

/** Why a row is no contact. */
export type RowFault = 'no-address' | 'not-an-address' | 'name-too-long' | 'organisation-too-long'

/** A row of the file, by its number in it. `typed` is what stands where the address should. */
export type ReadRow = { row: number; contact: Contact } | { row: number; fault: RowFault; typed: string }

export type ContactFile =
  | { kind: 'read'; rows: ReadRow[] }
  /** Nothing can be taken from it, in a sentence for whoever chose it. */
  | { kind: 'unreadable'; message: string }

/**
 * The contacts of a CSV file or of a pasted table: delimiter found, columns by their heads in any of several
 * spellings and languages. What is not understood of a country or language is left empty; an address must be one.
 */
export const readContacts = (text: string): ContactFile => {
  const table = readCsv(text, isHeadRow)
  if (table.kind === 'broken') {
    const place = table.row === null ? '' : ` in row ${table.row}`
    return unreadable(`The file cannot be read${place}: ${table.reason}.`)
  }
  if (table.rows.length === 0) return unreadable('The file is empty.')
  const at = table.rows.findIndex(({ cells }) => isHeadRow(cells))
  const head = table.rows[at]
  if (!head)
    return unreadable('No column is headed as an e-mail address. The first row must name the columns.')
  const rows = table.rows.slice(at + 1)
  if (rows.length === 0) return unreadable('There is no row below the heads of the columns.')
  if (rows.length > MOST_CONTACTS) {
    return unreadable(`A file may have ${MOST_CONTACTS} rows; this one has ${rows.length}. Divide it.`)
  }
  const columns = columnsOf(head.cells)
  return { kind: 'read', rows: rows.map((row) => readRow(row, columns)) }
}

const unreadable = (message: string): ContactFile => ({ kind: 'unreadable', message })

const readRow = ({ row, cells }: CsvRow, columns: (ContactField | undefined)[]): ReadRow => {
  const cell = (field: ContactField): string => cells[columns.indexOf(field)] ?? ''
  const typed = cell('email')
  if (typed === '') return { row, fault: 'no-address', typed: '' }
  const read = Contact.safeParse({
    email: bare(typed),
    name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' '),
    organisation: cell('organisation'),
    country: countryOf(cell('country')),
    language: languageOf(cell('language')),
  })
  if (read.success) return { row, contact: read.data }
  return {
    row,
    fault: faults[String(read.error.issues[0]?.path[0])] ?? 'not-an-address',
    typed: typed.slice(0, 100),
  }
}

const faults: Record<string, RowFault> = {
  name: 'name-too-long',
  organisation: 'organisation-too-long',
}

/** Mail programs export `Name <address>` and `mailto:address`. */
const bare = (cell: string): string => {
  const [, address] = /<([^<>]*)>\s*$/.exec(cell) ?? []
  return (address ?? cell).replace(/^mailto:/i, '')
}

const codes = new Set(countryCodes)

/** ISO 3166-1 alpha-2, or a name in one of four languages; null when it is neither or more than one. */
const countryOf = (cell: string): string | null => {
  if (cell === '') return null
  const code = cell.toUpperCase()
  if (codes.has(code)) return code
  const named = countriesIn(tokensOf(cell.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())))
  const [first, ...others] = new Set(named.map((country) => country.code))
  return first !== undefined && others.length === 0 ? first : null
}

const beginnings: [string, Language][] = [
  ['en', 'en'],
  ['ang', 'en'],
  ['ing', 'en'],
  ['fr', 'fr'],
]

/** By its code or its name in four languages; null for those that we do not write. */
const languageOf = (cell: string): Language | null => {
  const folded = fold(cell)
  return beginnings.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? null
}
