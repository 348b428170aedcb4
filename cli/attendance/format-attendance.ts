import type { DayAttendance } from '../../shared/domain/attendance/day-attendance'
import type { countAttendance } from '../../shared/domain/attendance/day-summary'
import { durationMs, wholeMinutes } from '../../shared/domain/attendance/intervals'
import { formatSpan } from '../../shared/i18n/format-times'
import type { AnnouncedDay } from './announced-day'

export interface CountedDay extends AnnouncedDay {
  attendance: DayAttendance
  counts: ReturnType<typeof countAttendance> & { registered: number }
  longEnough: number
}

/** What `attendance --json` prints. */
export const formatAttendanceJson = ({ day, window, counts, attendance }: CountedDay): string => {
  const { registered, inRoom, inRoomLongEnough, unmatchedRows } = counts
  return JSON.stringify(
    {
      day,
      window: { from: window.from, to: window.to },
      counts: { registered, inRoom, inRoomLongEnough, unmatchedRows },
      people: attendance.people.map(({ email, name, minutes, joins }) => ({ email, name, minutes, joins })),
      unmatched: attendance.unmatched.map(({ name, email, minutes, rows, proposal }) => ({
        name: name || email,
        minutes,
        rows,
        proposal: proposal?.email ?? null,
      })),
    },
    null,
    2,
  )
}

/** The same for a person. */
export const formatAttendanceText = (countedDay: CountedDay): string => {
  const { title, day, window, timeZone, counts, attendance, longEnough } = countedDay
  const { date, clock } = formatSpan(window.from, window.to, timeZone, 'en')
  const { people, unmatched, excluded } = attendance
  const requiredMinutes = Math.ceil(longEnough * wholeMinutes(durationMs(window)))
  const excludedRows = Object.values(excluded).reduce((sum, rowCount) => sum + rowCount, 0)
  return [
    `${title}, day ${day}`,
    `${date}, ${clock}`,
    '',
    ...alignColumns([
      ['Registered', String(counts.registered)],
      ['In the room', String(counts.inRoom)],
      [`At least ${requiredMinutes} minutes`, String(counts.inRoomLongEnough)],
      ['Unmatched rows', String(counts.unmatchedRows)],
      ['Hosts, interpreters, recorders', String(excludedRows)],
    ]),
    ...formatSection(
      ['Address', 'Name', 'Minutes', 'Joins'],
      people.map(({ email, name, minutes, joins }) => [email, name, `${minutes}`, `${joins}`]),
    ),
    ...formatSection(
      ['Unmatched in Zoom', 'Perhaps', 'Minutes', 'Rows'],
      unmatched.map(({ name, email, proposal, minutes, rows }) => [
        name || (email ?? ''),
        proposal?.email ?? '',
        `${minutes}`,
        `${rows}`,
      ]),
    ),
  ].join('\n')
}

const formatSection = (header: string[], rows: string[][]): string[] =>
  rows.length === 0 ? [] : ['', ...alignColumns([header, ...rows])]

/** Columns two spaces apart; numbers stand on the right. */
const alignColumns = (rows: string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const isNumber = (column: number) => rows.slice(1).every((row) => /^\d+$/.test(row[column] ?? ''))
  const padCell = (text: string, column: number) =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)
  return rows.map((row) => row.map(padCell).join('  ').trimEnd())
}
