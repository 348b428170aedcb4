import { type Instant, MINUTE, plus } from '../instant'
import { normaliseEmail } from '../registration'
import type { Stay } from '../zoom-taken'
import { type CsvRow, readCsv } from './csv-table'
import { settleOrder, type TimeCell } from './date-order'
import { plain } from './plain'
import { type Columns, isYes, type MeetingColumns, meetingColumns, participantColumns } from './zoom-columns'
import { type DateOrder, instantOfZoomTime, readZoomTime } from './zoom-time'

export interface ReportOptions {
  /** The zone whose clock the report's times show: the setting of the Zoom account. */
  zone: string
  /** Settles an ambiguous file; without it a file like 10/12/2025 is asked about. */
  order?: DateOrder | undefined
  /** The hours of the clinic's day: of two possible readings the one that falls on it is taken. */
  window?: { from: Instant; to: Instant } | undefined
}

export interface Problem {
  /** As a spreadsheet counts, from 1; null when the file as a whole is meant. */
  row: number | null
  reason: string
}

export type ZoomReport =
  /** `waiting`: rows of people who were never let in; `exact`: false when Zoom gave totals without times. */
  | { kind: 'read'; stays: Stay[]; waiting: number; exact: boolean }
  /** Nobody can tell the month from the day: ask, then read again with `order`. */
  | {
      kind: 'ambiguous'
      row: number
      column: string
      text: string
      readings: { order: DateOrder; at: Instant }[]
    }
  | { kind: 'wrong'; problems: Problem[] }

/**
 * Reads a participant report as Zoom exports it: with or without the block about the meeting, one row per
 * join or per person, any delimiter, English, French or Spanish headers, either order of month and day.
 * All or nothing: with one row wrong no row is taken, and every wrong row is named.
 */
export const readZoomReport = (text: string, options: ReportOptions): ZoomReport => {
  const table = readCsv(text, (cells) => participantColumns(cells) !== null)
  if (table.kind === 'broken') return { kind: 'wrong', problems: [table] }
  const lines = linesOf(table.rows)
  if (lines.length === 0) return { kind: 'wrong', problems: [{ row: null, reason: noHeader(table.rows) }] }
  const settled = settleOrder(lines.flatMap(timeCells), options)
  if (settled.kind !== 'settled') return settled
  const { order } = settled
  const problems: Problem[] = []
  const stays: Stay[] = []
  let waiting = 0
  for (const line of lines) {
    const result = readLine(line, (value) => {
      const reading = readZoomTime(value)?.[order]
      return reading ? instantOfZoomTime(reading, options.zone) : null
    })
    if (result === 'waiting') waiting += 1
    else if ('reason' in result) problems.push({ row: line.row, reason: result.reason })
    else stays.push(result)
  }
  if (problems.length > 0) return { kind: 'wrong', problems }
  return { kind: 'read', stays, waiting, exact: stays.every((stay) => stay.atMost === undefined) }
}

/** A row of a participant, with the columns and the meeting of the block it stands in. */
interface Line extends CsvRow {
  columns: Columns
  meeting: { row: number; host: string; start: string; end: string } | null
}

/** One file may hold several blocks: every restart of a meeting is one of its own. */
const linesOf = (rows: CsvRow[]): Line[] => {
  const lines: Line[] = []
  let columns: Columns | null = null
  let above: MeetingColumns | null = null
  let meeting: Line['meeting'] = null
  for (const { row, cells } of rows) {
    const header = participantColumns(cells)
    const block = meetingColumns(cells)
    if (header) [columns, above] = [header, null]
    else if (block) [columns, above, meeting] = [null, block, null]
    else if (above) [above, meeting] = [null, meetingOf(above, row, cells)]
    else if (columns && !isCaption(cells)) lines.push({ row, cells, columns, meeting })
  }
  return lines
}

const meetingOf = (at: MeetingColumns, row: number, cells: string[]): Line['meeting'] => ({
  row,
  host: at.host.map((index) => cells[index] ?? '').join(' '),
  start: at.start === null ? '' : (cells[at.start] ?? ''),
  end: at.end === null ? '' : (cells[at.end] ?? ''),
})

/** "Attendee Details" and the like stand between the blocks of a webinar's report. */
const isCaption = (cells: string[]): boolean =>
  cells.filter((cell) => cell !== '').length === 1 &&
  /^(host|panelist|attendee|other attended)s? details$/.test(plain(cells[0] ?? ''))

const noHeader = (rows: CsvRow[]): string =>
  rows.length === 0
    ? 'the file is empty'
    : 'no participants found: expected a header row with a name and a join time or duration ("Name (original name)", "Join time")'

const value = (line: Line, kind: keyof Columns): string => {
  const index = line.columns[kind]
  return index === undefined ? '' : (line.cells[index] ?? '')
}

const wasOutside = (line: Line): boolean =>
  isYes(value(line, 'waiting')) || (line.columns.attended !== undefined && !isYes(value(line, 'attended')))

/** The times that depend on the order of month and day: a row's own, or its meeting's where it has none. */
const timeCells = (line: Line): TimeCell[] => {
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

/** A stay, or why the row is wrong. */
const readLine = (
  line: Line,
  instant: (text: string) => Instant | null,
): Stay | { reason: string } | 'waiting' => {
  if (wasOutside(line)) return 'waiting'
  const name = value(line, 'name')
  const email = emailIn(value(line, 'email'))
  if (name === '' && email === null) return { reason: 'neither a name nor an e-mail address' }
  const when = line.columns.join === undefined ? totalOf(line, instant) : timesOf(line, instant)
  if ('reason' in when) return when
  return { name, email, registrantId: null, ...when, ...(isHost(line, name, email) && { host: true }) }
}

type When = Pick<Stay, 'from' | 'to' | 'atMost'>

const timesOf = (line: Line, instant: (text: string) => Instant | null): When | { reason: string } => {
  const [join, leave] = [value(line, 'join'), value(line, 'leave')]
  const minutes = minutesIn(value(line, 'total') || value(line, 'duration'))
  if (join === '') return { reason: 'no join time' }
  const from = instant(join)
  if (from === null) return { reason: `the join time "${join}" is no date and time` }
  if (leave === '' && minutes === null) return { reason: 'no leave time and no duration' }
  const to = leave === '' ? plus(from, (minutes ?? 0) * MINUTE) : instant(leave)
  if (to === null) return { reason: `the leave time "${leave}" is no date and time` }
  if (to < from) return { reason: `leaves at ${leave}, before joining at ${join}` }
  // One row per person: first join to last leave, with the time really spent as a total beside them.
  return value(line, 'total') === '' || minutes === null ? { from, to } : { from, to, atMost: minutes }
}

/** A report of totals only: the person was there some time of the meeting, as far as its hours are known. */
const totalOf = (line: Line, instant: (text: string) => Instant | null): When | { reason: string } => {
  const text = value(line, 'total') || value(line, 'duration')
  const atMost = minutesIn(text)
  if (atMost === null)
    return { reason: text === '' ? 'no duration' : `the duration "${text}" is no number of minutes` }
  const from = instant(line.meeting?.start ?? '')
  const to = instant(line.meeting?.end ?? '')
  return from === null || to === null || to < from ? { ...ANY_TIME, atMost } : { from, to, atMost }
}

/** The report says neither when the meeting began nor when it ended. */
const ANY_TIME = { from: '0000-01-01T00:00:00.000Z', to: '9999-12-31T23:59:59.999Z' }

const minutesIn = (text: string): number | null =>
  /^\d{1,6}([.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : null

const emailIn = (text: string): string | null =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? normaliseEmail(text) : null

/** The block about the meeting names the host by address, or as "Name (address)". */
const isHost = (line: Line, name: string, email: string | null): boolean => {
  const host = line.meeting?.host ?? ''
  if (email !== null) return host.split(/[\s()<>,;]+/).some((part) => normaliseEmail(part) === email)
  const named = plain(host.replace(/[(<]?[^\s@()<>]+@[^\s@()<>]+[)>]?/g, ''))
  return named !== '' && plain(name) === named
}
