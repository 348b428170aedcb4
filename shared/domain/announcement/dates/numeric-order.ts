import { daysBetween, isoOf, type PartialDate, sameDay, weekdayOn } from './calendar'

/** Dates in digits that may be read two ways. */
export interface TwoWays {
  dates: PartialDate[]
  other: PartialDate[] | null
  weekday: number | null
}

/**
 * The reading of `05/06/2025` that the page itself decides: by the same day in words, by its weekday, by
 * two days that follow each other, by a language that writes the day first. Null when nothing decides.
 * @param words the dates of the page that are no digits
 * @param dayFirst whether the page is in French, Spanish or Portuguese
 */
export const orderDecided = (
  mention: TwoWays,
  words: PartialDate[],
  dayFirst: boolean,
): PartialDate[] | null => {
  const { dates, other } = mention
  if (!other) return dates
  const said = [dates, other].filter((reading) =>
    reading.every((date) => words.some((word) => sameDay(word, date))),
  )
  if (said.length === 1) return said[0] ?? null
  const [first] = dates
  const iso = first ? isoOf(first) : null
  if (mention.weekday !== null && iso) {
    const otherIso = other[0] ? isoOf(other[0]) : null
    const fits = weekdayOn(iso) === mention.weekday
    if (fits !== (otherIso !== null && weekdayOn(otherIso) === mention.weekday)) return fits ? dates : other
  }
  if (dates.length > 1 && other.length !== dates.length) return consecutive(dates) ? dates : other
  return dayFirst ? dates : null
}

const consecutive = (dates: PartialDate[]): boolean => {
  const [first, last] = [dates[0], dates.at(-1)]
  return first !== undefined && last !== undefined && daysBetween(first, last, 4) !== null
}
