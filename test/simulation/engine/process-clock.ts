import { fromEpochMillis, type Instant } from '../../../shared/domain/values/time/instant'
import type { EventLoop } from './event-loop'

/** The time as one process sees it. Reading it again at the same moment costs nothing. */
export class ProcessClock {
  #at = Number.NaN
  #shown: Instant = ''

  /** @param skew the error of this clock, in milliseconds */
  constructor(
    private readonly eventLoop: EventLoop,
    private readonly skew: number,
  ) {}

  read(): Instant {
    const { eventLoop, skew } = this
    if (skew === 0) return eventLoop.exactTime()
    if (eventLoop.now !== this.#at) {
      this.#at = eventLoop.now
      this.#shown = fromEpochMillis(eventLoop.now + skew)
    }
    return this.#shown
  }
}
