import { setImmediate as nextTick } from 'node:timers/promises'

/** Counts the work in progress, so that a caller can wait until the local stack is idle. */
export interface PendingWork {
  /** Counts the work until it settles. */
  track<Result>(work: () => Promise<Result>): Promise<Result>
  /** Resolves when no work is in progress; work that other work started is waited for as well. */
  waitUntilIdle(): Promise<void>
}

/** @param isBusyElsewhere whether work is in progress that this counter does not see */
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
        // Work that the last piece of work started is still in the queue of this iteration of the event loop.
        await nextTick()
      } while (underWay > 0 || isBusyElsewhere())
    },
  }
}
