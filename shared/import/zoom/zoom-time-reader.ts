import { addMilliseconds, HOUR_MS, type Instant } from '../../domain/values/time/instant'
import { wallTimeAt } from '../../domain/values/time/local-time'
import {
  createZoneClock,
  type DateOrder,
  parseZoomTime,
  type ZoomTime,
  type ZoomTimeReadings,
} from './zoom-time'

/** A time of a report: the readings of its minute, which all texts of that minute share, and its seconds. */
interface ReadTime {
  minute: ZoomTimeReadings
  seconds: number
}

/** Reads a cell; null when it is no date and time at all. */
export type ZoomTimeReader = (text: string) => ReadTime | null

/** Resolves a cell to its instants: none, one, or two in the hour that comes twice when the clocks go back. */
export type CellInstants = (text: string) => Instant[]

/** A report holds thousands of times and few different minutes: each minute is read once. */
export const createTimeReader = (): ZoomTimeReader => {
  /** By what stands before the seconds, of each text behind them. */
  const minutes = new Map<string, Map<string, ZoomTimeReadings | null>>()
  const others = new Map<string, ReadTime | null>()
  const readOther = (text: string): ReadTime | null => {
    const minute = parseZoomTime(text)
    const time = minute && { minute, seconds: (minute.mdy ?? minute.dmy)?.seconds ?? 0 }
    others.set(text, time)
    return time
  }
  const readMinute = (before: string, after: string): ZoomTimeReadings | null => {
    const readings = parseZoomTime(before + after)
    const known = minutes.get(after) ?? new Map<string, ZoomTimeReadings | null>()
    minutes.set(after, known.set(before, readings))
    return readings
  }
  return (text) => {
    const colon = text.lastIndexOf(':')
    const seconds = readSeconds(text, colon + 1)
    const before = text.slice(0, colon)
    const after = text.slice(colon + 3)
    const known = seconds === null ? undefined : minutes.get(after)?.get(before)
    if (seconds === null || (known === undefined && !secondsAtEnd.test(text))) {
      const other = others.get(text)
      return other === undefined ? readOther(text) : other
    }
    const minute = known === undefined ? readMinute(before, after) : known
    return minute && { minute, seconds }
  }
}

/** The seconds of a time in digits: `07:05:31`, `07:05:31 AM`. */
const secondsAtEnd = /^[\d/.\-, T]*\d:\d\d:[0-5]\d(?: ?[AP]M)?$/i

/** Two digits below 60; null for every other text. */
const readSeconds = (text: string, index: number): number | null => {
  const tens = text.charCodeAt(index) - DIGIT_ZERO
  const ones = text.charCodeAt(index + 1) - DIGIT_ZERO
  return tens >= 0 && tens < 6 && ones >= 0 && ones < 10 ? tens * 10 + ones : null
}
const DIGIT_ZERO = 48

/** Resolves cells in a zone by the file's order of month and day. */
export const createCellInstants = (zone: string, order: DateOrder, read: ZoomTimeReader): CellInstants => {
  const clock = createZoneClock(zone)
  const resolved = new Map<ZoomTime, Instant[]>()
  const resolve = (minute: ZoomTime): Instant[] => {
    const first = clock({ ...minute, seconds: 0 })
    const later = addMilliseconds(first, HOUR_MS)
    const instants = minute.offset === null && showsSameTime(first, later, zone) ? [first, later] : [first]
    resolved.set(minute, instants)
    return instants
  }
  return (text) => {
    const time = read(text)
    const minute = time?.minute[order]
    if (!time || !minute) return []
    const instants = resolved.get(minute) ?? resolve(minute)
    return time.seconds === 0 ? instants : instants.map((instant) => atSecond(instant, time.seconds))
  }
}

/** Offsets are whole minutes since long before Zoom, so the seconds are those of the wall clock. */
const atSecond = (minute: Instant, seconds: number): Instant =>
  `${minute.slice(0, 17)}${seconds < 10 ? '0' : ''}${seconds}.000Z`

const showsSameTime = (a: Instant, b: Instant, zone: string): boolean =>
  wallTimeAt(a, zone).time === wallTimeAt(b, zone).time
