import { setTimeout as wait } from 'node:timers/promises'

/** Begins to count; whoever awaits what it returns goes on no earlier than a fixed time after this call. */
export type ResponseTimer = () => () => Promise<void>

interface Timer {
  /** Milliseconds from some beginning. */
  now(): number
  sleep(milliseconds: number): Promise<unknown>
}

const systemTimer: Timer = { now: () => performance.now(), sleep: wait }

/**
 * Two ways through that both take less cannot be told apart by their time.
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
