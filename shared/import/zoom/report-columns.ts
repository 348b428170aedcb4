import { isTimeZone } from '../../domain/values/time/local-time'
import { bracketsOf, type HeadingKind, headingKindOf } from './report-headings'

export type ParticipantColumns = Partial<Record<HeadingKind, number>>

/** The columns about the meeting: in a block above the participants, or repeated in front of each of them. */
export interface MeetingColumns {
  meetingId: number | null
  host: number[]
  start: number | null
  end: number | null
}

export interface ReportHeader {
  /** null in a block about the meeting only. */
  participants: ParticipantColumns | null
  /** null where the header names only participants. */
  meeting: MeetingColumns | null
  /** The zone that the headings name, as in "Join time (UTC)". */
  zone: string | null
  /** Whether a heading of a duration says that it is in minutes. */
  namesMinutes: boolean
}

/** Reads a row as a header; null when it is none. A participant may be called Tema: one word is no header. */
export const readReportHeader = (cells: string[]): ReportHeader | null => {
  const kinds = cells.map(headingKindOf)
  const zone = cells.map((cell) => zoneInHeading(cell)).find((name) => name !== null) ?? null
  const namesMinutes = cells.some((cell) => /min|мин|分|دق/i.test(bracketsOf(cell)))
  if (!kinds.includes('topic')) {
    const participants = toParticipantColumns(kinds, 0)
    return participants && { participants, meeting: null, zone, namesMinutes }
  }
  const start = participantStart(kinds)
  const participants = start === null ? null : toParticipantColumns(kinds, start)
  const meetingKinds = participants === null ? kinds : kinds.slice(0, start ?? 0)
  const isMeeting = meetingKinds.some(
    (kind) => kind === 'meetingId' || kind === 'start' || kind === 'duration' || kind === 'host',
  )
  return isMeeting || participants
    ? { participants, meeting: toMeetingColumns(meetingKinds), zone, namesMinutes }
    : null
}

/**
 * Where the participant's own columns begin in a flat export, which repeats the meeting's columns in front of them:
 * at the last name that stands behind the meeting's times and before a time or duration of its own.
 */
const participantStart = (kinds: (HeadingKind | null)[]): number | null => {
  const lastTimed = kinds.findLastIndex(
    (kind) => kind === 'join' || kind === 'total' || kind === 'duration' || kind === 'leave',
  )
  const meetingEnd = kinds.findLastIndex(
    (kind) => kind === 'start' || kind === 'end' || kind === 'participants',
  )
  const nameKinds = new Set<HeadingKind | null>(['name', 'firstName', 'originalName'])
  const isName = (index: number) => nameKinds.has(kinds[index] ?? null)
  let start = lastTimed
  while (start > meetingEnd && !isName(start)) start -= 1
  if (start <= meetingEnd || !isName(start)) return null
  while (
    start - 1 > meetingEnd &&
    (isName(start - 1) || kinds[start - 1] === 'lastName' || kinds[start - 1] === 'attended')
  )
    start -= 1
  return start
}

const toParticipantColumns = (
  kinds: readonly (HeadingKind | null)[],
  start: number,
): ParticipantColumns | null => {
  const columns: ParticipantColumns = {}
  kinds.forEach((kind, index) => {
    if (kind !== null && kind !== 'ignored' && index >= start) columns[kind] ??= index
  })
  const isNamed =
    columns.name !== undefined || columns.firstName !== undefined || columns.originalName !== undefined
  const isTimed = columns.join !== undefined || columns.total !== undefined || columns.duration !== undefined
  return isNamed && isTimed ? columns : null
}

/** In a block about the meeting "User Email" is the host's. */
const toMeetingColumns = (kinds: (HeadingKind | null)[]): MeetingColumns => {
  const columnOf = (wanted: HeadingKind): number | null => {
    const index = kinds.indexOf(wanted)
    return index < 0 ? null : index
  }
  const host = kinds.flatMap((kind, index) =>
    kind === 'host' || kind === 'email' || kind === 'name' ? [index] : [],
  )
  return { meetingId: columnOf('meetingId'), host, start: columnOf('start'), end: columnOf('end') }
}

/** "(UTC)", "(GMT+3)", "(Europe/Zurich)" behind a heading of a time. */
const zoneInHeading = (cell: string): string | null => {
  const kind = headingKindOf(cell)
  if (kind !== 'join' && kind !== 'leave' && kind !== 'start') return null
  const text = bracketsOf(cell)
  if (/^(utc|gmt|z)$/i.test(text)) return 'UTC'
  const [, sign, hours] = /^(?:utc|gmt) ?([+-])0?(\d{1,2})(?::00)?$/i.exec(text) ?? []
  // In Etc zones the sign is the other way round: Etc/GMT-3 is three hours east.
  if (sign && hours) return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`
  return isTimeZone(text) ? text : null
}
