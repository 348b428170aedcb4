import type { TimeInterval } from '../../domain/attendance/intervals'
import type { Stay } from '../../domain/attendance/stay'
import { readCsv } from '../csv/read-csv'
import { type AmbiguousDates, settleDateOrder } from './date-order'
import { collectTimeCells, findParticipantRows } from './participant-rows'
import { readParticipantRow } from './read-participant-row'
import { findParticipantColumns } from './report-columns'
import { createZoneClock, type DateOrder, parseZoomTime } from './zoom-time'

export interface ZoomReportOptions {
  /** The zone whose clock the report's times show: the setting of the Zoom account. */
  zone: string
  /** Settles an ambiguous file; without it a file like 10/12/2025 is asked about. */
  order?: DateOrder | undefined
  /** The hours of the clinic's days: of two possible readings the one that falls on one of them is taken. */
  days?: readonly TimeInterval[] | undefined
}

interface RowProblem {
  /** As a spreadsheet counts, from 1; null when the file as a whole is meant. */
  row: number | null
  reason: string
}

export type ZoomReport =
  /** `waiting`: rows of people who were never let in; `exact`: false when Zoom gave totals without times. */
  | { kind: 'read'; stays: Stay[]; waiting: number; exact: boolean }
  | AmbiguousDates
  | { kind: 'wrong'; problems: RowProblem[] }

/**
 * Reads a participant report as Zoom exports it: with or without the block about the meeting, one row per
 * join or per person, any delimiter, English, French or Spanish headers, either order of month and day.
 * All or nothing: with one row wrong no row is taken, and every wrong row is named.
 */
export const readZoomReport = (text: string, options: ZoomReportOptions): ZoomReport => {
  const table = readCsv(text, (cells) => findParticipantColumns(cells) !== null)
  if (table.kind === 'broken') return { kind: 'wrong', problems: [table] }
  const lines = findParticipantRows(table.rows)
  if (lines === null)
    return { kind: 'wrong', problems: [{ row: null, reason: missingHeaderReason(table.rows.length) }] }
  const settled = settleDateOrder(lines.flatMap(collectTimeCells), options)
  if (settled.kind !== 'settled') return settled
  const { order } = settled
  const clock = createZoneClock(options.zone)
  const problems: RowProblem[] = []
  const stays: Stay[] = []
  let waiting = 0
  for (const line of lines) {
    const result = readParticipantRow(line, (value) => {
      const reading = parseZoomTime(value)?.[order]
      return reading ? clock(reading) : null
    })
    if (result === 'waiting') waiting += 1
    else if ('reason' in result) problems.push({ row: line.row, reason: result.reason })
    else stays.push(result)
  }
  if (problems.length > 0) return { kind: 'wrong', problems }
  return { kind: 'read', stays, waiting, exact: stays.every((stay) => stay.atMost === undefined) }
}

const missingHeaderReason = (rows: number): string =>
  rows === 0
    ? 'the file is empty'
    : 'no participants found: expected a header row with a name and a join time or duration ("Name (original name)", "Join time")'
