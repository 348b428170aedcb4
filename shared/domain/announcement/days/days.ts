import { isoOf, type PartialDate, sameDay } from '../dates/calendar'
import { type DraftDay, type Finding, unknownHours } from '../draft'
import { clockText, completeTimes, sessionOf } from '../sessions/session-times'
import type { AnnouncedHours } from './announced'
import { backwards, checkSessions, compareHours, type Hours, programmeHours } from './day-checks'
import { announcedDays, type DaySources, lineOf, named, type PlacedDay, place } from './placed-days'

/** The days of a clinic with their sessions, and everything about them that a person must look at. */
export const daysOf = (sources: DaySources): { days: DraftDay[]; findings: Finding[] } => {
  const findings: Finding[] = []
  const announced = announcedDays(sources)
  const placed = place(sources, announced, findings)
  const days = placed.map((day) => dayOf(day, sources, findings))
  return { days, findings }
}

const dayOf = (day: PlacedDay, sources: DaySources, findings: Finding[]): DraftDay => {
  const announced = hoursFor(day, sources.hours)
  const completed = completeTimes(day.group?.sessions ?? [], announced?.to ?? null)
  const programme = programmeHours(completed.sessions)
  const date = day.date && isoOf(day.date)
  const name = date ? `Day ${day.number} (${date})` : `Day ${day.number}`
  const inHeading = headingHours(day)
  findings.push(...completed.findings, ...(inHeading ? backwards(inHeading) : []))
  if (date === null)
    findings.push({
      severity: 'error',
      code: 'date-missing',
      line: day.line,
      message: missingDate(day.date, name),
    })
  if (announced && programme) findings.push(...compareHours(announced, programme, name))
  if (!announced && !programme)
    findings.push({
      severity: 'error',
      code: 'hours-mismatch',
      line: day.line,
      message: `${name}: no hours are told; the whole day stands until they are.`,
    })
  findings.push(...checkSessions(completed.sessions, announced, name))
  const hours = [announced, programme].filter((one) => one !== null)
  const start = hours.length > 0 ? clockText(Math.min(...hours.map(({ from }) => from))) : unknownHours.start
  const end = hours.length > 0 ? clockText(Math.max(...hours.map(({ to }) => to))) : unknownHours.end
  return { date, start, end, sessions: completed.sessions.map(sessionOf) }
}

const missingDate = (date: PartialDate | null, name: string): string =>
  date
    ? `${name}: the year of ${named(date)} is not told.`
    : `${name}: no date is told, or its digits may be read two ways.`

/** Hours of this very day, else those in its heading, else those announced for every day. */
const hoursFor = (day: PlacedDay, hours: AnnouncedHours[]): Hours | null => {
  const own = hours.find(
    (one) =>
      (one.date && day.date && sameDay(one.date, day.date)) || (one.day !== null && one.day === day.number),
  )
  if (own) return own
  const heading = headingHours(day)
  if (heading && heading.to > heading.from) return heading
  return hours.find((one) => one.date === null && one.day === null) ?? null
}

const headingHours = ({ group }: PlacedDay): Hours | null => {
  const hours = group?.heading?.hours
  return group && hours?.to ? { from: hours.from, to: hours.to, line: lineOf(group) ?? 1 } : null
}
