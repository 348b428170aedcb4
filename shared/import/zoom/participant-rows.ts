import { foldText } from '../../domain/values/fold-text'
import type { CsvRow } from '../csv/read-csv'
import type { TimeCell } from './date-order'
import {
  findMeetingColumns,
  findParticipantColumns,
  isYesCell,
  type MeetingColumns,
  type ParticipantColumns,
} from './report-columns'
import { parseZoomTime } from './zoom-time'

/** A row of a participant, with the columns and the meeting of the block it stands in. */
export interface ParticipantRow extends CsvRow {
  columns: ParticipantColumns
  meeting: { row: number; host: string; start: string; end: string } | null
  /** Stands below "Host Details", as a webinar's hosts do. */
  amongHosts: boolean
}

/**
 * The participants of a report. One file may hold several blocks: every restart of a meeting is one of its own.
 * @returns null when no row is a header of participants
 */
export const findParticipantRows = (rows: CsvRow[]): ParticipantRow[] | null => {
  const lines: ParticipantRow[] = []
  let columns: ParticipantColumns | null = null
  let openBlock: MeetingColumns | null = null
  let meeting: ParticipantRow['meeting'] = null
  let hasHeader = false
  let amongHosts = false
  for (const { row, cells } of rows) {
    const header = findParticipantColumns(cells)
    const block = findMeetingColumns(cells)
    const caption = readCaption(cells)
    hasHeader ||= header !== null
    if (caption !== null) amongHosts = caption === 'host'
    else if (header) [columns, openBlock] = [header, null]
    else if (block) [columns, openBlock, meeting, amongHosts] = [null, block, null, false]
    else if (openBlock) [openBlock, meeting] = [null, readMeeting(openBlock, row, cells)]
    else if (columns) lines.push({ row, cells, columns, meeting, amongHosts })
  }
  return hasHeader ? lines : null
}

const readMeeting = (at: MeetingColumns, row: number, cells: string[]): ParticipantRow['meeting'] => ({
  row,
  host: at.host.map((index) => cells[index] ?? '').join(' '),
  start: at.start === null ? '' : (cells[at.start] ?? ''),
  end: at.end === null ? '' : (cells[at.end] ?? ''),
})

/** Whose rows follow: "Attendee Details" and the like stand between the blocks of a webinar's report. */
const readCaption = (cells: string[]): string | null => {
  const [only = '', ...more] = cells.filter((cell) => cell !== '')
  const [, group] = /^(host|panelist|attendee|other attended)s? details$/.exec(foldText(only)) ?? []
  return more.length === 0 ? (group ?? null) : null
}

/** What a line says in a column; empty where it has none, or says "--", which is Zoom's word for nothing. */
export const cellValue = (line: ParticipantRow, kind: keyof ParticipantColumns): string => {
  const index = line.columns[kind]
  const text = index === undefined ? '' : (line.cells[index] ?? '')
  return text === '--' ? '' : text
}

/** Never let in from the waiting room, or registered for a webinar and not come. */
export const wasNeverAdmitted = (line: ParticipantRow): boolean =>
  isYesCell(cellValue(line, 'waiting')) ||
  (line.columns.attended !== undefined && !isYesCell(cellValue(line, 'attended')))

/** The times that depend on the order of month and day: a row's own, or its meeting's where it has none. */
export const collectTimeCells = (line: ParticipantRow): TimeCell[] => {
  if (wasNeverAdmitted(line)) return []
  const { meeting, row } = line
  const ownCells = (['join', 'leave'] as const).map((column) => ({
    row,
    column,
    text: cellValue(line, column),
  }))
  const meetingCells = (['start', 'end'] as const).map((column) => ({
    row: meeting?.row ?? row,
    column,
    text: meeting?.[column] ?? '',
  }))
  const cells = line.columns.join === undefined ? meetingCells : ownCells
  return cells.map((cell) => ({ ...cell, readings: parseZoomTime(cell.text) }))
}
