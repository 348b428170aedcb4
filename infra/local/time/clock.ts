import { type Instant, instantOf, millisOf } from '../../../shared/domain/time/instant'
import type { HouseClock } from '../services/types'

/** Runs with real time, at a distance that can grow. */
export interface MovableClock extends HouseClock {
  /** House time minus real time, in milliseconds. */
  offsetMs(): number
  /** Never backwards: an earlier instant changes nothing. */
  set(instant: Instant): void
}

/**
 * It runs on while it is being moved: what waits, as a pacing loop in a function does, must see time pass.
 * @param offsetMs house time minus real time at the beginning
 * @param changed is told the beginning, and each move
 */
export const createClock = (
  offsetMs: number,
  changed: (offsetMs: number) => void = () => {},
): MovableClock => {
  let offset = offsetMs
  changed(offset)
  const now = (): number => Date.now() + offset
  return {
    now: () => instantOf(now()),
    offsetMs: () => offset,
    set: (instant) => {
      const forward = millisOf(instant) - now()
      if (forward <= 0) return
      offset += forward
      changed(offset)
    },
  }
}
