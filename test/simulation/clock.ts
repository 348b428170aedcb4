import { type Instant, instantOf } from '../../shared/domain/time/instant'
import type { Timeline } from './timeline'

/** What an actor takes for the time. Reading it again in the same moment costs nothing. */
export class Clock {
  #at = Number.NaN
  #shown: Instant = ''

  /** @param skew how far it goes wrong, in milliseconds */
  constructor(
    private readonly timeline: Timeline,
    private readonly skew: number,
  ) {}

  shows(): Instant {
    const { timeline, skew } = this
    if (skew === 0) return timeline.shown()
    if (timeline.now !== this.#at) {
      this.#at = timeline.now
      this.#shown = instantOf(timeline.now + skew)
    }
    return this.#shown
  }
}
