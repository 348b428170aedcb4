import { registrationId } from '../../../shared/domain/ids'
import { readCsv } from '../../../shared/import/csv/read-csv'

export type AddressList = { registrations: string[] } | { problems: string[] }

const isHeading = (cell: string): boolean => /^(e-?mail|email address|address)$/i.test(cell.trim())

/**
 * The registrations of the addresses in a text: one address per line, or a CSV file with a column headed `email`. A
 * name alone says nothing, because two people may have it. Nothing is taken where a line has a problem.
 * @param known ids of the confirmed registrations
 */
export const readAttendeeAddresses = (
  text: string,
  clinicId: string,
  known: ReadonlySet<string>,
): AddressList => {
  const table = readCsv(text.trim(), (cells) => cells.some(isHeading))
  if (table.kind !== 'table') return { problems: [`The file cannot be read: ${table.reason}.`] }
  const head = table.rows.find(({ cells }) => cells.some(isHeading))
  const column = head?.cells.findIndex(isHeading) ?? 0
  const problems: string[] = []
  const registrations: string[] = []
  for (const { row, cells } of table.rows.filter((row) => row !== head)) {
    const address = cells[column]?.trim() ?? ''
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) problems.push(`Line ${row}: “${address}” is no e-mail address.`)
    else if (known.has(registrationId(clinicId, address)))
      registrations.push(registrationId(clinicId, address))
    else problems.push(`Line ${row}: no registrant has the address ${address}.`)
  }
  if (problems.length > 0) return { problems }
  return registrations.length === 0 ? { problems: ['Enter at least one address.'] } : { registrations }
}
