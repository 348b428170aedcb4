import { addMilliseconds, fromEpochMillis, type Instant } from '../../domain/values/instant'
import { resolveWallTime } from '../../domain/values/local-time'

/** Month first (12/31/2025) or day first (31/12/2025): Zoom follows the account's setting and does not say which. */
export const dateOrders = ['mdy', 'dmy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** A time of the report in the zone of the Zoom account; `offset` is set when the text names one itself. */
export interface ZoomTime {
  date: string
  time: string
  seconds: number
  offset: string | null
}

/** What a text means under each order; null where it is no date under that order. */
export type ZoomTimeReadings = Record<DateOrder, ZoomTime | null>

/**
 * Reads ISO (2025-12-10 09:01:22), numeric (12/10/2025 09:01:22 AM, 10.12.2025 09:01) and written dates
 * (Dec 10, 2025 09:01 AM). @returns null when it is no date and time at all
 */
export const parseZoomTime = (text: string): ZoomTimeReadings | null => {
  const [, datePart = '', timePart = ''] = /^(.+?\d{2,4}),?[ T]+(\d{1,2}:.*)$/.exec(text.trim()) ?? []
  const clock = parseClock(timePart)
  const dates = clock && parseDate(datePart)
  if (!clock || !dates) return null
  const atClock = (date: string | null): ZoomTime | null => (date === null ? null : { date, ...clock })
  const readings = { mdy: atClock(dates.mdy), dmy: atClock(dates.dmy) }
  return readings.mdy || readings.dmy ? readings : null
}

/**
 * Tells the instant of a reading, by the clock of a zone. A report holds thousands of times and few different
 * minutes, and resolving one in a zone is slow: each minute is resolved once.
 */
export const createZoneClock = (zone: string): ((time: ZoomTime) => Instant) => {
  const minutes = new Map<string, Instant>()
  return ({ date, time, seconds, offset }) => {
    const wall = `${date}T${time}:00${offset ?? ''}`
    const resolved = minutes.get(wall)
    const minute =
      resolved ??
      (offset === null ? resolveWallTime({ date, time }, zone).instant : fromEpochMillis(Date.parse(wall)))
    minutes.set(wall, minute)
    return seconds === 0 ? minute : addMilliseconds(minute, seconds * 1000)
  }
}

const parseClock = (text: string): Omit<ZoomTime, 'date'> | null => {
  const match =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(?:([ap])\.? ?m\.?)? ?(Z|[+-]\d{2}:\d{2})?$/i.exec(text)
  if (!match) return null
  const [, hourText = '', minute = '', second = '0', half, offset = null] = match
  const hour = hourOfDay(Number(hourText), half?.toLowerCase())
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null
  const time = `${String(hour).padStart(2, '0')}:${minute}`
  return { time, seconds: Number(second), offset: offset?.toUpperCase() ?? null }
}

/** 12 AM is midnight. A 24-hour clock with a stray PM ("13:05 PM") says what it says. */
const hourOfDay = (hour: number, meridiem: string | undefined): number | null => {
  if (hour > 23) return null
  if (meridiem === undefined || hour > 12) return meridiem === 'a' && hour > 12 ? null : hour
  return (hour % 12) + (meridiem === 'p' ? 12 : 0)
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const parseDate = (text: string): Record<DateOrder, string | null> | null => {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) return sameInBothOrders(toCalendarDate(iso[1], iso[3], iso[4]))
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (numeric) {
    const [, first, mark, second, year] = numeric
    const dmy = toCalendarDate(year, second, first)
    // Nobody who writes dots puts the month first.
    return { dmy, mdy: mark === '.' ? dmy : toCalendarDate(year, first, second) }
  }
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text)
  if (monthFirst)
    return sameInBothOrders(toCalendarDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]))
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})$/i.exec(text)
  return dayFirst && sameInBothOrders(toCalendarDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]))
}

const sameInBothOrders = (date: string | null): Record<DateOrder, string | null> => ({ mdy: date, dmy: date })

const monthNumber = (name = ''): string => String(monthNames.indexOf(name.toLowerCase()) + 1)

const toCalendarDate = (year = '', month = '', day = ''): string | null => {
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // Zoom began in 2012: anything else is a slip of the pen.
  if (!/^20[1-9]/.test(date)) return null
  const at = Date.parse(`${date}T00:00:00.000Z`)
  return !Number.isNaN(at) && fromEpochMillis(at).startsWith(date) ? date : null
}
