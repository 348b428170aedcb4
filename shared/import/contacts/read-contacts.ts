import { countryCodes, findCountries } from '../../announcement/mentions/country-mentions'
import { foldAccents, tokenizeText } from '../../announcement/text/tokens'
import { Contact } from '../../domain/contact-list/contact'
import { MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import type { Language } from '../../domain/values/language'
import { type CsvRow, readCsv } from '../csv/read-csv'
import { type ContactField, isHeaderRow, matchColumns } from './contact-columns'

/** Why a row is no contact. */
export type ContactRowFault = 'no-address' | 'not-an-address' | 'name-too-long' | 'organisation-too-long'

/** A row of the file, by its number in it. `typed` is what stands where the address should. */
export type ContactRow =
  | { row: number; contact: Contact }
  | { row: number; fault: ContactRowFault; typed: string }

export type ContactFile =
  | { kind: 'read'; rows: ContactRow[] }
  /** Nothing can be taken from it, in a sentence for whoever chose it. */
  | { kind: 'unreadable'; message: string }

/**
 * The contacts of a CSV file or of a pasted table: delimiter found, columns by their heads in any of several
 * spellings and languages. What is not understood of a country or language is left empty; an address must be one.
 */
export const readContacts = (text: string): ContactFile => {
  const table = readCsv(text, isHeaderRow)
  if (table.kind === 'broken') {
    const place = table.row === null ? '' : ` in row ${table.row}`
    return unreadableFile(`The file cannot be read${place}: ${table.reason}.`)
  }
  if (table.rows.length === 0) return unreadableFile('The file is empty.')
  const at = table.rows.findIndex(({ cells }) => isHeaderRow(cells))
  const head = table.rows[at]
  if (!head)
    return unreadableFile('No column is headed as an e-mail address. The first row must name the columns.')
  const rows = table.rows.slice(at + 1)
  if (rows.length === 0) return unreadableFile('There is no row below the heads of the columns.')
  if (rows.length > MAX_CONTACTS) {
    return unreadableFile(`A file may have ${MAX_CONTACTS} rows; this one has ${rows.length}. Divide it.`)
  }
  const columns = matchColumns(head.cells)
  return { kind: 'read', rows: rows.map((row) => readContactRow(row, columns)) }
}

const unreadableFile = (message: string): ContactFile => ({ kind: 'unreadable', message })

const readContactRow = ({ row, cells }: CsvRow, columns: (ContactField | undefined)[]): ContactRow => {
  const cell = (field: ContactField): string => cells[columns.indexOf(field)] ?? ''
  const typed = cell('email')
  if (typed === '') return { row, fault: 'no-address', typed: '' }
  const read = Contact.safeParse({
    email: extractAddress(typed),
    name: cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' '),
    organisation: cell('organisation'),
    country: parseCountry(cell('country')),
    language: parseLanguage(cell('language')),
  })
  if (read.success) return { row, contact: read.data }
  return {
    row,
    fault: faultByField[String(read.error.issues[0]?.path[0])] ?? 'not-an-address',
    typed: typed.slice(0, 100),
  }
}

const faultByField: Record<string, ContactRowFault> = {
  name: 'name-too-long',
  organisation: 'organisation-too-long',
}

/** Mail programs export `Name <address>` and `mailto:address`. */
const extractAddress = (cell: string): string => {
  const [, address] = /<([^<>]*)>\s*$/.exec(cell) ?? []
  return (address ?? cell).replace(/^mailto:/i, '')
}

const knownCountryCodes = new Set(countryCodes)

/** ISO 3166-1 alpha-2, or a name in one of four languages; null when it is neither or more than one. */
const parseCountry = (cell: string): string | null => {
  if (cell === '') return null
  const code = cell.toUpperCase()
  if (knownCountryCodes.has(code)) return code
  const named = findCountries(tokenizeText(cell.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())))
  const [first, ...others] = new Set(named.map((country) => country.code))
  return first !== undefined && others.length === 0 ? first : null
}

const languagePrefixes: [string, Language][] = [
  ['en', 'en'],
  ['ang', 'en'],
  ['ing', 'en'],
  ['fr', 'fr'],
]

/** By its code or its name in four languages; null for those that we do not write. */
const parseLanguage = (cell: string): Language | null => {
  const folded = foldAccents(cell)
  return languagePrefixes.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? null
}
