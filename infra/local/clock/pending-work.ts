import { setImmediate as nextTick } from 'node:timers/promises'

/** Counts what is under way, so that the local stack can be waited for. */
export interface PendingWork {
  /** Counts the work until it settles. */
  track<Result>(work: () => Promise<Result>): Promise<Result>
  /** Resolves when nothing is under way; work that other work began is waited for as well. */
  waitUntilIdle(): Promise<void>
}

/** @param isBusyElsewhere what is under way where nobody counts it */
export const createPendingWork = (isBusyElsewhere: () => boolean): PendingWork => {
  let underWay = 0
  let waiting: (() => void)[] = []
  return {
    track: async (work) => {
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
    waitUntilIdle: async () => {
      do {
        if (underWay > 0) await new Promise<void>((wake) => waiting.push(wake))
        // What the last piece of work began stands in the queue of this turn.
        await nextTick()
      } while (underWay > 0 || isBusyElsewhere())
    },
  }
}
