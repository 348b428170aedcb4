import type { TimeInterval } from '../../domain/attendance/zoom/intervals'
import type { Stay } from '../../domain/attendance/zoom/stay'
import { type CsvRow, readCsv, readCsvLines } from '../csv/read-csv'
import { type AmbiguousDates, settleDateOrder } from './date-order'
import { missingHeaderReason } from './missing-header'
import { collectTimeCells, findParticipantRows, type ReportedMeeting } from './participant-rows'
import {
  describeCutName,
  describeOtherDuration,
  findSharedHostAddresses,
  readParticipantRow,
} from './read-participant-row'
import { readReportHeader } from './report-columns'
import type { DateOrder } from './zoom-time'
import { type CellInstants, createCellInstants, createTimeReader } from './zoom-time-reader'

export interface ZoomReportOptions {
  /** The zone of the Zoom account, in which the report writes its times; a zone in a heading wins. */
  zone: string
  /** Settles an ambiguous file; without it a file like 10/12/2025 is asked about. */
  order?: DateOrder | undefined
  /** The hours of the clinic's days: of two possible readings the one that falls on one of them is taken. */
  days?: readonly TimeInterval[] | undefined
}

export interface RowProblem {
  /** As a spreadsheet counts, from 1; null when the file as a whole is meant. */
  row: number | null
  reason: string
}

export interface ReadZoomReport {
  kind: 'read'
  stays: Stay[]
  /** Rows of people who were never let in, or registered for a webinar and did not come. */
  waiting: number
  /** False when Zoom gave totals without times. */
  exact: boolean
  /** Rows whose name is longer than any and was cut. */
  cutNames: RowProblem[]
  /** Rows whose duration is another than the time between joining and leaving, which counts. */
  otherDurations: RowProblem[]
  /** Rows that cannot be read; the caller decides whether to go on without them. */
  problems: RowProblem[]
  /** The zone in which the times were read, and whether a heading named it. */
  zone: string
  zoneFromHeading: boolean
  /** When the meeting ran by the file's own account: the first start and the last end; null where it says nothing. */
  meeting: TimeInterval | null
  /** Digits only, each once. */
  meetingIds: string[]
}

export type ZoomReport = ReadZoomReport | AmbiguousDates | { kind: 'wrong'; problems: RowProblem[] }

/**
 * Reads a participant report as Zoom exports it: with or without the block about the meeting, flat exports that
 * repeat the meeting in each row, one row per join or per person, any delimiter, headings in nine languages, either
 * order of month and day. A row that cannot be read is named and does not prevent the others from being read.
 */
export const readZoomReport = (text: string, options: ZoomReportOptions): ZoomReport => {
  const isHeader = (cells: string[]) => readReportHeader(cells)?.participants != null
  const table = readCsv(text, isHeader)
  const { rows, problems } =
    table.kind === 'broken' || table.rows.some(holdsOtherRows)
      ? readCsvLines(text, isHeader)
      : { ...table, problems: [] }
  const found = findParticipantRows(rows)
  if (found.lines === null) {
    const reason = missingHeaderReason({ text, rows, meetings: found.meetings.length })
    return { kind: 'wrong', problems: table.kind === 'broken' ? [table] : [{ row: null, reason }] }
  }
  const zone = found.zone ?? options.zone
  const readTime = createTimeReader()
  const settled = settleDateOrder(collectTimeCells(found.lines, readTime), { ...options, zone })
  if (settled.kind === 'ambiguous') return settled
  if (settled.kind === 'wrong' && settled.problems.length >= found.lines.length) return settled
  const order = settled.kind === 'settled' ? settled.order : settled.closestOrder
  const instants = createCellInstants(zone, order, readTime)
  const report: ReadZoomReport = {
    kind: 'read',
    stays: [],
    waiting: 0,
    exact: true,
    cutNames: [],
    otherDurations: [],
    problems: [...problems],
    zone,
    zoneFromHeading: found.zone !== null,
    meeting: readMeetingTimes(found.meetings, instants),
    meetingIds: [...new Set(found.meetings.map(({ meetingId }) => meetingId))].filter((id) => id !== ''),
  }
  const misread = new Map(
    settled.kind === 'wrong' ? settled.problems.map((problem) => [problem.row, problem] as const) : [],
  )
  const sharedHosts = findSharedHostAddresses(found.lines)
  for (const line of found.lines) {
    const stay = misread.get(line.row) ?? readParticipantRow(line, instants, sharedHosts)
    if (stay === 'waiting') report.waiting += 1
    else if ('reason' in stay) report.problems.push({ row: line.row, reason: stay.reason })
    else {
      report.stays.push(stay)
      const cut = describeCutName(line)
      const duration = describeOtherDuration(line, stay)
      if (cut !== null) report.cutNames.push({ row: line.row, reason: cut })
      if (duration !== null) report.otherDurations.push({ row: line.row, reason: duration })
    }
  }
  if (report.stays.length === 0 && report.problems.length > 0) {
    return { kind: 'wrong', problems: report.problems }
  }
  return { ...report, exact: report.stays.every((stay) => stay.atMost === undefined) }
}

/** Two quotation marks that are never closed make one cell of the rows between them: no cell of Zoom has two times. */
const holdsOtherRows = ({ cells }: CsvRow): boolean =>
  cells.some((cell) => cell.length > 40 && /\d[:.]\d\d\D.*?\d[:.]\d\d(?!\d)/.test(cell))

const readMeetingTimes = (meetings: ReportedMeeting[], instants: CellInstants): TimeInterval | null => {
  const starts = meetings.flatMap(({ start }) => instants(start).slice(0, 1)).toSorted()
  const ends = meetings.flatMap(({ end }) => instants(end).slice(0, 1)).toSorted()
  const [from] = starts
  const to = ends.at(-1)
  return from !== undefined && to !== undefined && to > from ? { from, to } : null
}
