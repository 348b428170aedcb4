import { setTimeout as wait } from 'node:timers/promises'

/**
 * What work comes to, or `late` when it has come to nothing yet after so many milliseconds. Late work goes on,
 * and nobody hears how it ended: it must be one that may be done again.
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
