import { unknownHours } from '../../domain/values/unknown-hours'
import type { DraftDay, Finding } from '../draft-clinic'
import { isSameDay, type PartialDate, toIsoDate } from '../mentions/partial-date'
import { completeSessionTimes, formatClockMinutes, toSession } from '../sessions/session-times'
import type { AnnouncedHours } from './announced-times'
import {
  assignDates,
  type DatedDay,
  type DaySources,
  formatPartialDate,
  lineOfDay,
  mergeAnnouncedDays,
} from './dated-days'
import {
  checkInvertedHours,
  checkSessionTimes,
  compareDayHours,
  computeProgrammeHours,
  type StatedHours,
} from './day-checks'

/** The days of a clinic with their sessions, and everything about them that a person must look at. */
export const createDraftDays = (sources: DaySources): { days: DraftDay[]; findings: Finding[] } => {
  const findings: Finding[] = []
  const announced = mergeAnnouncedDays(sources)
  const placed = assignDates(sources, announced, findings)
  const days = placed.map((day) => createDraftDay(day, sources, findings))
  return { days, findings }
}

const createDraftDay = (day: DatedDay, sources: DaySources, findings: Finding[]): DraftDay => {
  const announced = findHoursOfDay(day, sources.hours)
  const completed = completeSessionTimes(day.group?.sessions ?? [], announced?.to ?? null)
  const programme = computeProgrammeHours(completed.sessions)
  const date = day.date && toIsoDate(day.date)
  const name = date ? `Day ${day.number} (${date})` : `Day ${day.number}`
  const inHeading = hoursInHeading(day)
  findings.push(...completed.findings, ...(inHeading ? checkInvertedHours(inHeading) : []))
  if (date === null)
    findings.push({
      severity: 'error',
      code: 'date-missing',
      line: day.line,
      message: missingDateMessage(day.date, name),
    })
  if (announced && programme) findings.push(...compareDayHours(announced, programme, name))
  if (!announced && !programme)
    findings.push({
      severity: 'error',
      code: 'hours-mismatch',
      line: day.line,
      message: `${name}: no hours are told; the whole day stands until they are.`,
    })
  findings.push(...checkSessionTimes(completed.sessions, announced, name))
  const hours = [announced, programme].filter((candidate) => candidate !== null)
  const start =
    hours.length > 0 ? formatClockMinutes(Math.min(...hours.map(({ from }) => from))) : unknownHours.start
  const end = hours.length > 0 ? formatClockMinutes(Math.max(...hours.map(({ to }) => to))) : unknownHours.end
  return { date, start, end, sessions: completed.sessions.map(toSession) }
}

const missingDateMessage = (date: PartialDate | null, name: string): string =>
  date
    ? `${name}: the year of ${formatPartialDate(date)} is not told.`
    : `${name}: no date is told, or its digits may be read two ways.`

/** Hours of this very day, else those in its heading, else those announced for every day. */
const findHoursOfDay = (day: DatedDay, hours: AnnouncedHours[]): StatedHours | null => {
  const ownHours = hours.find(
    (candidate) =>
      (candidate.date && day.date && isSameDay(candidate.date, day.date)) ||
      (candidate.day !== null && candidate.day === day.number),
  )
  if (ownHours) return ownHours
  const heading = hoursInHeading(day)
  if (heading && heading.to > heading.from) return heading
  return hours.find((candidate) => candidate.date === null && candidate.day === null) ?? null
}

const hoursInHeading = ({ group }: DatedDay): StatedHours | null => {
  const hours = group?.heading?.hours
  return group && hours?.to ? { from: hours.from, to: hours.to, line: lineOfDay(group) ?? 1 } : null
}
