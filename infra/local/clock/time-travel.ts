import type { Instant } from '../../../shared/domain/values/time/instant'
import type { MovableClock } from './clock'

/** Something in the local stack that happens by itself at an instant. */
export interface ScheduledSource {
  nextDue(): Instant | undefined
  runDue(): Promise<void>
}

export interface TimeTravel {
  /**
   * Moves from one due time to the next and waits in between until the local stack is idle, so no work is skipped. A
   * second call waits for the first.
   */
  advanceTo(instant: Instant): Promise<void>
  nextDue(): Instant | undefined
  /** Starts the work that is due by now. */
  runDue(): Promise<void>
  /** Does the work that is due by now, unless the clock is being moved. */
  runDueUnlessMoving(): Promise<void>
}

/**
 * Work that becomes due at the same time again and again is an error of a service: it is reported, or the local stack
 * would hang.
 */
const MAX_RUNS_PER_INSTANT = 10_000

export const createTimeTravel = (
  clock: MovableClock,
  sources: ScheduledSource[],
  waitUntilIdle: () => Promise<void>,
): TimeTravel => {
  let currentAdvance: Promise<void> | undefined
  let ticking = false
  const nextDue = (): Instant | undefined => {
    let first: Instant | undefined
    for (const source of sources) {
      const due = source.nextDue()
      if (due !== undefined && (first === undefined || due < first)) first = due
    }
    return first
  }
  const runDue = async (): Promise<void> => {
    for (const source of sources) {
      const due = source.nextDue()
      if (due !== undefined && due <= clock.now()) await source.runDue()
    }
  }
  const advance = async (target: Instant): Promise<void> => {
    let runs = 0
    let last: Instant | undefined
    for (;;) {
      await waitUntilIdle()
      const due = nextDue()
      if (due === undefined || due > target) break
      runs = due === last ? runs + 1 : 0
      last = due
      if (runs > MAX_RUNS_PER_INSTANT) throw new Error(`The local stack does not get past ${due}`)
      clock.set(due)
      await runDue()
    }
    clock.set(target)
    await waitUntilIdle()
  }
  return {
    nextDue,
    runDue,
    advanceTo: (target) => {
      const previous = currentAdvance ?? Promise.resolve()
      const thisAdvance = previous.catch(() => {}).then(() => advance(target))
      currentAdvance = thisAdvance
      const finish = (): void => {
        if (currentAdvance === thisAdvance) currentAdvance = undefined
      }
      thisAdvance.then(finish, finish)
      return thisAdvance
    },
    runDueUnlessMoving: async () => {
      if (currentAdvance || ticking) return
      ticking = true
      await runDue().finally(() => {
        ticking = false
      })
    },
  }
}
