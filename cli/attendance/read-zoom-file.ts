import { boundsOf } from '../../shared/domain/attendance/zoom/intervals'
import { toEpochMillis } from '../../shared/domain/values/time/instant'
import { describeZone, englishCityOfZone } from '../../shared/domain/values/time/zone-label'
import { decodeReport } from '../../shared/import/zoom/decode-report'
import {
  type ReadZoomReport,
  type RowProblem,
  readZoomReport,
  type ZoomReport,
  type ZoomReportOptions,
} from '../../shared/import/zoom/read-zoom-report'
import type { DateOrder } from '../../shared/import/zoom/zoom-time'
import { CliError } from '../cli-error'

export interface ZoomFileOptions extends ZoomReportOptions {
  /** Leaves out the rows that cannot be read; they are named in the notes. */
  skipBadRows: boolean
}

/**
 * The stays of one report.
 * @returns also what the reader of the counts should know about the file
 * @throws CliError that names every row that cannot be read, or asks for the order of month and day
 */
export const readZoomFile = (
  bytes: Uint8Array,
  file: string,
  { skipBadRows, ...options }: ZoomFileOptions,
): { report: ReadZoomReport; notes: string[] } => {
  const { text, isGuess, encoding } = decodeReport(bytes)
  const report = readZoomReport(text, options)
  if (report.kind === 'wrong')
    throw new CliError(report.problems.map((problem) => formatProblem(problem, file)))
  if (report.kind === 'ambiguous') throw new CliError(describeAmbiguity(report, file))
  const problems = report.problems.map((problem) => formatProblem(problem, file))
  if (problems.length > 0 && !skipBadRows) {
    throw new CliError([
      ...problems,
      `--skip-bad-rows leaves out ${problems.length === 1 ? 'this row' : 'these rows'}`,
    ])
  }
  const notes = [
    ...problems.map((problem) => `${problem}; left out`),
    ...report.cutNames.map((note) => formatProblem(note, file)),
  ]
  if (report.waiting > 0)
    notes.push(`${file}: ${describeRows(report.waiting)} of people who were not admitted or did not join`)
  if (isGuess) notes.push(describeEncoding(report, file, encoding))
  if (report.zoneFromHeading && report.zone !== options.zone)
    notes.push(describeZoneOfHeadings(report, file, options))
  if (!report.exact)
    notes.push(
      `${file} has one total for each person: minutes are Zoom's own, at most the day's hours, and what lay outside them cannot be told`,
    )
  return { report, notes }
}

/**
 * Says of which rows the duration contradicts the times: of a few each, of more how many, since a file that was edited
 * has hundreds. For who counts one day; a report of many clinics goes by the times.
 */
export const describeOtherDurations = ({ otherDurations }: ReadZoomReport, file: string): string[] =>
  otherDurations.length <= MAX_NAMED_ROWS
    ? otherDurations.map((note) => formatProblem(note, file))
    : [
        `${file}: the durations of ${otherDurations.length} rows (the first is row ${otherDurations[0]?.row}) contradict joining and leaving, which count`,
      ]
const MAX_NAMED_ROWS = 3

const describeZoneOfHeadings = (
  report: ReadZoomReport,
  file: string,
  { zone, days }: ZoomReportOptions,
): string => {
  const at = report.meeting?.from ?? boundsOf(report.stays)?.from ?? days?.[0]?.from
  const describe = (name: string) =>
    at ? describeZone(name, toEpochMillis(at)) : englishCityOfZone(name) || 'UTC'
  return `${file}: the headings name ${describe(report.zone)}, which is used in place of ${describe(zone)}`
}

const describeRows = (quantity: number): string => (quantity === 1 ? '1 row is' : `${quantity} rows are`)

const formatProblem = ({ row, reason }: RowProblem, file: string): string =>
  row === null ? `${file}: ${reason}` : `${file}, row ${row}: ${reason}`

const describeEncoding = ({ stays }: ReadZoomReport, file: string, encoding: string): string => {
  const names = [...new Set(stays.map(({ name }) => name).filter((name) => /[^\0-\x7f]/.test(name)))]
  return `${file} is not UTF-8 and was read as ${encoding}; check these names: ${names.slice(0, 10).join(', ')}`
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
