import { fromEpochMillis, type Instant } from '../../../shared/domain/values/instant'

interface ScheduledEvent {
  at: number
  order: number
  run: () => void
}

/** Whoever goes on after a moment has asked for the next one after a dozen turns of the microtask queue at most, or waits for nobody here. */
const MICROTASK_LIMIT = 24

/** Virtual time: what is to happen, by its moment, one after the other. Whole milliseconds since 1970. */
export class EventLoop {
  now: number
  /** Rises whenever somebody begins to wait or ends. */
  activityCount = 0
  /** Whether the moment that runs has let somebody go on. */
  hasResumed = false
  #order = 0
  #shownAt = Number.NaN
  #shown: Instant = ''
  #heap: ScheduledEvent[] = []

  constructor(now: number) {
    this.now = now
  }

  /** What a clock shows that goes right. */
  exactTime(): Instant {
    if (this.now !== this.#shownAt) {
      this.#shownAt = this.now
      this.#shown = fromEpochMillis(this.now)
    }
    return this.#shown
  }

  at(at: number, run: () => void): void {
    const heap = this.#heap
    const event = { at: Math.ceil(at), order: ++this.#order, run }
    let index = heap.length
    heap.push(event)
    while (index > 0) {
      const parentIndex = (index - 1) >> 1
      const parent = heap[parentIndex] as ScheduledEvent
      if (!isBefore(event, parent)) break
      heap[index] = parent
      index = parentIndex
    }
    heap[index] = event
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + milliseconds, run)
  }

  /** All clocks leap; what was to happen meanwhile happens late, in its order. */
  jumpClock(milliseconds: number): void {
    this.now += milliseconds
  }

  /**
   * Until nothing is left to happen before the instant.
   * @param maxEvents so many moments are lived through at most
   * @returns whether it came to rest
   */
  async run(endsAt: number, maxEvents: number): Promise<boolean> {
    for (let eventCount = 0; eventCount < maxEvents; eventCount += 1) {
      const next = this.#heap[0]
      if (!next || next.at > endsAt) return true
      this.#take()
      if (next.at > this.now) this.now = next.at
      const activityBefore = this.activityCount
      this.hasResumed = false
      next.run()
      if (!this.hasResumed) continue
      for (
        let microtask = 0;
        microtask < MICROTASK_LIMIT && this.activityCount === activityBefore;
        microtask += 1
      )
        await undefined
    }
    return false
  }

  #take(): void {
    const heap = this.#heap
    const last = heap.pop() as ScheduledEvent
    const { length } = heap
    if (length === 0) return
    let index = 0
    for (;;) {
      let childIndex = 2 * index + 1
      if (childIndex >= length) break
      const right = childIndex + 1
      if (right < length && isBefore(heap[right] as ScheduledEvent, heap[childIndex] as ScheduledEvent))
        childIndex = right
      const child = heap[childIndex] as ScheduledEvent
      if (!isBefore(child, last)) break
      heap[index] = child
      index = childIndex
    }
    heap[index] = last
  }
}

const isBefore = (a: ScheduledEvent, b: ScheduledEvent): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order)
