import { MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import { type ImportColumn, type ImportRow, MAX_IMPORT_COLUMNS } from '../../domain/contact-list/import-draft'
import { findEmailFault, normaliseEmail } from '../../domain/values/email-address'
import { type CsvRow, readCsv } from '../csv/read-csv'
import { readAddressList } from './address-list'
import { fieldOfHeading, matchColumns } from './column-headings'
import { isTellingRemark, isTellingStatus } from './opt-out'
import { alignRepeatedHeadings } from './repeated-headings'

/** The rows of a contact file below its headings, and what each column was read as. */
export interface ContactSheet {
  columns: ImportColumn[]
  rows: ImportRow[]
}

export type ContactFile =
  | { kind: 'read'; table: ContactSheet }
  /** No contact can be read from it, in a sentence for the person who chose it. */
  | { kind: 'unreadable'; message: string }

/** Reads the contacts of a CSV file or of pasted text. The delimiter is found by the headings. */
export const readContacts = (text: string): ContactFile => {
  if (/^\s*BEGIN:VCARD/i.test(text)) {
    return unreadable('This is a vCard file (.vcf). Export the contacts as CSV instead.')
  }
  const pasted = readAddressList(text)
  if (pasted) return readContactSheet(pasted)
  const table = readCsv(text, isHeaderRow)
  if (table.kind === 'broken') {
    const place = table.row === null ? '' : ` in row ${table.row}`
    return unreadable(`The file cannot be read${place}: ${table.reason}.`)
  }
  return readContactSheet(table.rows)
}

export const isHeaderRow = (cells: readonly string[]): boolean =>
  cells.some((cell) => fieldOfHeading(cell) === 'email')

/** Reads the contacts of a table: the row of headings is found, or the e-mail column by its addresses. */
export const readContactSheet = (rows: readonly CsvRow[]): ContactFile => {
  if (rows.length === 0) return unreadable('The file is empty.')
  const at = rows.findIndex(({ cells }) => isHeaderRow(cells))
  const header = rows[at]
  const table = header ? withHeader(header, rows.slice(at + 1)) : withoutHeader(rows)
  if (!table) {
    return unreadable(
      'No e-mail column found. The first row must contain headings, e.g. email,name,organisation.',
    )
  }
  if (table.rows.length === 0) return unreadable('There are no rows below the headings.')
  if (table.rows.length > MAX_CONTACTS) {
    const [most, many] = [MAX_CONTACTS, table.rows.length].map((count) => count.toLocaleString('en'))
    return unreadable(`A file can have at most ${most} rows; this one has ${many}. Split it.`)
  }
  const filled = withoutEmptyColumns(table)
  const width = filled.columns.length
  if (width > MAX_IMPORT_COLUMNS) {
    return unreadable(
      `A file can have at most ${MAX_IMPORT_COLUMNS} columns that hold anything; this one has ${width}. Keep the columns of address, name, organisation, country, language and status, and delete the others.`,
    )
  }
  return { kind: 'read', table: filled }
}

const unreadable = (message: string): ContactFile => ({ kind: 'unreadable', message })

const withHeader = ({ cells: headings }: CsvRow, rows: readonly CsvRow[]): ContactSheet => {
  const table = alignRepeatedHeadings(headings, rows, isHeaderRow)
  const fields = matchColumns(table.headings)
  const columns = table.headings.map((heading, at) => ({
    heading,
    field: fields[at] ?? findStatus(table.rows, at),
  }))
  return { columns, rows: table.rows }
}

/** A column with words such as `bounced` is a status, and one with short remarks such as `do not contact` holds remarks. */
const findStatus = (rows: readonly CsvRow[], at: number): 'status' | 'labels' | null => {
  if (rows.some(({ cells }) => isTellingStatus(cells[at] ?? ''))) return 'status'
  return rows.some(({ cells }) => isTellingRemark(cells[at] ?? '')) ? 'labels' : null
}

const isAddress = (cell: string): boolean =>
  cell.includes('@') && findEmailFault(normaliseEmail(cell)) === undefined

/** Names and addresses pasted from a mail program stand in one row: `Amina <amina@example.org>; bashir@…`. */
const isAddressRow = ({ cells }: CsvRow): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && filled.every(isAddress)
}

/**
 * A file without known headings: the column with the most addresses is the e-mail column. A first row without an
 * address in it holds the headings.
 */
const withoutHeader = (rows: readonly CsvRow[]): ContactSheet | undefined => {
  if (rows.every(isAddressRow)) {
    const cells = rows.flatMap(({ row, cells: all }) => all.map((cell) => ({ row, cells: [cell] })))
    return {
      columns: [{ heading: '', field: 'email' }],
      rows: cells.filter(({ cells: [cell] }) => cell !== ''),
    }
  }
  const counts: number[] = []
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) if (isAddress(cell)) counts[at] = (counts[at] ?? 0) + 1
  }
  const best = counts.reduce((most, count, at) => (count > (counts[most] ?? 0) ? at : most), 0)
  if (!counts[best]) return undefined
  const [first, ...rest] = rows
  const hasHeadings =
    first !== undefined && rest.length > 0 && !first.cells.some((cell) => cell.includes('@'))
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const headings = hasHeadings ? first.cells : []
  const matched = matchColumns(headings)
  const columns = Array.from({ length: width }, (_, at) => ({
    heading: headings[at] ?? '',
    field:
      at === best
        ? ('email' as const)
        : (matched[at] ?? (counts[at] ? ('other-email' as const) : findStatus(rows, at))),
  }))
  return { columns, rows: hasHeadings ? rest : [...rows] }
}

/** Exports of address books have dozens of columns that are empty in every row. */
const withoutEmptyColumns = ({ columns, rows }: ContactSheet): ContactSheet => {
  const used = columns.map(
    ({ field }, at) => field === 'email' || rows.some(({ cells }) => (cells[at] ?? '') !== ''),
  )
  return {
    columns: columns.filter((_, at) => used[at]),
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: columns.flatMap((_, at) => (used[at] ? [(cells[at] ?? '').slice(0, MAX_CELL)] : [])),
    })),
  }
}

/** Longer cells are no names; a cell of 500 characters is refused as too long all the same. */
const MAX_CELL = 500
