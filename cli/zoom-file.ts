import {
  type ReportOptions,
  readZoomReport,
  type ZoomReport,
} from '../shared/domain/attendance/zoom/zoom-report'
import type { Stay } from '../shared/domain/attendance/zoom/zoom-taken'
import type { DateOrder } from '../shared/domain/attendance/zoom/zoom-time'
import { Refusal } from './refusal'

/**
 * The stays of one report.
 * @returns also what the reader of the counts should know about the file
 * @throws Refusal that names every wrong row, or asks for the order of month and day
 */
export const readZoomFile = (
  text: string,
  file: string,
  options: ReportOptions,
): { stays: Stay[]; notes: string[] } => {
  const report = readZoomReport(text, options)
  if (report.kind === 'wrong') {
    throw new Refusal(
      report.problems.map(({ row, reason }) =>
        row === null ? `${file}: ${reason}` : `${file}, row ${row}: ${reason}`,
      ),
    )
  }
  if (report.kind === 'ambiguous') throw new Refusal(question(report, file))
  const totals = `${file} has one total for each person: minutes are Zoom's own, at most the day's hours, and what lay outside them cannot be told`
  return { stays: report.stays, notes: report.exact ? [] : [totals] }
}

const orders: Record<DateOrder, string> = { mdy: 'month first', dmy: 'day first' }

const question = (
  { row, column, text, readings }: ZoomReport & { kind: 'ambiguous' },
  file: string,
): string[] => [
  `${file}, row ${row}, ${column} time: "${text}" can be read two ways, and neither alone falls on a day of the clinic`,
  ...readings.map(
    ({ order, at }) => `  --order ${order}  ${orders[order]}: ${at.slice(0, 16).replace('T', ' ')} UTC`,
  ),
]
