import { joinAroundBreak } from '../../days/announced-times'
import { standsAtEdgeOfDay } from '../../days/day-exceptions'
import type { PlacedDay } from '../../days/draft-days'
import type { Finding } from '../../draft-clinic'
import type { AnnotatedLine } from '../../line'
import type { TimeRange } from '../../mentions/clock/time-ranges'
import { formatClockMinutes, noonMinutes } from '../../sessions/session-times'
import { parseLabel } from '../../text/layout/heading-topics'
import { namesDeadline, namesOfficeHours, refersToPast, sentenceAround } from '../../text/sentence-cues'
import { namesDay } from '../days/names-day'

/** Lines that get a finding each; the rest share one. */
const maxOwnFindings = 4

/**
 * Every line with a time range that became neither a session nor the hours of a day, and, on a page without
 * hours, every line with a start.
 * @param unplaced lines of the programme that found no place in it
 * @param reported findings that already speak of the hours of their lines
 */
export const findUnplacedHours = (
  lines: AnnotatedLine[],
  placed: PlacedDay[],
  unplaced: AnnotatedLine[],
  reported: Finding[],
): Finding[] => {
  const uses = collectUses(placed)
  const reportedLines = new Set(reported.map(({ line }) => line))
  const edges = new Set(
    placed.flatMap(({ day, sessions }) => [
      day.start,
      day.end,
      ...sessions.flatMap(({ from, to }) => [formatClockMinutes(from), formatClockMinutes(to)]),
    ]),
  )
  const hasHours = placed.every(({ hoursLine }) => hoursLine !== null)
  const left = lines.flatMap((line) => {
    const [whole] = joinAroundBreak(line) ?? []
    if (whole && isUsed(whole, line.number, uses)) return []
    if (line.times.length === 0 || reportedLines.has(line.number) || isContactLine(line.text)) return []
    const times = line.times.filter(
      (time) =>
        !isUsed(time, line.number, uses) &&
        !isOfNoConcern(line, time, placed) &&
        (time.to !== null ||
          !hasHours ||
          unplaced.includes(line) ||
          (!isEdge(time.from, edges) && standsAtEdgeOfDay(line, time))),
    )
    return times.length > 0 ? [{ line: line.number, text: line.text, times }] : []
  })
  const own = left.length <= maxOwnFindings + 1 ? left : left.slice(0, maxOwnFindings)
  const rest = left.slice(own.length)
  return [
    ...own.map(({ line, text, times }) =>
      createHoursFinding(
        line,
        `${times.slice(0, 3).map(describe).join(', ')} was not used: "${text.slice(0, 80)}". Add it to a day or session if it belongs to the clinic.`,
      ),
    ),
    ...(rest[0]
      ? [
          createHoursFinding(
            rest[0].line,
            `The times of ${rest.length} more lines were not used (lines ${listLines(rest.map(({ line }) => line))}).`,
          ),
        ]
      : []),
  ]
}

/** Whether a day or session begins or ends then; `4:00 Close` below afternoon sessions is 16:00. */
const isEdge = (from: number, edges: Set<string>): boolean =>
  edges.has(formatClockMinutes(from)) ||
  (from < noonMinutes && edges.has(formatClockMinutes(from + noonMinutes)))

/** The ranges that the draft uses: anywhere on the page, and by line. */
interface Uses {
  hours: Set<string>
  byLine: Map<number, { from: number; to: number }[]>
}

const collectUses = (placed: PlacedDay[]): Uses => {
  const hours = new Set<string>()
  const byLine = new Map<number, { from: number; to: number }[]>()
  for (const { day, sessions, announced } of placed) {
    hours.add(`${day.start}-${day.end}`)
    if (announced) hours.add(`${formatClockMinutes(announced.from)}-${formatClockMinutes(announced.to)}`)
    const [first] = sessions
    const end = Math.max(...sessions.map(({ to }) => to))
    if (first) hours.add(`${formatClockMinutes(first.from)}-${formatClockMinutes(end)}`)
    for (const { from, to, line } of sessions) {
      const ofLine = byLine.get(line) ?? []
      ofLine.push({ from, to })
      byLine.set(line, ofLine)
      hours.add(`${formatClockMinutes(from)}-${formatClockMinutes(to)}`)
    }
  }
  return { hours, byLine }
}

const isUsed = ({ from, to }: TimeRange, line: number, { hours, byLine }: Uses): boolean => {
  if (to !== null && hours.has(`${formatClockMinutes(from)}-${formatClockMinutes(to)}`)) return true
  return (byLine.get(line) ?? [])
    .slice(0, 50)
    .some((session) =>
      [0, noonMinutes, 2 * noonMinutes].some(
        (later) => from + later >= session.from && (to ?? from) + later <= Math.max(session.to, session.from),
      ),
    )
}

/** A deadline, the hours of an office, and what a sentence looks back at, unless it names a day of the clinic. */
const isOfNoConcern = (line: AnnotatedLine, { at, end }: TimeRange, placed: PlacedDay[]): boolean => {
  const clause = sentenceAround(line.text, at, end)
  if (namesDeadline(clause) || namesOfficeHours(clause)) return true
  const namesClinic = line.dates.some((mention) => placed.some(({ day }) => namesDay(mention, day.date)))
  return refersToPast(clause) && !namesClinic
}

/** `Contact: office@example.org, 08:00-17:00`. */
const isContactLine = (text: string): boolean => {
  const topic = parseLabel(text)?.topic
  return topic === 'contact' || topic === 'registration' || /@|https?:/.test(text.slice(0, 2000))
}

const describe = ({ from, to }: TimeRange): string =>
  to === null ? formatClockMinutes(from) : `${formatClockMinutes(from)}-${formatClockMinutes(to)}`

const listLines = (lines: number[]): string =>
  `${lines.slice(0, 6).join(', ')}${lines.length > 6 ? ', …' : ''}`

const createHoursFinding = (line: number, message: string): Finding => ({
  severity: 'warning',
  code: 'hours-unplaced',
  line,
  message,
})
