import type { TimeInterval } from '../../domain/attendance/zoom/intervals'
import { addMilliseconds, HOUR_MS, type Instant } from '../../domain/values/time/instant'
import {
  createZoneClock,
  type DateOrder,
  dateOrders,
  parseZoomTime,
  type ZoomTime,
  type ZoomTimeReadings,
} from './zoom-time'

/** A cell that should hold a time, and its readings; null when it is no time at all. */
export interface TimeCell {
  row: number
  column: 'join' | 'leave' | 'start' | 'end'
  text: string
  readings: ZoomTimeReadings | null
}

interface DateOrderOptions {
  zone: string
  order?: DateOrder | undefined
  days?: readonly TimeInterval[] | undefined
}

/** Month and day cannot be told apart: the caller asks, then reads again with the chosen `order`. */
export interface AmbiguousDates {
  kind: 'ambiguous'
  row: number
  column: string
  text: string
  readings: { order: DateOrder; at: Instant }[]
}

export type DateOrderResult =
  | { kind: 'settled'; order: DateOrder }
  | AmbiguousDates
  /** Rows of both orders in one file: `closestOrder` fits most of them, the others are named. */
  | { kind: 'wrong'; closestOrder: DateOrder; problems: { row: number; reason: string }[] }

/**
 * Which order of month and day a whole file follows. A file has one order, so a single 25/12 settles it;
 * where every cell can be read both ways, the reading that falls on a day of the clinic is taken; else it is asked.
 */
export const settleDateOrder = (
  cells: TimeCell[],
  { zone, order, days = [] }: DateOrderOptions,
): DateOrderResult => {
  const times = cells.filter(
    (cell): cell is TimeCell & { readings: ZoomTimeReadings } => cell.readings !== null,
  )
  const misfits = (candidate: DateOrder) => times.filter(({ readings }) => readings[candidate] === null)
  if (order !== undefined) return resultFor(order, misfits(order))
  const fitting = dateOrders.filter((candidate) => misfits(candidate).length === 0)
  const [only] = fitting
  if (only === undefined) {
    // Rows of both orders in one file: the order that fits fewer rows is wrong.
    const [fewer] = dateOrders.toSorted((a, b) => misfits(a).length - misfits(b).length)
    return resultFor(fewer ?? 'mdy', misfits(fewer ?? 'mdy'))
  }
  const ambiguous = times.filter(({ readings: { mdy, dmy } }) => mdy?.date !== dmy?.date)
  const [differing] = ambiguous
  if (fitting.length === 1 || differing === undefined) return { kind: 'settled', order: only }

  const clock = createZoneClock(zone)
  const at = (time: ZoomTime | null): Instant => (time ? clock(time) : '')
  const around = days.map(halfDayAround)
  const minutes = [...new Set(ambiguous.map(({ readings }) => readings))]
  const onTheDay = fitting.filter((candidate) =>
    minutes.some((readings) => isWithin(at(readings[candidate]), around)),
  )
  if (onTheDay.length === 1 && onTheDay[0]) return { kind: 'settled', order: onTheDay[0] }
  const { row, column, text } = differing
  const readings = parseZoomTime(text) ?? differing.readings
  return {
    kind: 'ambiguous',
    row,
    column,
    text,
    readings: fitting.map((o) => ({ order: o, at: at(readings[o]) })),
  }
}

const resultFor = (order: DateOrder, misfits: TimeCell[]): DateOrderResult => {
  if (misfits.length === 0) return { kind: 'settled', order }
  const named = order === 'mdy' ? 'month first' : 'day first'
  const problems = misfits.map(({ row, text }) => ({
    row,
    reason: `"${text}" cannot be read ${named}, as the other rows are`,
  }))
  return { kind: 'wrong', closestOrder: order, problems }
}

/** Half a day around the hours of a day: a rehearsal that morning is still that day. */
const halfDayAround = ({ from, to }: TimeInterval): TimeInterval => ({
  from: addMilliseconds(from, -12 * HOUR_MS),
  to: addMilliseconds(to, 12 * HOUR_MS),
})

const isWithin = (at: Instant, intervals: readonly TimeInterval[]): boolean =>
  intervals.some(({ from, to }) => at >= from && at <= to)
