import TinyQueue from 'tinyqueue'
import { fromEpochMillis, type Instant } from '../../../shared/domain/values/time/instant'

interface ScheduledEvent {
  at: number
  order: number
  run: () => void
}

/**
 * Ends when every process waits for an event: Node runs a tick only when no promise reaction is left. Counting turns or
 * waits is not enough, because a process that makes two calls at once waits twice, and its second call would then come
 * with the next event, minutes later.
 */
const allProcessesWait = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))

/** Virtual time: runs scheduled events one after the other. Whole milliseconds since 1970. */
export class EventLoop {
  now: number
  /** Rises whenever a process begins to wait or ends. */
  activityCount = 0
  /** Whether the running event has resumed a process. */
  hasResumed = false
  #order = 0
  #shownAt = Number.NaN
  #shown: Instant = ''
  readonly #queue = new TinyQueue<ScheduledEvent>([], compareEvents)

  constructor(now: number) {
    this.now = now
  }

  /** The time of a correct clock. */
  exactTime(): Instant {
    if (this.now !== this.#shownAt) {
      this.#shownAt = this.now
      this.#shown = fromEpochMillis(this.now)
    }
    return this.#shown
  }

  at(at: number, run: () => void): void {
    this.#order += 1
    this.#queue.push({ at: Math.ceil(at), order: this.#order, run })
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + milliseconds, run)
  }

  /** Moves all clocks forward; events of the skipped time run late, in their order. */
  jumpClock(milliseconds: number): void {
    this.now += milliseconds
  }

  /**
   * Runs events until none is left before the instant.
   * @param maxEvents runs at most this many
   * @returns whether none is left
   */
  async run(endsAt: number, maxEvents: number): Promise<boolean> {
    for (let eventCount = 0; eventCount < maxEvents; eventCount += 1) {
      const next = this.#queue.peek()
      if (!next || next.at > endsAt) return true
      this.#queue.pop()
      if (next.at > this.now) this.now = next.at
      this.hasResumed = false
      next.run()
      if (this.hasResumed) await allProcessesWait()
    }
    return false
  }
}

/** Earlier first; at one moment, in the order in which they were scheduled. */
const compareEvents = (a: ScheduledEvent, b: ScheduledEvent): number => a.at - b.at || a.order - b.order
