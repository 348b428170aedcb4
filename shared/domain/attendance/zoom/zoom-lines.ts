import type { CsvRow } from '../../csv-table'
import type { TimeCell } from '../date-order'
import { plain } from '../plain'
import { type Columns, isYes, type MeetingColumns, meetingColumns, participantColumns } from './zoom-columns'
import { readZoomTime } from './zoom-time'

/** A row of a participant, with the columns and the meeting of the block it stands in. */
export interface Line extends CsvRow {
  columns: Columns
  meeting: { row: number; host: string; start: string; end: string } | null
  /** Stands below "Host Details", as a webinar's hosts do. */
  amongHosts: boolean
}

/**
 * The participants of a report. One file may hold several blocks: every restart of a meeting is one of its own.
 * @returns null when no row is a header of participants
 */
export const linesOf = (rows: CsvRow[]): Line[] | null => {
  const lines: Line[] = []
  let columns: Columns | null = null
  let above: MeetingColumns | null = null
  let meeting: Line['meeting'] = null
  let found = false
  let amongHosts = false
  for (const { row, cells } of rows) {
    const header = participantColumns(cells)
    const block = meetingColumns(cells)
    const caption = captionOf(cells)
    found ||= header !== null
    if (caption !== null) amongHosts = caption === 'host'
    else if (header) [columns, above] = [header, null]
    else if (block) [columns, above, meeting, amongHosts] = [null, block, null, false]
    else if (above) [above, meeting] = [null, meetingOf(above, row, cells)]
    else if (columns) lines.push({ row, cells, columns, meeting, amongHosts })
  }
  return found ? lines : null
}

const meetingOf = (at: MeetingColumns, row: number, cells: string[]): Line['meeting'] => ({
  row,
  host: at.host.map((index) => cells[index] ?? '').join(' '),
  start: at.start === null ? '' : (cells[at.start] ?? ''),
  end: at.end === null ? '' : (cells[at.end] ?? ''),
})

/** Whose rows follow: "Attendee Details" and the like stand between the blocks of a webinar's report. */
const captionOf = (cells: string[]): string | null => {
  const [only = '', ...more] = cells.filter((cell) => cell !== '')
  const [, who] = /^(host|panelist|attendee|other attended)s? details$/.exec(plain(only)) ?? []
  return more.length === 0 ? (who ?? null) : null
}

/** What a line says in a column; empty where it has none, or says "--", which is Zoom's word for nothing. */
export const value = (line: Line, kind: keyof Columns): string => {
  const index = line.columns[kind]
  const text = index === undefined ? '' : (line.cells[index] ?? '')
  return text === '--' ? '' : text
}

/** Never let in from the waiting room, or registered for a webinar and not come. */
export const wasOutside = (line: Line): boolean =>
  isYes(value(line, 'waiting')) || (line.columns.attended !== undefined && !isYes(value(line, 'attended')))

/** The times that depend on the order of month and day: a row's own, or its meeting's where it has none. */
export const timeCells = (line: Line): TimeCell[] => {
  if (wasOutside(line)) return []
  const { meeting, row } = line
  const own = (['join', 'leave'] as const).map((column) => ({ row, column, text: value(line, column) }))
  const shared = (['start', 'end'] as const).map((column) => ({
    row: meeting?.row ?? row,
    column,
    text: meeting?.[column] ?? '',
  }))
  const cells = line.columns.join === undefined ? shared : own
  return cells.map((cell) => ({ ...cell, readings: readZoomTime(cell.text) }))
}
