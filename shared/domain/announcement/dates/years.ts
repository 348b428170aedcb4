import type { Finding } from '../draft'
import type { Line } from '../page/page-lines'
import { type PartialDate, sameDay } from './calendar'
import { isYear } from './date-parts'

/** Completes a date from what the page says elsewhere; null where no year can be told. */
export interface Years {
  complete: (date: PartialDate, line: number) => PartialDate | null
  findings: Finding[]
}

/** The year of a date is that of the same day elsewhere, else the only one of the page's dates, else of its text. */
export const yearsOf = (lines: Line[]): Years => {
  const known = lines
    .flatMap(({ dates }) => dates.flatMap((mention) => mention.dates))
    .filter(({ year }) => year !== null)
  const ofDates = new Set(known.map(({ year }) => year))
  const byDay = Map.groupBy(known, ({ month, day }) => month * 100 + day)
  const ofText = new Set(
    lines.slice(0, 500).flatMap(({ tokens }) =>
      tokens
        .slice(0, 2000)
        .filter(isYear)
        .map(({ text }) => Number(text)),
    ),
  )
  const findings: Finding[] = []
  const told = new Set<string>()

  return { complete, findings }

  function complete(date: PartialDate, line: number): PartialDate | null {
    if (date.year !== null) return date
    const same = byDay.get(date.month * 100 + date.day)?.find((other) => sameDay(date, other))
    if (same) return same
    const [year] = ofDates.size > 0 ? ofDates : ofText
    if ((ofDates.size || ofText.size) !== 1 || year === undefined || year === null) return null
    const text = `${date.day}/${date.month}`
    if (!told.has(text))
      findings.push({
        severity: 'warning',
        code: 'year-inferred',
        line,
        message: `The year of ${date.day} ${monthName(date.month)} is not written; ${year} is the only year of the page.`,
      })
    told.add(text)
    return { ...date, year }
  }
}

export const monthName = (month: number): string =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15))
