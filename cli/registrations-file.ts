import type { Registrant } from '../shared/domain/attendance/match'
import { plain } from '../shared/domain/attendance/plain'
import { readCsv } from '../shared/domain/csv-table'
import { normaliseEmail } from '../shared/domain/registration/registration'
import { Refusal } from './refusal'

const columns = {
  email: /^e-?mail( address)?$/,
  name: /^(full )?name$/,
  organisation: /^organi[sz]ation$/,
  country: /^country( code)?$/,
  status: /^status$/,
} as const
type Column = keyof typeof columns

/**
 * Reads a list of registrations: header `email,name,organisation,country` in any order and case, any delimiter.
 * The same address twice is one registration. Where a column tells the status, as in the console's file, only who
 * is confirmed is a registrant.
 * @returns the registrants, their address as id, and a sentence for each address that stood there twice and for rows left out
 * @throws Refusal that names every wrong row
 */
export const readRegistrations = (
  text: string,
  file: string,
): { registrants: Registrant[]; notes: string[] } => {
  const table = readCsv(text, (cells) => headerOf(cells) !== null)
  if (table.kind === 'broken') throw new Refusal([`${file}, row ${table.row ?? '?'}: ${table.reason}`])
  const start = table.rows.findIndex(({ cells }) => headerOf(cells) !== null)
  const header = headerOf(table.rows[start]?.cells ?? [])
  if (!header) throw new Refusal([`${file} has no header row: expected email,name,organisation,country`])

  const rows = table.rows.slice(start + 1).map(({ row, cells }) => {
    const cell = (column: Column) => cells[header[column] ?? -1] ?? ''
    return {
      row,
      email: normaliseEmail(cell('email')),
      name: cell('name'),
      organisation: cell('organisation'),
      country: cell('country'),
      status: cell('status'),
    }
  })
  const wrong = rows.filter(({ email }) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
  if (wrong.length > 0) {
    throw new Refusal(
      wrong.map(
        ({ row, email }) =>
          `${file}, row ${row}: ${email === '' ? 'no e-mail address' : `"${email}" is no e-mail address`}`,
      ),
    )
  }
  const confirmed = rows.filter(({ status }) => status === '' || plain(status) === 'confirmed')
  const others = rows.length - confirmed.length
  const people = [...Map.groupBy(confirmed, ({ email }) => email).values()]
  return {
    registrants: people.map((same) => {
      const first = (column: Column) => same.map((row) => row[column]).find((value) => value !== '') ?? ''
      const unasked = { sector: null, zoomRegistrantId: null }
      return {
        id: first('email'),
        email: first('email'),
        name: first('name'),
        organisation: first('organisation'),
        country: first('country'),
        ...unasked,
      }
    }),
    notes: [
      ...people
        .filter((same) => same.length > 1)
        .map(
          (same) =>
            `${file}: ${same[0]?.email} stands in rows ${same.map(({ row }) => row).join(', ')} and counts once`,
        ),
      ...(others > 0 ? [`${file}: ${others} of ${rows.length} rows are not confirmed and are left out`] : []),
    ],
  }
}

const headerOf = (cells: string[]): Partial<Record<Column, number>> | null => {
  const texts = cells.map(plain)
  const found = (Object.keys(columns) as Column[]).map(
    (column) => [column, texts.findIndex((text) => columns[column].test(text))] as const,
  )
  const header = Object.fromEntries(found.filter(([, index]) => index >= 0)) as Partial<
    Record<Column, number>
  >
  return header.email === undefined || header.name === undefined ? null : header
}
