import { foldText } from '../../domain/values/text/fold-text'
import type { CsvRow } from '../csv/read-csv'
import type { TimeCell } from './date-order'
import {
  type MeetingColumns,
  type ParticipantColumns,
  type ReportHeader,
  readReportHeader,
} from './report-columns'
import { isYesCell } from './report-headings'
import type { ZoomTimeReader } from './zoom-time-reader'

/** What a report says about the meeting itself. */
export interface ReportedMeeting {
  row: number
  /** Digits only; empty where the report names none. */
  meetingId: string
  host: string
  start: string
  end: string
}

/** A row of a participant, with the columns and the meeting of its block. */
export interface ParticipantRow extends CsvRow {
  columns: ParticipantColumns
  meeting: ReportedMeeting | null
  /** The row is below "Host Details", as a webinar’s hosts are. */
  amongHosts: boolean
  /** A heading says that durations are in minutes. */
  namesMinutes: boolean
}

export interface ParticipantRows {
  /** null when no row is a header of participants. */
  lines: ParticipantRow[] | null
  meetings: ReportedMeeting[]
  /** The zone that the headings name. */
  zone: string | null
}

/** The participants of a report. One file may hold several blocks: each run of a restarted meeting has its own. */
export const findParticipantRows = (rows: CsvRow[]): ParticipantRows => {
  const lines: ParticipantRow[] = []
  const meetings: ReportedMeeting[] = []
  let zone: string | null = null
  let columns: ParticipantColumns | null = null
  let flat: MeetingColumns | null = null
  let openBlock: MeetingColumns | null = null
  let meeting: ReportedMeeting | null = null
  let hasHeader = false
  let amongHosts = false
  let namesMinutes = false
  for (const { row, cells } of rows) {
    // Headings begin with a letter, so a row with a number in the column of times needs no look.
    const isData: boolean = columns !== null && beginsWithDigit(cells, columns)
    const header: ReportHeader | null = isData ? null : readReportHeader(cells)
    const caption = isData ? null : readCaption(cells)
    if (caption !== null) amongHosts = caption === 'host'
    else if (header) {
      zone ??= header.zone
      columns = header.participants
      hasHeader ||= columns !== null
      namesMinutes = header.namesMinutes
      flat = columns === null ? null : header.meeting
      openBlock = columns === null ? header.meeting : null
      if (columns === null) [meeting, amongHosts] = [null, false]
    } else if (openBlock) {
      meeting = readMeeting(openBlock, row, cells)
      meetings.push(meeting)
      openBlock = null
    } else if (columns) {
      if (flat) {
        meeting = readMeeting(flat, row, cells)
        if (meetings.length === 0) meetings.push(meeting)
      }
      lines.push({ row, cells, columns, meeting, amongHosts, namesMinutes })
    }
  }
  return { lines: hasHeader ? lines : null, meetings, zone }
}

const beginsWithDigit = (cells: string[], { join, total, duration }: ParticipantColumns): boolean =>
  /^\d/.test(cells[join ?? total ?? duration ?? -1] ?? '')

const readMeeting = (at: MeetingColumns, row: number, cells: string[]): ReportedMeeting => ({
  row,
  meetingId: at.meetingId === null ? '' : readMeetingId(cells[at.meetingId] ?? ''),
  host: at.host.map((index) => cells[index] ?? '').join(' '),
  start: at.start === null ? '' : (cells[at.start] ?? ''),
  end: at.end === null ? '' : (cells[at.end] ?? ''),
})

/** Of a number that a spreadsheet wrote as a power of ten (8.96105E+10) only the first digits are known. */
const readMeetingId = (text: string): string => (/\de\+?\d/i.test(text) ? '' : text.replace(/\D/g, ''))

/** The captions between the blocks of a webinar's report: "Host Details", "Attendee Details". */
const readCaption = (cells: string[]): string | null => {
  const [only = '', ...more] = cells.filter((cell) => cell !== '')
  const [, group, others] =
    /^(?:(host|panelist|attendee)s? details|(other attended)(?: details)?)$/.exec(foldText(only)) ?? []
  return more.length === 0 ? (group ?? others ?? null) : null
}

/** The text of a line in a column; empty where it has none, or "--", which Zoom writes for nothing. */
export const cellValue = (line: ParticipantRow, kind: keyof ParticipantColumns): string => {
  const index = line.columns[kind]
  const text = index === undefined ? '' : (line.cells[index] ?? '')
  return text === '-' || text === '--' ? '' : text
}

/** Never let in from Zoom’s waiting room, or registered for a webinar and not come. */
export const wasNeverAdmitted = (line: ParticipantRow): boolean =>
  isYesCell(cellValue(line, 'waiting')) ||
  (line.columns.attended !== undefined &&
    !isYesCell(cellValue(line, 'attended')) &&
    cellValue(line, 'join') === '')

/** The times that depend on the order of month and day: a row's own, and those of its meeting. */
export const collectTimeCells = (lines: readonly ParticipantRow[], read: ZoomTimeReader): TimeCell[] => {
  const cells: TimeCell[] = []
  const add = (row: number, column: TimeCell['column'], text: string): void => {
    cells.push({ row, column, text, readings: read(text)?.minute ?? null })
  }
  for (const line of lines) {
    if (wasNeverAdmitted(line)) continue
    if (line.columns.join !== undefined) {
      add(line.row, 'join', cellValue(line, 'join'))
      add(line.row, 'leave', cellValue(line, 'leave'))
    } else {
      const row = line.meeting?.row ?? line.row
      add(row, 'start', line.meeting?.start ?? '')
      add(row, 'end', line.meeting?.end ?? '')
    }
  }
  return cells
}
