import { foldText } from '../../domain/values/text/fold-text'
import type { CsvRow } from '../csv/read-csv'

const howToExport = 'in Zoom, open Reports, Usage and export the participants'

/** Other reports of Zoom by words that stand in a cell of their own. */
const otherReports: [RegExp, string][] = [
  [/^(approval status|registration report|registration time)$/, 'the registration report'],
  [/^(poll report|poll details|survey report|quiz report)$/, 'a poll report'],
  [/^(q&a report|question details|asker name)$/, 'a report of questions'],
  [/^performance report$/, 'a performance report'],
]

/**
 * Why a file holds no participants, in words that say what it is instead and where to find the right one.
 * @param meetings how many rows about meetings it has
 */
export const missingHeaderReason = ({
  text,
  rows,
  meetings,
}: {
  text: string
  rows: readonly CsvRow[]
  meetings: number
}): string => {
  if (text.startsWith('PK\u0003\u0004'))
    return 'this is an Excel workbook: save it as CSV, or use the file as Zoom gave it'
  if (text.startsWith('%PDF-')) return 'this is a PDF: use the CSV file that Zoom gave you'
  if (/^\s*<(!doctype|html|\?xml)/i.test(text))
    return 'this is a web page, as a browser saves one when the sign-in to Zoom has ended: download the CSV file again'
  if (rows.length === 0) return 'the file is empty'
  const cells = new Set(rows.flatMap((row) => row.cells.map(foldText)))
  const other = otherReports.find(([words]) => [...cells].some((cell) => words.test(cell)))
  if (other) return `this is ${other[1]}, not the participants: ${howToExport}`
  if (meetings > 0) {
    return 'this is a list of meetings, not of participants: in Zoom, click the number of participants and export that list'
  }
  return 'no participants found: expected a header row with a name and a join time or duration ("Name (original name)", "Join time")'
}
