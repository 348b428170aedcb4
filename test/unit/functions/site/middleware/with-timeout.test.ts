import { describe, expect, it } from 'vitest'
import { createTimeout } from '../../../../../functions/site/middleware/with-timeout'

/** A timer that only ends when the test says so. */
const aBell = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const asked: number[] = []
  const signals: AbortSignal[] = []
  const sleep = (milliseconds: number, signal: AbortSignal) => {
    asked.push(milliseconds)
    signals.push(signal)
    return promise
  }
  return { within: createTimeout(sleep), ring: resolve, asked, signals }
}

describe('work that has to be done in time', () => {
  it('gives its outcome, good or bad, and stops the clock', async () => {
    const { within, asked, signals } = aBell()
    expect(await within(2500, Promise.resolve('done'))).toBe('done')
    await expect(within(2500, Promise.reject(new Error('no table')))).rejects.toThrow('no table')
    expect(asked).toEqual([2500, 2500])
    expect(signals.every(({ aborted }) => aborted)).toBe(true)
  })

  it('is late when the time is up, and may end in any way afterwards', async () => {
    const { within, ring } = aBell()
    const { promise: work, reject } = Promise.withResolvers<string>()
    const outcome = within(2500, work)
    ring()
    expect(await outcome).toBe('late')
    reject(new Error('too late for anybody to hear'))
    await new Promise(setImmediate)
  })

  it('is given up by the real clock too', async () => {
    expect(await createTimeout()(1, new Promise(() => undefined))).toBe('late')
    expect(await createTimeout()(60_000, Promise.resolve('done'))).toBe('done')
  })
})
