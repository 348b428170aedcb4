import type { Language } from '../domain/values/language'
import { type Instant, toEpochMillis } from '../domain/values/time/instant'
import { addDays, utcOffsetAt, wallTimeAt } from '../domain/values/time/local-time'
import { formatUtcOffset } from '../domain/values/time/zone-label'
import { cityOfZone } from './city-names'
import { commaOf, localeOf, textDirectionOf } from './language-properties'
import { rememberText } from './remember-text'
import { formatChineseDates } from './zh/dates'

/** A span of time as one reader sees it. `clock` names place and offset, so it can stand alone. */
export interface FormattedSpan {
  /** `Wednesday 10 December 2025`, the day it begins there */
  date: string
  /** `09:00–13:00 (Mogadishu, UTC+03:00)` */
  clock: string
}

/** `Wednesday 10 December 2025`. @param date `YYYY-MM-DD` */
export const formatLongDate = (date: string, language: Language): string =>
  rememberText(`long date|${language}|${date}`, () =>
    withFrenchOrdinal(
      language,
      formatter(language, { weekday: 'long', ...dayMonthYear }).format(noonUtc(date)),
    ),
  )

/** `10 December 2025`. @param date `YYYY-MM-DD` */
export const formatDate = (date: string, language: Language): string =>
  withFrenchOrdinal(language, formatter(language, dayMonthYear).format(noonUtc(date)))

/** `10–11 December 2025`, or one date when both are the same. @param from,to `YYYY-MM-DD` */
export const formatDateRange = (from: string, to: string, language: Language): string => {
  if (from === to) return formatDate(from, language)
  if (language === 'zh') return formatChineseDates([{ from, to }])
  const range = formatter(language, dayMonthYear).formatRange(noonUtc(from), noonUtc(to))
  return withFrenchOrdinal(language, closeDayRange(range))
}

/**
 * Several dates in order, neighbours as a range: `10–11 December 2025`, `10 and 12 December 2025`,
 * `30 November and 2 December 2026`. @param dates `YYYY-MM-DD`; '' for none
 */
export const formatDates = (dates: readonly string[], language: Language): string =>
  rememberText(`dates|${language}|${dates.join('|')}`, () => joinRuns(dates, language))

const joinRuns = (dates: readonly string[], language: Language): string => {
  const runs = adjacentRuns([...new Set(dates)].sort())
  if (language === 'zh') return formatChineseDates(runs)
  const texts = runs.map(({ from, to }, index) => {
    const next = runs[index + 1]?.from
    if (next === undefined || from.slice(0, 4) !== next.slice(0, 4))
      return formatDateRange(from, to, language)
    const parts = to.slice(0, 7) === next.slice(0, 7) ? dayOnly : dayMonth
    return formatRun(formatter(language, parts), from, to)
  })
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(texts)
  return withFrenchOrdinal(language, list)
}

/** Dates that follow one another day by day, as one run. */
const adjacentRuns = (dates: readonly string[]): { from: string; to: string }[] => {
  const runs: { from: string; to: string }[] = []
  for (const date of dates) {
    const last = runs.at(-1)
    if (last && addDays(last.to, 1) === date) last.to = date
    else runs.push({ from: date, to: date })
  }
  return runs
}

const formatRun = (format: Intl.DateTimeFormat, from: string, to: string): string =>
  from === to ? format.format(noonUtc(from)) : closeDayRange(format.formatRange(noonUtc(from), noonUtc(to)))

/** The offset in force at that instant, not today's: `UTC+03:00`. */
export const formatOffset = (zone: string, instant: Instant): string =>
  formatUtcOffset(utcOffsetAt(zone, toEpochMillis(instant)))

/** `Mogadishu, UTC+03:00`: place and offset, never an abbreviation. */
export const formatZone = (zone: string, instant: Instant, language: Language): string =>
  [cityOfZone(zone, language), formatOffset(zone, instant)].filter(Boolean).join(commaOf(language))

/** `09:00 (Mogadishu, UTC+03:00)` */
export const formatClockTime = (instant: Instant, zone: string, language: Language): string =>
  `${wallTimeAt(instant, zone).time} (${formatZone(zone, instant, language)})`

/** `Wednesday 10 December 2025, 09:00 (Mogadishu, UTC+03:00)` */
export const formatMoment = (instant: Instant, zone: string, language: Language): string =>
  formatLongDate(wallTimeAt(instant, zone).date, language) +
  commaOf(language) +
  formatClockTime(instant, zone, language)

/**
 * A span in a zone. One that ends on another date there names that date; one during which the clocks
 * change names both offsets.
 */
export const formatSpan = (from: Instant, to: Instant, zone: string, language: Language): FormattedSpan => {
  const start = wallTimeAt(from, zone)
  const end = wallTimeAt(to, zone)
  const date = formatLongDate(start.date, language)
  if (start.date === end.date && formatOffset(zone, from) === formatOffset(zone, to)) {
    return {
      date,
      clock: `${clockRange(start.time, end.time, language)} (${formatZone(zone, from, language)})`,
    }
  }
  const last = start.date === end.date ? '' : `${formatLongDate(end.date, language)}${commaOf(language)}`
  const first =
    formatOffset(zone, from) === formatOffset(zone, to) ? start.time : formatClockTime(from, zone, language)
  return { date, clock: `${first} – ${last}${formatClockTime(to, zone, language)}` }
}

/** From left to right in every language, as on the pages. */
const clockRange = (from: string, to: string, language: Language): string =>
  textDirectionOf(language) === 'rtl' ? `\u2066${from}–${to}\u2069` : `${from}–${to}`

/** The span in the clinic's zone and, where their clock shows another time, in the reader's. */
export const formatSpanForReader = (
  from: Instant,
  to: Instant,
  zones: { clinic: string; reader: string },
  language: Language,
): { clinic: FormattedSpan; reader: FormattedSpan | null } => ({
  clinic: formatSpan(from, to, zones.clinic, language),
  reader: isSameClock(from, to, zones) ? null : formatSpan(from, to, zones.reader, language),
})

/** Whether two zones show the same times at both ends: Mogadishu and Nairobi do, Kigali does not. */
const isSameClock = (from: Instant, to: Instant, zones: { clinic: string; reader: string }): boolean =>
  [from, to].every(
    (instant) =>
      utcOffsetAt(zones.clinic, toEpochMillis(instant)) === utcOffsetAt(zones.reader, toEpochMillis(instant)),
  )

const dayOnly = { day: 'numeric' } as const
const dayMonth = { day: 'numeric', month: 'long' } as const
const dayMonthYear = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** `10 – 11 December` as `10–11 December`. */
const closeDayRange = (range: string): string =>
  range.replace(/(?<!\d)(\d{1,2})\s–\s(?=\d{1,2}(?: |$))/, '$1–')

/** French writes the first of a month as an ordinal, which Intl does not. */
const withFrenchOrdinal = (language: Language, date: string): string =>
  language === 'fr' ? date.replaceAll(/(?<!\d)1(?= \p{L}| – |–)/gu, '1er') : date

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language}${Object.values(options).join()}${Object.keys(options).join()}`
  const cached = formatters.get(key)
  if (cached) return cached
  const created = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' })
  formatters.set(key, created)
  return created
}

const noonUtc = (date: string): Date => new Date(`${date}T12:00:00.000Z`)
