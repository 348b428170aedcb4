import { setTimeout as sleep } from 'node:timers/promises'
import type { WithTimeout } from '../site-dependencies'

type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<unknown>

const sleepUntilAborted: Sleep = (milliseconds, signal) => sleep(milliseconds, undefined, { signal })

export const createTimeout =
  (sleepOrAbort: Sleep = sleepUntilAborted): WithTimeout =>
  async (milliseconds, work) => {
    const abortController = new AbortController()
    work.catch(() => undefined)
    const late = sleepOrAbort(milliseconds, abortController.signal).then(() => 'late' as const)
    late.catch(() => undefined)
    try {
      return await Promise.race([work, late])
    } finally {
      abortController.abort()
    }
  }
