import type { Registrant } from '../../shared/domain/attendance/matching/registrant'
import { normaliseEmail } from '../../shared/domain/values/email-address'
import { foldText } from '../../shared/domain/values/text/fold-text'
import { readCsv } from '../../shared/import/csv/read-csv'
import { CliError } from '../cli-error'

const columnPatterns = {
  email: /^e-?mail( address)?$/,
  name: /^(full )?name$/,
  organisation: /^organi[sz]ation$/,
  country: /^country( code)?$/,
  status: /^status$/,
} as const
type Column = keyof typeof columnPatterns

/**
 * Reads a list of registrations: header `email,name,organisation,country` in any order and case, any delimiter.
 * The same address twice is one registration. Where a column gives the status, as in the console's file, only confirmed
 * people count as registrants.
 * @returns the registrants, with the address as id, and a sentence for each repeated address and for omitted rows
 * @param skipBadRows leaves out rows without an address; they are named in the notes
 * @throws CliError that names every wrong row
 */
export const readRegistrationsFile = (
  text: string,
  file: string,
  { skipBadRows = false }: { skipBadRows?: boolean } = {},
): { registrants: Registrant[]; notes: string[] } => {
  const table = readCsv(text, (cells) => findHeader(cells) !== null)
  if (table.kind === 'broken') throw new CliError([`${file}, row ${table.row ?? '?'}: ${table.reason}`])
  const headerIndex = table.rows.findIndex(({ cells }) => findHeader(cells) !== null)
  const header = findHeader(table.rows[headerIndex]?.cells ?? [])
  if (!header) throw new CliError([`${file} has no header row: expected email,name,organisation,country`])

  const rows = table.rows.slice(headerIndex + 1).map(({ row, cells }) => {
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
  const invalidRows = rows.filter(({ email }) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
  const problems = invalidRows.map(
    ({ row, email }) =>
      `${file}, row ${row}: ${email === '' ? 'no e-mail address' : `"${email}" is no e-mail address`}`,
  )
  if (problems.length > 0 && !skipBadRows) throw new CliError(problems)
  const validRows = rows.filter((row) => !invalidRows.includes(row))
  const confirmed = validRows.filter(({ status }) => status === '' || foldText(status) === 'confirmed')
  const unconfirmedCount = validRows.length - confirmed.length
  const rowsByEmail = [...Map.groupBy(confirmed, ({ email }) => email).values()]
  return {
    registrants: rowsByEmail.map((sameEmailRows) => {
      const firstValue = (column: Column) =>
        sameEmailRows.map((row) => row[column]).find((value) => value !== '') ?? ''
      const unknownFields = { sector: null, zoomRegistrantId: null }
      return {
        id: firstValue('email'),
        email: firstValue('email'),
        name: firstValue('name'),
        organisation: firstValue('organisation'),
        country: firstValue('country'),
        ...unknownFields,
      }
    }),
    notes: [
      ...problems.map((problem) => `${problem}; left out`),
      ...rowsByEmail
        .filter((sameEmailRows) => sameEmailRows.length > 1)
        .map(
          (sameEmailRows) =>
            `${file}: ${sameEmailRows[0]?.email} stands in rows ${sameEmailRows.map(({ row }) => row).join(', ')} and counts once`,
        ),
      ...(unconfirmedCount > 0
        ? [`${file}: ${unconfirmedCount} of ${validRows.length} rows are not confirmed and are left out`]
        : []),
    ],
  }
}

/** Whether a row names the columns of a list of registrations. */
export const isRegistrationsHeader = (cells: string[]): boolean => findHeader(cells) !== null

const findHeader = (cells: string[]): Partial<Record<Column, number>> | null => {
  const foldedCells = cells.map(foldText)
  const columnIndexes = (Object.keys(columnPatterns) as Column[]).map(
    (column) => [column, foldedCells.findIndex((text) => columnPatterns[column].test(text))] as const,
  )
  const header = Object.fromEntries(columnIndexes.filter(([, index]) => index >= 0)) as Partial<
    Record<Column, number>
  >
  return header.email === undefined || header.name === undefined ? null : header
}
