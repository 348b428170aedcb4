import { setTimeout as wait } from 'node:timers/promises'

/** Begins to count; whoever awaits what it returns goes on no earlier than a fixed time after this call. */
export type EvenTime = () => () => Promise<void>

interface Watch {
  /** Milliseconds from some beginning. */
  now(): number
  sleep(milliseconds: number): Promise<unknown>
}

const watch: Watch = { now: () => performance.now(), sleep: wait }

/**
 * Two ways through that both take less cannot be told apart by their time.
 * @param milliseconds the fixed time
 */
export const evenTime =
  (milliseconds: number, { now, sleep }: Watch = watch): EvenTime =>
  () => {
    const until = now() + milliseconds
    return async () => {
      const left = Math.ceil(until - now())
      if (left > 0) await sleep(left)
    }
  }
