import { type Instant, instantOf } from '../../shared/domain/time/instant'

interface Moment {
  at: number
  order: number
  run: () => void
}

/** Whoever goes on after a moment has asked for the next one after a dozen turns of the microtask queue at most, or waits for nobody here. */
const TURNS = 24

/** Virtual time: what is to happen, by its moment, one after the other. Whole milliseconds since 1970. */
export class Timeline {
  now: number
  /** Rises whenever somebody begins to wait or ends. */
  activity = 0
  /** Whether the moment that runs has let somebody go on. */
  goesOn = false
  #order = 0
  #shownAt = Number.NaN
  #shown: Instant = ''
  #heap: Moment[] = []

  constructor(now: number) {
    this.now = now
  }

  /** What a clock shows that goes right. */
  shown(): Instant {
    if (this.now !== this.#shownAt) {
      this.#shownAt = this.now
      this.#shown = instantOf(this.now)
    }
    return this.#shown
  }

  at(at: number, run: () => void): void {
    const heap = this.#heap
    const moment = { at: Math.ceil(at), order: ++this.#order, run }
    let index = heap.length
    heap.push(moment)
    while (index > 0) {
      const above = (index - 1) >> 1
      const parent = heap[above] as Moment
      if (!isBefore(moment, parent)) break
      heap[index] = parent
      index = above
    }
    heap[index] = moment
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + milliseconds, run)
  }

  /** All clocks leap; what was to happen meanwhile happens late, in its order. */
  leap(milliseconds: number): void {
    this.now += milliseconds
  }

  /**
   * Until nothing is left to happen before the instant.
   * @param most so many moments are lived through at most
   * @returns whether it came to rest
   */
  async run(until: number, most: number): Promise<boolean> {
    for (let moments = 0; moments < most; moments += 1) {
      const next = this.#heap[0]
      if (!next || next.at > until) return true
      this.#take()
      if (next.at > this.now) this.now = next.at
      const before = this.activity
      this.goesOn = false
      next.run()
      if (!this.goesOn) continue
      for (let turn = 0; turn < TURNS && this.activity === before; turn += 1) await undefined
    }
    return false
  }

  #take(): void {
    const heap = this.#heap
    const last = heap.pop() as Moment
    const { length } = heap
    if (length === 0) return
    let index = 0
    for (;;) {
      let below = 2 * index + 1
      if (below >= length) break
      const right = below + 1
      if (right < length && isBefore(heap[right] as Moment, heap[below] as Moment)) below = right
      const child = heap[below] as Moment
      if (!isBefore(child, last)) break
      heap[index] = child
      index = below
    }
    heap[index] = last
  }
}

const isBefore = (a: Moment, b: Moment): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)
