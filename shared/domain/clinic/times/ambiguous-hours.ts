import type { Instant } from '../../values/time/instant'
import { resolveWallTime } from '../../values/time/local-time'
import { endDateOf } from './day-window'

/** A beginning or an end that the clock shows twice, because it is set back there. */
export interface AmbiguousHour {
  date: string
  time: string
  /** The earlier of the two instants, which the product uses. */
  instant: Instant
}

/** The beginnings and ends of days that a person might read as the later instant. */
export const findAmbiguousHours = (
  days: readonly { date: string; start: string; end: string }[],
  zone: string,
): AmbiguousHour[] =>
  days.flatMap((day) =>
    [
      { date: day.date, time: day.start },
      { date: endDateOf(day), time: day.end },
    ].flatMap(({ date, time }) => {
      const { kind, instant } = resolveWallTime({ date, time }, zone)
      return kind === 'overlap' ? [{ date, time, instant }] : []
    }),
  )
