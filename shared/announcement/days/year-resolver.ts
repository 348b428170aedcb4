import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import { isYearToken } from '../mentions/date-parts'
import { isSameDay, type PartialDate } from '../mentions/partial-date'

/** Completes a date from what the page says elsewhere; null where no year can be told. */
export interface YearResolver {
  complete: (date: PartialDate, line: number) => PartialDate | null
  findings: Finding[]
}

/** The year of a date is that of the same day elsewhere, else the only one of the page's dates, else of its text. */
export const createYearResolver = (lines: AnnotatedLine[]): YearResolver => {
  const datedDays = lines
    .flatMap(({ dates }) => dates.flatMap((mention) => mention.dates))
    .filter(({ year }) => year !== null)
  const yearsOfDates = new Set(datedDays.map(({ year }) => year))
  const byDay = Map.groupBy(datedDays, ({ month, day }) => month * 100 + day)
  const yearsOfText = new Set(
    lines.slice(0, 500).flatMap(({ tokens }) =>
      tokens
        .slice(0, 2000)
        .filter(isYearToken)
        .map(({ text }) => Number(text)),
    ),
  )
  const findings: Finding[] = []
  const reportedDates = new Set<string>()

  return { complete, findings }

  function complete(date: PartialDate, line: number): PartialDate | null {
    if (date.year !== null) return date
    const same = byDay.get(date.month * 100 + date.day)?.find((other) => isSameDay(date, other))
    if (same) return same
    const [year] = yearsOfDates.size > 0 ? yearsOfDates : yearsOfText
    if ((yearsOfDates.size || yearsOfText.size) !== 1 || year === undefined || year === null) return null
    const text = `${date.day}/${date.month}`
    if (!reportedDates.has(text))
      findings.push({
        severity: 'warning',
        code: 'year-inferred',
        line,
        message: `The year of ${date.day} ${englishMonthName(date.month)} is not written; ${year} is the only year of the page.`,
      })
    reportedDates.add(text)
    return { ...date, year }
  }
}

export const englishMonthName = (month: number): string =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15))
