import { daysBetween, isoOf, orderOf, type PartialDate, sameDay, weekdayOn } from '../dates/calendar'
import type { Years } from '../dates/years'
import type { Finding } from '../draft'
import type { ProgrammeDay } from '../sessions/sessions'
import type { AnnouncedDates, AnnouncedHours } from './announced'
import { dayGroups, splitWhereItStartsOver } from './day-groups'

/** What the page says about days, gathered. */
export interface DaySources {
  programme: ProgrammeDay[]
  announced: AnnouncedDates[]
  hours: AnnouncedHours[]
  years: Years
  /** Reads a date in digits, or null when the page does not decide its order. */
  inOrder: (mention: {
    dates: PartialDate[]
    other: PartialDate[] | null
    weekday: number | null
  }) => PartialDate[] | null
}

/** A day of the clinic: its date where one is told, and its part of the programme. */
export interface PlacedDay {
  date: PartialDate | null
  number: number
  group: ProgrammeDay | null
  line: number | null
}

/** The best announced mention, with others of its rank that touch it (`5 June` and `6 June` on two lines). */
export const announcedDays = ({ announced, years, inOrder }: DaySources): PartialDate[] => {
  const read = announced.map((mention) => ({
    weight: mention.weight,
    dates: (inOrder(mention) ?? []).map((date) => years.complete(date, mention.line.number) ?? date),
  }))
  const [best] = read.filter(({ dates }) => dates.length > 0)
  const days = [...(best?.dates ?? [])]
  for (const { dates, weight } of read) {
    if (weight !== best?.weight) continue
    for (const date of dates)
      if (!days.some((day) => sameDay(day, date)) && days.some((day) => touches(day, date))) days.push(date)
  }
  return days.sort((one, other) => orderOf(one) - orderOf(other))
}

const touches = (one: PartialDate, other: PartialDate): boolean => {
  const [first, last] = orderOf(one) < orderOf(other) ? [one, other] : [other, one]
  return daysBetween(first, last, 3) !== null
}

/** Gives every day of the programme its date, and adds announced days that have no programme. */
export const place = (sources: DaySources, announced: PartialDate[], findings: Finding[]): PlacedDay[] => {
  const groups = withSplit(dayGroups(sources.programme), announced.length, findings)
  const placed = groups.map((group, index) => ({
    group,
    number: group.heading?.number ?? index + 1,
    line: lineOf(group),
    date: dateOf(group, index),
  }))
  const known = placed.flatMap(({ date }) => date ?? [])
  const agreed = known.every((date) => announced.some((day) => sameDay(day, date)))
  if (!agreed)
    for (const { date, line } of placed)
      if (date && announced.length > 0 && !announced.some((day) => sameDay(day, date)))
        tell(
          line,
          'line-not-understood',
          'warning',
          `The programme says ${named(date)}, but ${announced.map(named).join(', ')} is announced`,
        )
  const missing =
    agreed && known.length === placed.length
      ? announced.filter((day) => !known.some((date) => sameDay(day, date)))
      : []
  const all: PlacedDay[] = [
    ...placed,
    ...missing.map((date) => ({ date, number: 0, group: null, line: null })),
  ]
  if (all.length === 0)
    all.push({ date: null, number: 1, group: null, line: sources.announced[0]?.line.number ?? null })
  return all
    .sort((one, other) => (one.date && other.date ? orderOf(one.date) - orderOf(other.date) : 0))
    .map((day, index) => ({ ...day, number: day.number || index + 1 }))

  function dateOf(group: ProgrammeDay, index: number): PartialDate | null {
    const { heading } = group
    const line = lineOf(group)
    const written = heading && sources.inOrder(heading)?.[0]
    const byWeekday = heading?.weekday ? announced.find((day) => weekdayIs(day, heading.weekday)) : undefined
    const date = written ?? byWeekday ?? announced[(heading?.number ?? index + 1) - 1] ?? null
    const complete = date && (sources.years.complete(date, line ?? 1) ?? date)
    if (complete && heading?.weekday && isoOf(complete) && !weekdayIs(complete, heading.weekday))
      tell(
        line,
        'line-not-understood',
        'warning',
        `${named(complete)} is not the weekday that is written beside it`,
      )
    return complete
  }

  function tell(
    line: number | null,
    code: Finding['code'],
    severity: Finding['severity'],
    message: string,
  ): void {
    findings.push({ line, code, severity, message: `${message}.` })
  }
}

const weekdayIs = (date: PartialDate, weekday: number | null): boolean => {
  const iso = isoOf(date)
  return iso !== null && weekdayOn(iso) === weekday
}

const withSplit = (groups: ProgrammeDay[], announced: number, findings: Finding[]): ProgrammeDay[] => {
  const [only] = groups
  if (groups.length !== 1 || !only || announced < 2) return groups
  const parts = splitWhereItStartsOver(only.sessions, announced)
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

export const lineOf = (group: ProgrammeDay): number | null =>
  group.line?.number ?? group.sessions[0]?.line ?? null

export const named = (date: PartialDate): string => isoOf(date) ?? `${date.day}/${date.month}`
