import type { CsvRow } from '../csv/read-csv'
import { isTellingRemark } from './opt-out'
import type { ContactSheet } from './read-contacts'

interface NamedRows {
  name: string
  rows: readonly CsvRow[]
}

/**
 * Workbooks keep the people who want no mail on a sheet of their own: the addresses of a sheet with a name such as
 * `Unsubscribed` are added below the contacts, with the name in a further column that says so.
 * @param book the sheet that was read as the contacts, and the others
 */
export const markOptOutSheets = (
  table: ContactSheet,
  { name, otherSheets }: NamedRows & { otherSheets: readonly NamedRows[] },
): ContactSheet => {
  const optOutSheets = otherSheets.filter((sheet) => isTellingRemark(sheet.name))
  const own = isTellingRemark(name) ? name : ''
  if (own === '' && optOutSheets.length === 0) return table
  const width = table.columns.length
  const email = table.columns.findIndex(({ field }) => field === 'email')
  const marked = table.rows.map(({ row, cells }) => ({
    row,
    cells: [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), own],
  }))
  const added = optOutSheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells
        .filter((cell) => cell.includes('@'))
        .map((address) => ({
          row,
          cells: [...Array.from({ length: width }, (_, at) => (at === email ? address : '')), sheet],
        })),
    ),
  )
  return { columns: [...table.columns, { heading: 'Sheet', field: 'labels' }], rows: [...marked, ...added] }
}
