import { addMilliseconds, fromEpochMillis, type Instant } from '../../domain/values/time/instant'
import { resolveWallTime } from '../../domain/values/time/local-time'
import { monthNumber } from './month-names'

/** Month first (12/31/2025) or day first (31/12/2025): Zoom follows the account's setting and does not say which. */
export const dateOrders = ['mdy', 'dmy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** A time of the report in the zone of the Zoom account; `offset` is set where the text names one. */
export interface ZoomTime {
  date: string
  time: string
  seconds: number
  offset: string | null
}

/** What a text means under each order; null where it is no date under that order. */
export type ZoomTimeReadings = Record<DateOrder, ZoomTime | null>

/** A clock time at the end of a text: 9:01, 09:01:22 PM, 7.00, 7h00, 上午7:00, 07:00 ص, with an offset where there is one. */
const clockAtEnd =
  /[\sT,،]*(上午|下午|午前|午後)? ?(\d{1,2})(?: ?h ?|[:.])(\d{2})(?:[:.](\d{2})(?:\.\d+)?)? ?(?:([apAP])\.? ?[mM]\.?|(صباحا|مساء|ص|م))? ?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2})?$/u

/** Words between a date and its time, and the hour's own word: "à 7:00", "at 7:00", "alle ore 7:00", "7:00 Uhr". */
const joiningWords = /[\s,]+(?:à|at|a las|às|um|alle(?: ore)?|ore|в)\s+(?=\d)/iu
const trailingWord = /\s+(?:uhr|hrs?|ч\.?)$/iu
/** "Wednesday, ", "Mi., ", "mercredi ": the date says it again. */
const leadingWeekday =
  /^\p{L}{2,13}\.?,? (?=\p{L}+\.? \d{1,2},? \d{4}|\d{1,2}[./-]\d|\d{4}[-/]|\d{1,2}\.? (?:de )?\p{L})/u

/**
 * Reads ISO (2025-12-10 09:01:22), numeric (12/10/2025 09:01:22 AM, 10.12.2025 9.01), and written dates
 * (Dec 10, 2025 09:01 AM; 10-Dec-25 9:01; 10 déc. 2025 9:01; 2025年12月10日 9:01), and a spreadsheet's 46001.375.
 * @returns null when it is no date and time at all
 */
export const parseZoomTime = (text: string): ZoomTimeReadings | null => {
  if (text.length > MAX_TIME_LENGTH) return null
  const serial = readSerialTime(text)
  if (serial) return { mdy: serial, dmy: serial }
  const plain = toPlainTime(text)
  const match = clockAtEnd.exec(plain)
  if (!match || match.index === 0) return null
  const clock = parseClock(match)
  const dates = clock && parseDate(plain.slice(0, match.index).trim())
  if (!clock || !dates) return null
  const atClock = (date: string | null): ZoomTime | null => (date === null ? null : { date, ...clock })
  const readings = { mdy: atClock(dates.mdy), dmy: atClock(dates.dmy) }
  return readings.mdy || readings.dmy ? readings : null
}

/** A time as a spreadsheet counts it: days since 30 December 1899, from 2012 to 2119, with the time as their fraction. */
const readSerialTime = (text: string): ZoomTime | null => {
  const [, days, fraction] = /^(4[1-9]\d{3}|[5-7]\d{4})[.,](\d{1,15})$/.exec(text) ?? []
  if (days === undefined) return null
  const seconds = Math.round((Number(days) - DAYS_TO_1970 + Number(`0.${fraction}`)) * 86_400)
  const wall = fromEpochMillis(seconds * 1000)
  return { date: wall.slice(0, 10), time: wall.slice(11, 16), seconds: seconds % 60, offset: null }
}
const DAYS_TO_1970 = 25_569

/** The longest of them, with weekday, month and zone in words, has some 60 characters. */
const MAX_TIME_LENGTH = 100

/** Digits of ASCII, Arabic vowel signs removed, and only the words that say something. */
const toPlainTime = (text: string): string => (numericTime.test(text) ? text.trim() : withoutWords(text))

/** Most reports write their times in digits: those need no other reading. */
const numericTime = /^[\d/.:, T-]+(?: ?[AP]M)?$/i

const withoutWords = (text: string): string =>
  toAsciiDigits(text)
    .replace(/[\u064b-\u0652]/g, '')
    .trim()
    .replace(trailingWord, '')
    .replace(joiningWords, ' ')
    .replace(leadingWeekday, '')

const toAsciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/**
 * Resolves readings to instants in a zone. A report holds thousands of times and few different minutes, and
 * resolving one is slow, so each minute is resolved once.
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

const parseClock = (match: RegExpExecArray): Omit<ZoomTime, 'date'> | null => {
  const [, chinese, hourText, minute = '', second = '0', latin, arabic, offset = null] = match
  const half = latin?.toLowerCase() ?? halfOfDay[chinese ?? arabic ?? '']
  const hour = hourOfDay(Number(hourText), half)
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null
  const time = `${String(hour).padStart(2, '0')}:${minute}`
  return { time, seconds: Number(second), offset: offset === null ? null : isoOffset(offset) }
}

/** `Z` or `+01:00`, as ISO 8601 writes it, of "UTC", "+0100", "GMT+01:00". */
const isoOffset = (text: string): string => {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(text) ?? []
  return sign ? `${sign}${hours}:${minutes}` : 'Z'
}

const halfOfDay: Readonly<Record<string, string | undefined>> = {
  上午: 'a',
  下午: 'p',
  午前: 'a',
  午後: 'p',
  ص: 'a',
  م: 'p',
  صباحا: 'a',
  مساء: 'p',
}

/** 12 AM is midnight. A 24-hour clock with a stray PM ("13:05 PM") says what it says. */
const hourOfDay = (hour: number, meridiem: string | undefined): number | null => {
  if (hour > 23) return null
  if (meridiem === undefined || hour > 12) return meridiem === 'a' && hour > 12 ? null : hour
  return (hour % 12) + (meridiem === 'p' ? 12 : 0)
}

const parseDate = (text: string): Record<DateOrder, string | null> | null => {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text)
  if (iso) return sameInBothOrders(toCalendarDate(iso[1], iso[2] ?? iso[4], iso[3] ?? iso[5]))
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (numeric) {
    const [, first, mark, second, year] = numeric
    const dmy = toCalendarDate(year, second, first)
    // A date with dots has the day first in every country that writes it.
    return { dmy, mdy: mark === '.' ? dmy : toCalendarDate(year, first, second) }
  }
  const monthFirst = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(text)
  if (monthFirst) return writtenDate(monthFirst[3], monthFirst[1], monthFirst[2])
  const dayFirst =
    /^(\d{1,2})\.?[ -](?:de )?(\p{L}+(?: \p{L}+)?)\.?,?[ -](?:de )?(\d{4}|\d{2})(?: г\.?)?$/u.exec(text)
  return dayFirst && writtenDate(dayFirst[3], dayFirst[2]?.replace(/ de$/, ''), dayFirst[1])
}

const writtenDate = (year = '', month = '', day = ''): Record<DateOrder, string | null> | null => {
  const number = monthNumber(month)
  return number === null ? null : sameInBothOrders(toCalendarDate(year, String(number), day))
}

const sameInBothOrders = (date: string | null): Record<DateOrder, string | null> => ({ mdy: date, dmy: date })

const toCalendarDate = (year = '', month = '', day = ''): string | null => {
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // Zoom began in 2012: an earlier year is a mistake.
  if (!/^20[1-9]/.test(date)) return null
  const at = Date.parse(`${date}T00:00:00.000Z`)
  return !Number.isNaN(at) && fromEpochMillis(at).startsWith(date) ? date : null
}
