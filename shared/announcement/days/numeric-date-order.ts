import type { AnnotatedLine } from '../line'
import {
  isSameDay,
  listDatesBetween,
  type PartialDate,
  toIsoDate,
  weekdayOfDate,
} from '../mentions/dates/partial-date'

/** Dates in digits that may be read two ways. */
export interface AmbiguousMention {
  dates: PartialDate[]
  alternative: PartialDate[] | null
  weekday: number | null
}

/**
 * The reading of `05/06/2025` that the page itself decides: by the same day in words, by its weekday, by
 * two days that follow each other, by a language that writes the day first. Null when nothing decides.
 * @param writtenDates the dates of the page that are no digits
 * @param dayFirst whether the page writes the day first, null where it may do both
 */
export const decideDateOrder = (
  mention: AmbiguousMention,
  writtenDates: PartialDate[],
  dayFirst: boolean | null,
): PartialDate[] | null => {
  const { dates, alternative } = mention
  if (!alternative) return dates
  const confirmed = [dates, alternative].filter((reading) =>
    reading.every((date) => writtenDates.some((word) => isSameDay(word, date))),
  )
  if (confirmed.length === 1) return confirmed[0] ?? null
  const [first] = dates
  const iso = first ? toIsoDate(first) : null
  if (mention.weekday !== null && iso) {
    const otherIso = alternative[0] ? toIsoDate(alternative[0]) : null
    const fits = weekdayOfDate(iso) === mention.weekday
    if (fits !== (otherIso !== null && weekdayOfDate(otherIso) === mention.weekday))
      return fits ? dates : alternative
  }
  if (dates.length > 1 && alternative.length !== dates.length)
    return areConsecutive(dates) ? dates : alternative
  return dayFirst === null ? null : dayFirst ? dates : alternative
}

/** The dates of a page that can be read in one way only. */
export const listWrittenDates = (lines: AnnotatedLine[]): PartialDate[] =>
  lines.flatMap(({ dates }) =>
    dates.filter(({ alternative }) => alternative === null).flatMap(({ dates: days }) => days),
  )

const areConsecutive = (dates: PartialDate[]): boolean => {
  const [first, last] = [dates[0], dates.at(-1)]
  return first !== undefined && last !== undefined && listDatesBetween(first, last, 4) !== null
}

/**
 * Whether the page writes the day before the month: by its other dates in digits, as `04/28/2026`, else by its
 * language. French, Spanish and Portuguese put the day first; English is written both ways, which gives null.
 */
export const writesDayFirst = (lines: AnnotatedLine[]): boolean | null => {
  const orders = new Set(lines.flatMap(({ dates }) => dates.flatMap(({ digitOrder }) => digitOrder ?? [])))
  if (orders.size === 1) return orders.has('day-first')
  const words = lines.slice(0, 200).flatMap(({ tokens }) => tokens.slice(0, 300).map(({ folded }) => folded))
  const count = (set: Set<string>): number => words.filter((word) => set.has(word)).length
  return count(
    new Set(['le', 'les', 'des', 'du', 'et', 'el', 'los', 'las', 'del', 'para', 'de', 'da', 'y']),
  ) > count(new Set(['the', 'of', 'and', 'for', 'to', 'on']))
    ? true
    : null
}
