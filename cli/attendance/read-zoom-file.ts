import type { Stay } from '../../shared/domain/attendance/stay'
import {
  readZoomReport,
  type ZoomReport,
  type ZoomReportOptions,
} from '../../shared/import/zoom/read-zoom-report'
import type { DateOrder } from '../../shared/import/zoom/zoom-time'
import { CliError } from '../cli-error'

/**
 * The stays of one report.
 * @returns also what the reader of the counts should know about the file
 * @throws CliError that names every wrong row, or asks for the order of month and day
 */
export const readZoomFile = (
  text: string,
  file: string,
  options: ZoomReportOptions,
): { stays: Stay[]; notes: string[] } => {
  const report = readZoomReport(text, options)
  if (report.kind === 'wrong') {
    throw new CliError(
      report.problems.map(({ row, reason }) =>
        row === null ? `${file}: ${reason}` : `${file}, row ${row}: ${reason}`,
      ),
    )
  }
  if (report.kind === 'ambiguous') throw new CliError(describeAmbiguity(report, file))
  const totalsNote = `${file} has one total for each person: minutes are Zoom's own, at most the day's hours, and what lay outside them cannot be told`
  return { stays: report.stays, notes: report.exact ? [] : [totalsNote] }
}

const orderDescriptions: Record<DateOrder, string> = { mdy: 'month first', dmy: 'day first' }

const describeAmbiguity = (
  { row, column, text, readings }: ZoomReport & { kind: 'ambiguous' },
  file: string,
): string[] => [
  `${file}, row ${row}, ${column} time: "${text}" can be read two ways, and neither alone falls on a day of the clinic`,
  ...readings.map(
    ({ order, at }) =>
      `  --order ${order}  ${orderDescriptions[order]}: ${at.slice(0, 16).replace('T', ' ')} UTC`,
  ),
]
