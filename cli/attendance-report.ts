import type { DayAttendance } from '../shared/domain/attendance/day-attendance'
import type { countsOf } from '../shared/domain/attendance/day-summary'
import { lengthOf, wholeMinutes } from '../shared/domain/attendance/intervals'
import { spanWords } from '../shared/language/times'
import type { AnnouncedDay } from './announced-day'

export interface CountedDay extends AnnouncedDay {
  attendance: DayAttendance
  counts: ReturnType<typeof countsOf> & { registered: number }
  longEnough: number
}

/** What `attendance --json` prints. */
export const attendanceJson = ({ day, window, counts, attendance }: CountedDay): string => {
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
export const attendanceText = (counted: CountedDay): string => {
  const { title, day, window, timeZone, counts, attendance, longEnough } = counted
  const { date, clock } = spanWords(window.from, window.to, timeZone, 'en')
  const { people, unmatched, excluded } = attendance
  const enough = Math.ceil(longEnough * wholeMinutes(lengthOf(window)))
  const aside = Object.values(excluded).reduce((sum, number) => sum + number, 0)
  return [
    `${title}, day ${day}`,
    `${date}, ${clock}`,
    '',
    ...table([
      ['Registered', String(counts.registered)],
      ['In the room', String(counts.inRoom)],
      [`At least ${enough} minutes`, String(counts.inRoomLongEnough)],
      ['Unmatched rows', String(counts.unmatchedRows)],
      ['Hosts, interpreters, recorders', String(aside)],
    ]),
    ...section(
      ['Address', 'Name', 'Minutes', 'Joins'],
      people.map(({ email, name, minutes, joins }) => [email, name, `${minutes}`, `${joins}`]),
    ),
    ...section(
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

const section = (header: string[], rows: string[][]): string[] =>
  rows.length === 0 ? [] : ['', ...table([header, ...rows])]

/** Columns two spaces apart; numbers stand on the right. */
const table = (rows: string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const isNumber = (column: number) => rows.slice(1).every((row) => /^\d+$/.test(row[column] ?? ''))
  const cell = (text: string, column: number) =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)
  return rows.map((row) => row.map(cell).join('  ').trimEnd())
}
