import { setTimeout as wait } from 'node:timers/promises'
import type { WithTimeout } from '../site-dependencies'

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
