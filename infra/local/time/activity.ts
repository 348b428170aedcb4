import { setImmediate as nextTurn } from 'node:timers/promises'

/** Counts what is under way, so that the house can be waited for. */
export interface Activity {
  /** Counts the work until it settles. */
  during<Result>(work: () => Promise<Result>): Promise<Result>
  /** Resolves when nothing is under way; work that other work began is waited for as well. */
  quiet(): Promise<void>
}

/** @param othersBusy what is under way where nobody counts it */
export const createActivity = (othersBusy: () => boolean): Activity => {
  let underWay = 0
  let waiting: (() => void)[] = []
  return {
    during: async (work) => {
      underWay += 1
      try {
        return await work()
      } finally {
        underWay -= 1
        if (underWay === 0) {
          for (const wake of waiting) wake()
          waiting = []
        }
      }
    },
    quiet: async () => {
      do {
        if (underWay > 0) await new Promise<void>((wake) => waiting.push(wake))
        // What the last piece of work began stands in the queue of this turn.
        await nextTurn()
      } while (underWay > 0 || othersBusy())
    },
  }
}
