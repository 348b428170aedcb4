import type { Instant } from '../../../shared/domain/time/instant'
import type { MovableClock } from './clock'

/** Something in the house that happens by itself at an instant. */
export interface Timed {
  nextDue(): Instant | undefined
  runDue(): Promise<void>
}

export interface Travel {
  /**
   * Goes from due instant to due instant and waits until the house is quiet in between, so nothing is
   * skipped. A second call waits for the first.
   */
  advanceTo(instant: Instant): Promise<void>
  nextDue(): Instant | undefined
  /** Begins what is due by now. */
  runDue(): Promise<void>
  /** Does what is due by now, unless the clock is being moved. */
  tick(): Promise<void>
}

/** What is due in one instant again and again is a mistake of a service, told instead of a house that hangs. */
const mostRunsPerInstant = 10_000

export const createTravel = (clock: MovableClock, timed: Timed[], quiet: () => Promise<void>): Travel => {
  let travelling: Promise<void> | undefined
  let ticking = false
  const nextDue = (): Instant | undefined => {
    let first: Instant | undefined
    for (const one of timed) {
      const due = one.nextDue()
      if (due !== undefined && (first === undefined || due < first)) first = due
    }
    return first
  }
  const runDue = async (): Promise<void> => {
    for (const one of timed) {
      const due = one.nextDue()
      if (due !== undefined && due <= clock.now()) await one.runDue()
    }
  }
  const advance = async (target: Instant): Promise<void> => {
    let runs = 0
    let last: Instant | undefined
    for (;;) {
      await quiet()
      const due = nextDue()
      if (due === undefined || due > target) break
      runs = due === last ? runs + 1 : 0
      last = due
      if (runs > mostRunsPerInstant) throw new Error(`The house does not get past ${due}`)
      clock.set(due)
      await runDue()
    }
    clock.set(target)
    await quiet()
  }
  return {
    nextDue,
    runDue,
    advanceTo: (target) => {
      const before = travelling ?? Promise.resolve()
      const journey = before.catch(() => {}).then(() => advance(target))
      travelling = journey
      const arrived = (): void => {
        if (travelling === journey) travelling = undefined
      }
      journey.then(arrived, arrived)
      return journey
    },
    tick: async () => {
      if (travelling || ticking) return
      ticking = true
      await runDue().finally(() => {
        ticking = false
      })
    },
  }
}
