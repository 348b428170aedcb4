import type { ProposedFinding } from '../choices'
import {
  dateSortKey,
  isSameDay,
  type PartialDate,
  toIsoDate,
  weekdayOfDate,
} from '../mentions/dates/partial-date'
import type { ProgrammeDay } from '../sessions/programme-day'
import { type AnnouncedDay, isOnWeekday } from './announced-days'
import type { DaySources } from './day-sources'
import { mergeProgrammeDays, splitAtRestarts } from './merge-programme-days'
import { englishMonthName } from './year-resolver'

/** A day of the clinic: its date where one is told, and its part of the programme. */
export interface DatedDay {
  date: PartialDate | null
  number: number
  group: ProgrammeDay | null
  line: number | null
  /** The line that names the date. */
  dateLine: number | null
  /** The page leaves open which of several dates it is; a finding of its own says so. */
  isOpen?: boolean
}

/** Gives every day of the programme its date, and adds announced days that have no programme. */
export const assignDates = (
  sources: DaySources,
  announced: AnnouncedDay[],
  findings: ProposedFinding[],
): DatedDay[] => {
  const groups = splitSingleGroup(mergeProgrammeDays(sources.programme), announced.length, findings)
  const datedGroups = groups.map((group, index) => ({
    group,
    number: group.heading?.number ?? index + 1,
    line: lineOfDay(group),
    ...chooseDate(group, index),
  }))
  const groupDates = datedGroups.flatMap(({ date }) => date ?? [])
  const isAnnounced = (date: PartialDate): boolean => announced.some((day) => isSameDay(day.date, date))
  const isConsistent = groupDates.every(isAnnounced)
  const missing =
    isConsistent && groupDates.length === datedGroups.length
      ? announced.filter((day) => !groupDates.some((date) => isSameDay(day.date, date)))
      : []
  const all: DatedDay[] = [
    ...datedGroups,
    ...missing.map(({ date, line }) => ({ date, number: 0, group: null, line: null, dateLine: line })),
  ]
  if (all.length === 0) {
    const line = sources.announced[0]?.line.number ?? null
    all.push({ date: null, number: 1, group: null, line, dateLine: null })
  }
  return all
    .sort((one, other) => (one.date && other.date ? dateSortKey(one.date) - dateSortKey(other.date) : 0))
    .map((day, index) => ({ ...day, number: day.number || index + 1 }))

  function chooseDate(group: ProgrammeDay, index: number): Pick<DatedDay, 'date' | 'dateLine'> {
    const { heading } = group
    const line = lineOfDay(group)
    const written = heading && sources.resolveDateOrder(heading)?.[0]
    const byWeekday = heading?.weekday
      ? announced.find((day) => isOnWeekday(day.date, heading.weekday))
      : undefined
    const byNumber = announced[(heading?.number ?? index + 1) - 1]
    const isOutdated =
      written && announced[0]?.postponed && announced.every(({ date }) => !isSameDay(date, written))
    const own = written && !isOutdated ? { date: written, line } : (byWeekday ?? byNumber ?? null)
    if (!own) return { date: null, dateLine: null }
    const weekday = own.date === written ? (heading?.weekday ?? null) : null
    const date = sources.years.complete(own.date, line ?? 1, weekday) ?? own.date
    if (heading?.weekday && !isOutdated) findings.push(...checkWeekday(date, heading.weekday, line))
    return { date, dateLine: own.line }
  }
}

/** The weekday beside a date is another than the calendar's: one of the two is wrong. */
export const checkWeekday = (
  date: PartialDate,
  weekday: number | null,
  line: number | null,
): ProposedFinding[] => {
  const iso = toIsoDate(date)
  if (weekday === null || iso === null || weekdayOfDate(iso) === weekday) return []
  const written = weekdayNames[weekday - 1]
  const near = [-3, -2, -1, 1, 2, 3]
    .map((step) => new Date(Date.parse(iso) + step * 86_400_000).toISOString().slice(0, 10))
    .find((day) => weekdayOfDate(day) === weekday)
  return [
    {
      severity: 'warning',
      code: 'weekday-contradiction',
      line,
      message: `${formatDay(iso)} is used, but ${written} is written beside it. If the weekday is right, the day is ${formatDay(near ?? iso)}.`,
      proposals: [iso, ...(near ? [near] : [])].map((to) => ({
        label: formatDay(to),
        replaceDate: { from: iso, to },
      })),
    },
  ]
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `Tuesday 3 March 2026` of an ISO date. */
export const formatDay = (iso: string): string => dayFormat.format(Date.parse(iso)).replace(',', '')

const splitSingleGroup = (
  groups: ProgrammeDay[],
  announced: number,
  findings: ProposedFinding[],
): ProgrammeDay[] => {
  const [only] = groups
  if (groups.length !== 1 || !only || announced < 2) return groups
  const parts = splitAtRestarts(only.sessions, announced)
  if (parts.length === 1) return groups
  return parts.map((sessions, index) => {
    const line = sessions[0]?.line ?? null
    if (index > 0)
      findings.push({
        severity: 'warning',
        code: 'line-not-understood',
        line,
        message: `The programme starts over here without a heading, so day ${index + 1} starts here.`,
      })
    return { heading: index === 0 ? only.heading : null, line: index === 0 ? only.line : null, sessions }
  })
}

export const lineOfDay = (group: ProgrammeDay): number | null =>
  group.line?.number ?? group.sessions[0]?.line ?? null

export const formatPartialDate = (date: PartialDate): string =>
  toIsoDate(date) ?? `${date.day} ${englishMonthName(date.month)}`
