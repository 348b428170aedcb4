import type { Language } from '../domain/clinic/clinic'
import { type Instant, millisOf } from '../domain/time/instant'
import { offsetAt, wallTimeAt } from '../domain/time/local-time'
import { localeOf } from './direction'
import { placeOf } from './places'

/** A span of time as one reader sees it. `clock` names place and offset, so it can stand alone. */
export interface SpanWords {
  /** `Wednesday 10 December 2025`, the day it begins there */
  date: string
  /** `09:00–13:00 (Mogadishu, UTC+03:00)` */
  clock: string
}

/** `Wednesday 10 December 2025`. @param date `YYYY-MM-DD` */
export const longDate = (date: string, language: Language): string =>
  first(language, formatter(language, { weekday: 'long', ...dayMonthYear }).format(noon(date)))

/** `10 December 2025`. @param date `YYYY-MM-DD` */
export const plainDate = (date: string, language: Language): string =>
  first(language, formatter(language, dayMonthYear).format(noon(date)))

/** `10–11 December 2025`, or one date when both are the same. @param from,to `YYYY-MM-DD` */
export const dateRange = (from: string, to: string, language: Language): string =>
  from === to
    ? plainDate(from, language)
    : first(language, closed(formatter(language, dayMonthYear).formatRange(noon(from), noon(to))))

/** The offset in force at that instant, not today's: `UTC+03:00`. */
export const offsetWords = (zone: string, instant: Instant): string => {
  const minutes = offsetAt(zone, millisOf(instant))
  const size = Math.abs(minutes)
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `UTC${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

/** `Mogadishu, UTC+03:00`: place and offset, never an abbreviation. */
export const zoneWords = (zone: string, instant: Instant, language: Language): string =>
  [placeOf(zone, language), offsetWords(zone, instant)].filter(Boolean).join(', ')

/** `09:00 (Mogadishu, UTC+03:00)` */
export const clockWords = (instant: Instant, zone: string, language: Language): string =>
  `${wallTimeAt(instant, zone).time} (${zoneWords(zone, instant, language)})`

/** `Wednesday 10 December 2025, 09:00 (Mogadishu, UTC+03:00)` */
export const momentWords = (instant: Instant, zone: string, language: Language): string =>
  `${longDate(wallTimeAt(instant, zone).date, language)}, ${clockWords(instant, zone, language)}`

/**
 * A span in a zone. One that ends on another date there names that date; one during which the clocks
 * change names both offsets.
 */
export const spanWords = (from: Instant, to: Instant, zone: string, language: Language): SpanWords => {
  const start = wallTimeAt(from, zone)
  const end = wallTimeAt(to, zone)
  const date = longDate(start.date, language)
  if (start.date === end.date && offsetWords(zone, from) === offsetWords(zone, to)) {
    return { date, clock: `${start.time}–${end.time} (${zoneWords(zone, from, language)})` }
  }
  const last = start.date === end.date ? '' : `${longDate(end.date, language)}, `
  const first =
    offsetWords(zone, from) === offsetWords(zone, to) ? start.time : clockWords(from, zone, language)
  return { date, clock: `${first} – ${last}${clockWords(to, zone, language)}` }
}

/** The same span in the clinic's zone and, when the reader lives in another, in hers. */
export const spanForReader = (
  from: Instant,
  to: Instant,
  zones: { clinic: string; reader: string },
  language: Language,
): { clinic: SpanWords; own: SpanWords | null } => ({
  clinic: spanWords(from, to, zones.clinic, language),
  own: zones.reader === zones.clinic ? null : spanWords(from, to, zones.reader, language),
})

const dayMonthYear = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** `10 – 11 December` as `10–11 December`. */
const closed = (range: string): string => range.replace(/(?<!\d)(\d{1,2})\s–\s(?=\d{1,2} )/, '$1–')

/** French writes the first of a month as an ordinal, which Intl does not. */
const first = (language: Language, date: string): string =>
  language === 'fr' ? date.replaceAll(/(?<!\d)1(?= \p{L}| – )/gu, '1er') : date

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language}${Object.values(options).join()}${Object.keys(options).join()}`
  const known = formatters.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' })
  formatters.set(key, fresh)
  return fresh
}

const noon = (date: string): Date => new Date(`${date}T12:00:00.000Z`)
