import type { DayAttendance } from '../../shared/domain/attendance/summary/day-attendance'
import type { countAttendance } from '../../shared/domain/attendance/summary/day-summary'
import { durationMs, wholeMinutes } from '../../shared/domain/attendance/zoom/intervals'
import { formatSpan } from '../../shared/i18n/format-times'
import type { ReportedDay } from './announced-day'

export interface ReportedAttendance extends ReportedDay {
  attendance: DayAttendance
  counts: ReturnType<typeof countAttendance> & { registered: number }
  longEnough: number
}

/** What `attendance --json` prints. */
export const formatAttendanceJson = ({ day, window, counts, attendance }: ReportedAttendance): string => {
  const { registered, joined, attended, unmatchedRows } = counts
  return JSON.stringify(
    {
      day,
      window: { from: window.from, to: window.to },
      counts: { registered, inRoom: joined, inRoomLongEnough: attended, unmatchedRows },
      people: attendance.people.map(({ email, name, minutes, joins }) => ({ email, name, minutes, joins })),
      unmatched: attendance.unmatched.map(({ name, email, minutes, rows, proposal }) => ({
        name: name || email,
        minutes,
        rows,
        proposal: proposal?.email ?? null,
      })),
      excluded: attendance.excluded.map((participant) => ({
        name: participant.name || participant.email,
        minutes: participant.minutes,
        rows: participant.rows,
        role: participant.role === 'recorder' ? 'bot' : participant.role,
        reason: participant.reason,
      })),
    },
    null,
    2,
  )
}

/** Formats the same result for the terminal. */
export const formatAttendanceText = (countedDay: ReportedAttendance): string => {
  const { title, day, window, timeZone, counts, attendance, longEnough } = countedDay
  const { date, clock } = formatSpan(window.from, window.to, timeZone, 'en')
  const { people, unmatched, excluded } = attendance
  const requiredMinutes = Math.ceil(longEnough * wholeMinutes(durationMs(window)))
  return [
    `${title}, day ${day}`,
    `${date}, ${clock}`,
    '',
    ...alignColumns([
      ['Registered', String(counts.registered)],
      ['Joined', String(counts.joined)],
      [`Attended (${requiredMinutes}+ min)`, String(counts.attended)],
      ['Unmatched rows', String(counts.unmatchedRows)],
      ['Hosts, interpreters, bots', String(excluded.length)],
    ]),
    ...formatSection(
      ['Address', 'Name', 'Minutes', 'Joins'],
      people.map(({ email, name, minutes, joins }) => [email, name, `${minutes}`, `${joins}`]),
    ),
    ...formatSection(
      ['Unmatched participant', 'Suggestion', 'Minutes', 'Rows'],
      unmatched.map(({ name, email, proposal, minutes, rows }) => [
        name || (email ?? ''),
        proposal?.email ?? '',
        `${minutes}`,
        `${rows}`,
      ]),
    ),
    ...formatSection(
      ['Excluded', 'As', 'Minutes', 'Rows'],
      excluded.map(({ name, email, role, reason, minutes, rows }) => [
        name || (email ?? ''),
        `${role === 'recorder' ? 'bot' : role} (${reason})`,
        `${minutes}`,
        `${rows}`,
      ]),
    ),
  ].join('\n')
}

const formatSection = (header: string[], rows: string[][]): string[] =>
  rows.length === 0 ? [] : ['', ...alignColumns([header, ...rows])]

/** Columns two spaces apart; numbers are aligned to the right. */
const alignColumns = (rows: string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const isNumber = (column: number) => rows.slice(1).every((row) => /^\d+$/.test(row[column] ?? ''))
  const padCell = (text: string, column: number) =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)
  return rows.map((row) => row.map(padCell).join('  ').trimEnd())
}
