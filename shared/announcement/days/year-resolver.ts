import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import { isYearToken } from '../mentions/dates/date-parts'
import { isSameDay, type PartialDate, toIsoDate, weekdayOfDate } from '../mentions/dates/partial-date'

/** Completes a date from what the page says elsewhere; null where no year can be told. */
export interface YearResolver {
  complete: (date: PartialDate, line: number, weekday?: number | null) => PartialDate | null
  /** The same without a finding and without a weekday. */
  completeSilently: (date: PartialDate) => PartialDate | null
  findings: Finding[]
}

/** How far from a year of the text the year of a weekday is searched; a weekday comes back after 5, 6 or 11 years. */
const maxYearsAway = 4

/**
 * The year of a date without one: that of the same day elsewhere, else the only year of the page's dates, else
 * the only year of its text. A weekday written beside the date outweighs the two last. Goals (`by 2030`) and
 * the copyright of a footer say no year; they only tell in which direction to search for a weekday.
 */
export const createYearResolver = (lines: AnnotatedLine[]): YearResolver => {
  const datedDays = lines
    .flatMap(({ dates }) => dates.flatMap((mention) => mention.dates))
    .filter(({ year }) => year !== null)
  const yearsOfDates = new Set(datedDays.flatMap(({ year }) => year ?? []))
  const byDay = Map.groupBy(datedDays, ({ month, day }) => month * 100 + day)
  const yearsOfText = findTextYears(lines)
  const findings: Finding[] = []
  /** The days of each reason, which share a finding. */
  const reportedDays = new Map<string, string[]>()

  return { complete, completeSilently, findings }

  function completeSilently(date: PartialDate): PartialDate | null {
    const same = byDay.get(date.month * 100 + date.day)?.[0]
    const found = onlyYear(yearsOfDates.size > 0 ? yearsOfDates : yearsOfText.plain, null)
    return same ?? (found && { ...date, year: found.year })
  }

  function complete(date: PartialDate, line: number, weekday: number | null = null): PartialDate | null {
    if (date.year !== null) return date
    const same = byDay.get(date.month * 100 + date.day)?.find((other) => isSameDay(date, other))
    if (same) return same
    const plain = yearsOfDates.size > 0 ? yearsOfDates : yearsOfText.plain
    const found = (weekday && yearByWeekday(date, weekday)) || onlyYear(plain, weekday)
    if (!found) return null
    report(date, line, found)
    return { ...date, year: found.year }
  }

  function yearByWeekday(date: PartialDate, weekday: number): FoundYear | null {
    const fits = (year: number): boolean => {
      const iso = toIsoDate({ ...date, year })
      return iso !== null && weekdayOfDate(iso) === weekday
    }
    const known = [...new Set([...yearsOfDates, ...yearsOfText.plain])].filter(fits)
    if (known.length === 1 && known[0])
      return { year: known[0], reason: `in ${known[0]} it is the weekday that is written` }
    const steps = Array.from({ length: maxYearsAway + 1 }, (_, step) => step)
    const near = [
      ...[...yearsOfDates, ...yearsOfText.plain].flatMap((year) =>
        steps.flatMap((step) => [year + step, year - step]),
      ),
      ...[...yearsOfText.footers].flatMap((year) => steps.map((step) => year + step)),
      ...[...yearsOfText.goals].flatMap((year) => steps.map((step) => year - step)),
    ].find(fits)
    return near
      ? { year: near, reason: `${near} is the nearest year in which it is the weekday that is written` }
      : null
  }

  function report(date: PartialDate, line: number, { reason }: FoundYear): void {
    const day = `${date.day} ${englishMonthName(date.month)}`
    const days = reportedDays.get(reason) ?? []
    if (days.includes(day)) return
    reportedDays.set(reason, [...days, day])
    const message = `The year of ${[...days, day].join(' and ')} is not written; ${reason}.`
    const index = findings.findIndex((finding) => finding.message.endsWith(`; ${reason}.`))
    const first = findings[index]
    if (first) findings[index] = { ...first, message }
    else findings.push({ severity: 'warning', code: 'year-inferred', line, message })
  }
}

interface FoundYear {
  year: number
  reason: string
}

const onlyYear = (years: Set<number>, weekday: number | null): FoundYear | null => {
  const [year] = years
  return years.size === 1 && year !== undefined && weekday === null
    ? { year, reason: `${year} is the only year of the page` }
    : null
}

const goalBefore =
  /(?<!\p{L})(?:by|until|through|towards?|agenda|vision|horizon|d['’]ici(?: à)?|jusqu['’]en|para|hasta|até|goals?(?: for)?|strategy|estrategia|stratégie|plan)(?: the year| l['’]année| el año| fin(?: de)?)?\s?$/iu
const footerBefore = /(?:©|\(c\)|copyright|all rights reserved)[^.]{0,40}$/iu
const rangeAfter = /^\s?[–—-]\s?(?:20)?\d{2}(?!\d)/

/** The years of the text that are no part of a date: plain ones, goals, footers. */
const findTextYears = (lines: AnnotatedLine[]) => {
  const years = { plain: new Set<number>(), goals: new Set<number>(), footers: new Set<number>() }
  for (const line of lines.slice(0, 500))
    for (const token of line.tokens.slice(0, 2000)) {
      if (!isYearToken(token)) continue
      const before = line.text.slice(Math.max(0, token.at - 60), token.at)
      const kind =
        footerBefore.test(before) || /©|copyright/i.test(line.text.slice(0, 200))
          ? 'footers'
          : goalBefore.test(before) || rangeAfter.test(line.text.slice(token.end, token.end + 8))
            ? 'goals'
            : 'plain'
      years[kind].add(Number(token.text))
    }
  return years
}

export const englishMonthName = (month: number): string =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15))
