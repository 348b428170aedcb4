import { setTimeout as sleep } from 'node:timers/promises'
import type { ResponseTimer } from '../site-dependencies'

interface Timer {
  /** Monotonic milliseconds. */
  now(): number
  sleep(milliseconds: number): Promise<unknown>
}

const systemTimer: Timer = { now: () => performance.now(), sleep }

/**
 * Makes two code paths indistinguishable by their response time, as long as both take less than the fixed time.
 * @param milliseconds the fixed time
 */
export const constantTimeResponse =
  (milliseconds: number, { now, sleep }: Timer = systemTimer): ResponseTimer =>
  () => {
    const until = now() + milliseconds
    return async () => {
      const left = Math.ceil(until - now())
      if (left > 0) await sleep(left)
    }
  }
