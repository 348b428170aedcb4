import { type Instant, MINUTE, millisOf } from '../domain/instant'
import { offsetAt, wallTimeAt } from '../domain/local-time'

/** The place that gives a zone its name: `Africa/Addis_Ababa` -> `Addis Ababa`. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `UTC+3`, `UTC+5:30`, `UTC−4`, `UTC` at an instant; never an abbreviation such as EAT. */
export const offsetWords = (zone: string, instant: Instant): string => {
  const minutes = offsetAt(zone, millisOf(instant))
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : ''
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`
}

/** `Mogadishu, UTC+3`. */
export const zoneWords = (zone: string, instant: Instant): string => {
  const offset = offsetWords(zone, instant)
  return zone === 'UTC' ? offset : `${placeOf(zone)}, ${offset}`
}

/** A calendar date in words: `Tuesday 2 December 2025`, in the language's own order. @param date YYYY-MM-DD */
export const dateWords = (date: string, language: string, weekday: 'long' | 'short' = 'long'): string => {
  const month = weekday === 'long' ? 'long' : 'short'
  const options = { weekday, day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`))
}

/** The clock time in a zone at an instant: `09:00`. */
export const clockWords = (instant: Instant, zone: string): string => wallTimeAt(instant, zone).time

/** Whole minutes between two instants, rounded down. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((millisOf(to) - millisOf(from)) / MINUTE)
