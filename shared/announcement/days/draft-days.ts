import { addDays } from '../../domain/values/time/local-time'
import { unknownHours } from '../../domain/values/time/unknown-hours'
import type { ProposedFinding } from '../choices'
import type { DraftDay, Finding } from '../draft-clinic'
import { isSameDay, type PartialDate, toIsoDate } from '../mentions/dates/partial-date'
import type { DraftSession } from '../sessions/programme-day'
import {
  completeSessionTimes,
  formatClockMinutes,
  moveToAnnouncedHours,
  type TimedSession,
  toSession,
} from '../sessions/session-times'
import { isOnWeekday, mergeAnnouncedDays } from './announced-days'
import type { AnnouncedHours } from './announced-times'
import { checkAnnouncedDays } from './check-announced-days'
import { assignDates, type DatedDay, formatDay, formatPartialDate, lineOfDay } from './dated-days'
import {
  checkInvertedHours,
  checkSessionTimes,
  compareDayHours,
  computeProgrammeHours,
  type StatedHours,
} from './day-checks'
import { applyDayExceptions } from './day-exceptions'
import type { DaySources } from './day-sources'

/** A day of the draft with the lines that gave its values. */
export interface PlacedDay {
  day: DraftDay
  dateLine: number | null
  hoursLine: number | null
  /** The hours that the page announces for the day. */
  announced: StatedHours | null
  sessions: TimedSession[]
}

/** The days of a clinic with their sessions, and everything about them that a person must look at. */
export const createDraftDays = (
  sources: DaySources,
): { placed: PlacedDay[]; findings: ProposedFinding[] } => {
  const findings: ProposedFinding[] = []
  const announced = mergeAnnouncedDays(sources)
  const dated = assignDates(sources, announced, findings)
  findings.push(...checkAnnouncedDays(announced, dated, sources))
  const isOpen = announced.some((day) => day.isOpen)
  const placed = dated.map((day, index) =>
    createDraftDay(
      isOpen ? { ...day, date: null, isOpen } : day,
      index,
      index > 0 && index === dated.length - 1,
      sources,
      findings,
    ),
  )
  findings.push(...findNightHours(placed))
  return { placed, findings }
}

/** Asked once: hours over midnight are read, but a slip looks the same. */
const findNightHours = (placed: PlacedDay[]): Finding[] => {
  const night = placed.find(({ day }) => day.end < day.start)
  if (!night) return []
  const { date, start, end } = night.day
  const next = date ? `, ${formatDay(addDays(date, 1))}` : ''
  return [
    {
      severity: 'warning',
      code: 'hours-mismatch',
      line: night.hoursLine,
      message: `${start}-${end} goes on over midnight: the day ends at ${end} on the next day${next}. Correct the hours if they are meant otherwise.`,
    },
  ]
}

const createDraftDay = (
  day: DatedDay,
  index: number,
  isLast: boolean,
  sources: DaySources,
  findings: ProposedFinding[],
): PlacedDay => {
  const usual = findHoursOfDay(day, sources.hours)
  const announced =
    usual &&
    applyDayExceptions(
      usual,
      sources.exceptions,
      (exception) =>
        exception.day === day.number ||
        (exception.day === 'last' && isLast) ||
        (day.date !== null && isOnWeekday(day.date, exception.weekday)) ||
        (day.date !== null && exception.date !== null && isSameDay(day.date, exception.date)),
    )
  const completed = completeSessionTimes(
    moveToAnnouncedHours(findSessions(day, announced), announced),
    announced?.to ?? null,
  )
  const { openEnd } = completed
  const programme = openEnd ? null : computeProgrammeHours(completed.sessions)
  const date = day.date && toIsoDate(day.date)
  const name = date ? `Day ${day.number} (${date})` : `Day ${day.number}`
  const inHeading = hoursInHeading(day)
  findings.push(...completed.findings, ...(inHeading ? checkInvertedHours(inHeading) : []))
  if (date === null && !day.isOpen)
    findings.push({
      severity: 'error',
      code: 'date-missing',
      line: day.line,
      message: missingDateMessage(day.date, name),
    })
  if (announced && programme)
    findings.push(...compareDayHours(announced, programme, completed.sessions, { name, index }))
  if (!announced && !programme)
    findings.push({
      severity: 'error',
      code: 'hours-mismatch',
      line: openEnd?.line ?? day.line,
      message: openEnd
        ? `${name}: "${openEnd.title}" starts at ${formatClockMinutes(openEnd.from)} and has no end. Enter the hours of the day; until then it is treated as all day.`
        : `${name}: no times given. It is treated as all day until you enter them.`,
    })
  findings.push(...checkSessionTimes(completed.sessions, name))
  const hours = [announced, programme].filter((candidate) => candidate !== null)
  const start =
    hours.length > 0 ? formatClockMinutes(Math.min(...hours.map(({ from }) => from))) : unknownHours.start
  const end = hours.length > 0 ? formatClockMinutes(Math.max(...hours.map(({ to }) => to))) : unknownHours.end
  return {
    day: { date, start, end, sessions: completed.sessions.map(toSession) },
    dateLine: day.dateLine,
    hoursLine: hours[0]?.line ?? null,
    announced,
    sessions: completed.sessions,
  }
}

/** The sessions of a day; a day of a series without any has its theme over the announced hours. */
const findSessions = ({ group, line }: DatedDay, announced: StatedHours | null): DraftSession[] => {
  const theme = group?.heading?.theme
  if (!group || group.sessions.length > 0 || !theme || !announced) return group?.sessions ?? []
  const { from, to } = announced
  return [{ from, to, title: theme, kind: 'session', description: '', line: line ?? announced.line }]
}

const missingDateMessage = (date: PartialDate | null, name: string): string =>
  date
    ? `${name}: the year of ${formatPartialDate(date)} is not given. Enter the date.`
    : `${name}: no date is given, or its digits may be read two ways. Enter the date.`

/** Hours of this very day, else those in its heading, else those announced for every day. */
const findHoursOfDay = (day: DatedDay, hours: AnnouncedHours[]): StatedHours | null => {
  const ownHours = hours.find(
    (candidate) =>
      (candidate.date && day.date && isSameDay(candidate.date, day.date)) ||
      (candidate.day !== null && candidate.day === day.number) ||
      (day.date && candidate.weekdays?.some((weekday) => day.date && isOnWeekday(day.date, weekday))),
  )
  if (ownHours) return ownHours
  const heading = hoursInHeading(day)
  if (heading && heading.to > heading.from) return heading
  return (
    hours.find((candidate) => candidate.date === null && candidate.day === null && !candidate.weekdays) ??
    null
  )
}

const hoursInHeading = ({ group }: DatedDay): StatedHours | null => {
  const hours = group?.heading?.hours
  return group && hours?.to ? { from: hours.from, to: hours.to, line: lineOfDay(group) ?? 1 } : null
}
