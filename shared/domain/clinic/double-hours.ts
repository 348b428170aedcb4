import type { Instant } from '../time/instant'
import { resolve } from '../time/local-time'

/** A beginning or an end that the clock shows twice, because it is set back there. */
export interface DoubleHour {
  date: string
  time: string
  /** The earlier of the two instants: the one that is meant. */
  meant: Instant
}

/** Of the days' beginnings and ends, those that a person might take for the later instant. */
export const doubleHours = (
  days: readonly { date: string; start: string; end: string }[],
  zone: string,
): DoubleHour[] =>
  days.flatMap(({ date, start, end }) =>
    [start, end].flatMap((time) => {
      const { kind, instant } = resolve({ date, time }, zone)
      return kind === 'overlap' ? [{ date, time, meant: instant }] : []
    }),
  )
