import { setTimeout as wait } from 'node:timers/promises'

/**
 * Resolves to the result of the work, or to `late` when it has not settled after the given number of milliseconds. Late
 * work goes on and its outcome is ignored, so it must be safe to repeat.
 */
export type WithTimeout = <T>(milliseconds: number, work: Promise<T>) => Promise<T | 'late'>

type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<unknown>

const sleepFor: Sleep = (milliseconds, signal) => wait(milliseconds, undefined, { signal })

export const createTimeout =
  (sleep: Sleep = sleepFor): WithTimeout =>
  async (milliseconds, work) => {
    const abortController = new AbortController()
    work.catch(() => undefined)
    const late = sleep(milliseconds, abortController.signal).then(() => 'late' as const)
    late.catch(() => undefined)
    try {
      return await Promise.race([work, late])
    } finally {
      abortController.abort()
    }
  }
