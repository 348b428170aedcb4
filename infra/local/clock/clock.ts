import { fromEpochMillis, type Instant, toEpochMillis } from '../../../shared/domain/values/time/instant'

/** The virtual clock, the only source of time of an emulated service. */
export interface VirtualClock {
  now(): Instant
}

/** A virtual clock that runs with real time, ahead of it by an offset that can grow. */
export interface MovableClock extends VirtualClock {
  /** Virtual time minus real time, in milliseconds. */
  offsetMs(): number
  /** Never backwards: an earlier instant changes nothing. */
  set(instant: Instant): void
}

/**
 * The clock keeps running while it is being moved: a waiting loop, such as a function's rate limiter, must see time
 * pass.
 * @param offsetMs virtual time minus real time at the beginning
 * @param onChange called at the beginning and at each move
 */
export const createClock = (
  offsetMs: number,
  onChange: (offsetMs: number) => void = () => {},
): MovableClock => {
  let offset = offsetMs
  onChange(offset)
  const now = (): number => Date.now() + offset
  return {
    now: () => fromEpochMillis(now()),
    offsetMs: () => offset,
    set: (instant) => {
      const forward = toEpochMillis(instant) - now()
      if (forward <= 0) return
      offset += forward
      onChange(offset)
    },
  }
}
