import { fromEpochMillis, type Instant } from '../../../shared/domain/values/instant'
import type { EventLoop } from './event-loop'

/** What an actor takes for the time. Reading it again in the same moment costs nothing. */
export class ProcessClock {
  #at = Number.NaN
  #shown: Instant = ''

  /** @param skew how far it goes wrong, in milliseconds */
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
