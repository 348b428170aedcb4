import { englishMonthName } from '../days/year-resolver'
import type { AnnotatedLine } from '../line'
import { isYearToken } from '../mentions/dates/date-parts'
import { findMonthYears } from '../mentions/dates/month-years'
import type { PartialDate } from '../mentions/dates/partial-date'
import type { ListEntry } from './list-entries'

/** The year of each entry, and the reason a person can check. Null where the page gives nothing to count from. */
export interface ListYears {
  years: (number | null)[]
  reason: string
}

/**
 * A list keeps an order: read from the newest down, a later day of the year than the entry above means
 * the year before. Years that are written are kept; the others are counted from the nearest of them, else
 * from what the text says: since when there are clinics, or the newest year it names.
 */
export const inferListYears = (entries: ListEntry[], lines: AnnotatedLine[]): ListYears => {
  const dates = entries.map(({ mention, year }) => ({
    ...(mention.dates[0] as PartialDate),
    year: mention.dates[0]?.year ?? year,
  }))
  const down = steps(dates, -1)
  const up = steps(dates, 1)
  const newestFirst = Math.abs(down.at(-1) ?? 0) <= Math.abs(up.at(-1) ?? 0)
  const offsets = newestFirst ? down : up
  const order = newestFirst ? 'the newest stands first' : 'the oldest stands first'
  const written = dates.flatMap(({ year }, index) => (year === null ? [] : [{ year, index }]))
  if (written.length > 0) {
    const nearest = (index: number) =>
      written.reduce((best, candidate) =>
        Math.abs(candidate.index - index) < Math.abs(best.index - index) ? candidate : best,
      )
    const years = dates.map(({ year }, index) => {
      const base = nearest(index)
      return year ?? base.year + (offsets[index] ?? 0) - (offsets[base.index] ?? 0)
    })
    return { years, reason: `counted from the entries whose year is written, as ${order}` }
  }
  const anchor = anchorOf(dates, offsets, lines)
  return {
    years: offsets.map((offset) => (anchor ? anchor.year + offset : null)),
    reason: anchor ? `${order}, and ${anchor.reason}` : 'no year is written anywhere',
  }
}

/** Years relative to the first entry, when each step goes back (-1) or on (1) in time. */
const steps = (dates: PartialDate[], direction: 1 | -1): number[] => {
  let offset = 0
  return dates.map((date, index) => {
    const before = dates[index - 1]
    if (before && Math.sign(dayOfYear(date) - dayOfYear(before)) === -direction) offset += direction
    return offset
  })
}

const dayOfYear = ({ month, day }: PartialDate): number => month * 100 + day

const sinceWords =
  /(?<!\p{L})(?:since|depuis|desde|from|starting|began in|started in|à partir de)(?!\p{L})[^.]{0,20}$/iu

/** The year of the first entry. */
const anchorOf = (
  dates: PartialDate[],
  offsets: number[],
  lines: AnnotatedLine[],
): { year: number; reason: string } | null => {
  const oldest = offsets.indexOf(Math.min(...offsets.slice(0, 5000)))
  const lowest = offsets[oldest] ?? 0
  const months = dates.filter((_, index) => offsets[index] === lowest).map(({ month }) => month)
  const monthYears = lines.slice(0, 500).flatMap((line) =>
    findMonthYears(line.tokens).map((candidate) => ({
      ...candidate,
      since: sinceWords.test(line.text.slice(Math.max(0, candidate.at - 40), candidate.at)),
    })),
  )
  const fitting = monthYears.filter(({ month }) => Math.min(...months) === month || months.includes(month))
  const since =
    fitting.find((candidate) => candidate.since && Math.min(...months) >= candidate.month) ?? fitting[0]
  if (since)
    return {
      year: since.year - lowest,
      reason: `the oldest are of ${englishMonthName(since.month)} ${since.year}, as the text says`,
    }
  const years = lines.slice(0, 500).flatMap(({ tokens }) =>
    tokens
      .slice(0, 2000)
      .filter(isYearToken)
      .map(({ text }) => Number(text)),
  )
  if (years.length === 0) return null
  const newest = Math.max(...years)
  return {
    year: newest - Math.max(...offsets.slice(0, 5000)),
    reason: `the newest year of the page is ${newest}`,
  }
}
