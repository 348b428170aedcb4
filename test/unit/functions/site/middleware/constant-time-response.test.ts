import { expect, it } from 'vitest'
import { constantTimeResponse } from '../../../../../functions/site/middleware/constant-time-response'

it('lets fast work wait for the rest of the time, and slow work go on at once', async () => {
  let now = 1000
  const slept: number[] = []
  const watch = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
  const startConstantTime = constantTimeResponse(300, watch)
  for (const work of [0, 7.4, 299.5, 300, 900]) {
    const began = now
    const untilConstantTime = startConstantTime()
    now += work
    await untilConstantTime()
    expect(now - began).toBeGreaterThanOrEqual(Math.max(300, work))
    expect(now - began).toBeLessThan(Math.max(301, work + 1))
  }
  expect(slept).toEqual([300, 293, 1])
})
