import { toEpochMillis } from '../../shared/domain/values/time/instant'
import { describeZone } from '../../shared/domain/values/time/zone-label'
import type { MailPair } from './mail-checks'
import type { RehearsalParticipant } from './rehearsal-script'
import type { RehearsalResult } from './run-rehearsal'

/** The result as JSON: every mail that came or was owed, the checks, the figures of each day. */
export const formatRehearsalJson = (rehearsal: RehearsalResult): string => {
  const { clinic, script, pairs, checks, faults, attendance, virtualDays, seconds } = rehearsal
  const people = new Map(script.participants.map(({ person }) => [person.email, person]))
  const mails = pairs.map((pair) => {
    const { kind, day, to } = pair.expected ?? pair.arrived ?? { kind: '', day: null, to: '' }
    const person = people.get(to)
    return {
      kind,
      day,
      registrant: to,
      zone: person?.timeZone ?? clinic.timeZone,
      language: person?.language ?? 'en',
      dueAt: pair.expected?.dueAt ?? null,
      sentAt: pair.arrived?.sentAt ?? null,
      subject: pair.arrived?.subject ?? null,
    }
  })
  const registrants = script.participants.length
  // The output has had these two names since its first version.
  const days = attendance.map(({ joined, attended, ...row }) => ({
    ...row,
    inRoom: joined,
    inRoomLongEnough: attended,
  }))
  return JSON.stringify(
    { clinic: clinic.title, registrants, faults, mails, checks, attendance: days, virtualDays, seconds },
    null,
    2,
  )
}

/** The result for the terminal: a line per registrant with their mails and times, then the checks and the days. */
export const formatRehearsalText = (rehearsal: RehearsalResult): string => {
  const { clinic, script, pairs, checks, faults, attendance, virtualDays, seconds } = rehearsal
  const { day, at, to } = script.move
  const rows = script.participants.map((participant) =>
    formatParticipant(
      participant,
      pairs.filter((pair) => addresseeOf(pair) === participant.person.email),
    ),
  )
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  const days = attendance.map(
    (row) =>
      `  day ${row.day}: ${row.registered} registered, ${row.joined} joined, ${row.attended} attended, ${row.unmatchedRows} rows unmatched`,
  )
  const { lost, duplicated, unexpected, late, ambiguous } = checks
  return [
    clinic.title,
    `  published ${formatMinute(script.publishedAt)}, day ${day} moved ${formatMinute(at)} to ${to.date} ${to.start}-${to.end} (times in UTC)`,
    ...(faults ? [`  what goes wrong: ${JSON.stringify(faults)}`] : []),
    '',
    ...lines.map((line) => `  ${line.trimEnd()}`),
    '',
    ...days,
    `  ${pairs.length} mails: ${lost} lost, ${duplicated} duplicated, ${unexpected} unexpected, ${late} late, ${ambiguous} ambiguous calls`,
    `  ${virtualDays} days in ${seconds} seconds`,
  ].join('\n')
}

const formatParticipant = (
  { person, registersAt, withdrawsAt }: RehearsalParticipant,
  pairs: MailPair[],
): string[] => {
  const withdrawal = withdrawsAt ? `, left ${formatMinute(withdrawsAt)}` : ''
  return [
    person.email,
    `${describeZone(person.timeZone, toEpochMillis(registersAt))} ${person.language}`,
    `came ${formatMinute(registersAt)}${withdrawal}`,
    formatMails(pairs),
  ]
}

const formatMails = (pairs: MailPair[]): string =>
  pairs
    .map(({ expected, arrived }) => {
      const { kind, day } = expected ?? arrived ?? { kind: '?', day: null }
      const label = day === null ? kind : `${kind} ${day}`
      if (!arrived) return `${label} LOST`
      return `${label} ${formatMinute(arrived.sentAt)}${expected ? '' : ' UNEXPECTED'}`
    })
    .join(' | ')

const addresseeOf = ({ expected, arrived }: MailPair): string | undefined => (expected ?? arrived)?.to

const formatMinute = (instant: string): string => `${instant.slice(5, 10)} ${instant.slice(11, 16)}`
