import type { Finding } from '../draft-clinic'
import {
  dateSortKey,
  isSameDay,
  listDatesBetween,
  type PartialDate,
  toIsoDate,
  weekdayOfDate,
} from '../mentions/partial-date'
import type { ProgrammeDay } from '../sessions/programme'
import type { AnnouncedDates } from './announced-dates'
import type { AnnouncedHours } from './announced-times'
import { mergeProgrammeDays, splitAtRestarts } from './merge-programme-days'
import type { YearResolver } from './year-resolver'

/** What the page says about days, gathered. */
export interface DaySources {
  programme: ProgrammeDay[]
  announced: AnnouncedDates[]
  hours: AnnouncedHours[]
  years: YearResolver
  /** Reads a date in digits, or null when the page does not decide its order. */
  resolveDateOrder: (mention: {
    dates: PartialDate[]
    alternative: PartialDate[] | null
    weekday: number | null
  }) => PartialDate[] | null
}

/** A day of the clinic: its date where one is told, and its part of the programme. */
export interface DatedDay {
  date: PartialDate | null
  number: number
  group: ProgrammeDay | null
  line: number | null
}

/** The best announced mention, with others of its rank that touch it (`5 June` and `6 June` on two lines). */
export const mergeAnnouncedDays = ({ announced, years, resolveDateOrder }: DaySources): PartialDate[] => {
  const read = announced.map((mention) => ({
    weight: mention.weight,
    dates: (resolveDateOrder(mention) ?? []).map((date) => years.complete(date, mention.line.number) ?? date),
  }))
  const [best] = read.filter(({ dates }) => dates.length > 0)
  const days = [...(best?.dates ?? [])]
  for (const { dates, weight } of read) {
    if (weight !== best?.weight) continue
    for (const date of dates)
      if (!days.some((day) => isSameDay(day, date)) && days.some((day) => areNeighbours(day, date)))
        days.push(date)
  }
  return days.sort((one, other) => dateSortKey(one) - dateSortKey(other))
}

const areNeighbours = (one: PartialDate, other: PartialDate): boolean => {
  const [first, last] = dateSortKey(one) < dateSortKey(other) ? [one, other] : [other, one]
  return listDatesBetween(first, last, 3) !== null
}

/** Gives every day of the programme its date, and adds announced days that have no programme. */
export const assignDates = (
  sources: DaySources,
  announced: PartialDate[],
  findings: Finding[],
): DatedDay[] => {
  const groups = splitSingleGroup(mergeProgrammeDays(sources.programme), announced.length, findings)
  const datedGroups = groups.map((group, index) => ({
    group,
    number: group.heading?.number ?? index + 1,
    line: lineOfDay(group),
    date: chooseDate(group, index),
  }))
  const groupDates = datedGroups.flatMap(({ date }) => date ?? [])
  const isConsistent = groupDates.every((date) => announced.some((day) => isSameDay(day, date)))
  if (!isConsistent)
    for (const { date, line } of datedGroups)
      if (date && announced.length > 0 && !announced.some((day) => isSameDay(day, date)))
        addFinding(
          line,
          'line-not-understood',
          'warning',
          `The programme says ${formatPartialDate(date)}, but ${announced.map(formatPartialDate).join(', ')} is announced`,
        )
  const missing =
    isConsistent && groupDates.length === datedGroups.length
      ? announced.filter((day) => !groupDates.some((date) => isSameDay(day, date)))
      : []
  const all: DatedDay[] = [
    ...datedGroups,
    ...missing.map((date) => ({ date, number: 0, group: null, line: null })),
  ]
  if (all.length === 0)
    all.push({ date: null, number: 1, group: null, line: sources.announced[0]?.line.number ?? null })
  return all
    .sort((one, other) => (one.date && other.date ? dateSortKey(one.date) - dateSortKey(other.date) : 0))
    .map((day, index) => ({ ...day, number: day.number || index + 1 }))

  function chooseDate(group: ProgrammeDay, index: number): PartialDate | null {
    const { heading } = group
    const line = lineOfDay(group)
    const written = heading && sources.resolveDateOrder(heading)?.[0]
    const byWeekday = heading?.weekday
      ? announced.find((day) => isOnWeekday(day, heading.weekday))
      : undefined
    const date = written ?? byWeekday ?? announced[(heading?.number ?? index + 1) - 1] ?? null
    const complete = date && (sources.years.complete(date, line ?? 1) ?? date)
    if (complete && heading?.weekday && toIsoDate(complete) && !isOnWeekday(complete, heading.weekday))
      addFinding(
        line,
        'line-not-understood',
        'warning',
        `${formatPartialDate(complete)} is not the weekday that is written beside it`,
      )
    return complete
  }

  function addFinding(
    line: number | null,
    code: Finding['code'],
    severity: Finding['severity'],
    message: string,
  ): void {
    findings.push({ line, code, severity, message: `${message}.` })
  }
}

const isOnWeekday = (date: PartialDate, weekday: number | null): boolean => {
  const iso = toIsoDate(date)
  return iso !== null && weekdayOfDate(iso) === weekday
}

const splitSingleGroup = (groups: ProgrammeDay[], announced: number, findings: Finding[]): ProgrammeDay[] => {
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
        message: `No heading opens day ${index + 1}; the programme starts over here.`,
      })
    return { heading: index === 0 ? only.heading : null, line: index === 0 ? only.line : null, sessions }
  })
}

export const lineOfDay = (group: ProgrammeDay): number | null =>
  group.line?.number ?? group.sessions[0]?.line ?? null

export const formatPartialDate = (date: PartialDate): string => toIsoDate(date) ?? `${date.day}/${date.month}`
