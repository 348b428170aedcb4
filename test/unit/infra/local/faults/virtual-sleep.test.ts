import { describe, expect, it } from 'vitest'
import type { MovableClock } from '../../../../../infra/local/clock/clock'
import type { ScheduledSource } from '../../../../../infra/local/clock/time-travel'
import { createVirtualSleep } from '../../../../../infra/local/faults/virtual-sleep'
import { addMilliseconds, type Instant, toEpochMillis } from '../../../../../shared/domain/values/instant'

const now = '2025-12-01T06:00:00.000Z'

/** It stands still unless it is moved, and never goes back. */
const aClock = (): MovableClock => {
  let at: Instant = now
  return {
    now: () => at,
    offsetMs: () => toEpochMillis(at) - toEpochMillis(now),
    set: (to) => {
      if (to > at) at = to
    },
  }
}

const nothing: ScheduledSource = { nextDue: () => undefined, runDue: async () => {} }

describe('time that passes for somebody who waits', () => {
  it('is on the clock when the wait is over, and whoever works by the clock hears of it then', async () => {
    const clock = aClock()
    const heard: Instant[] = []
    const waiting = createVirtualSleep(clock, nothing, () => heard.push(clock.now()))(1_000)
    expect(clock.now()).toBe(now)
    await waiting
    expect(clock.now()).toBe(addMilliseconds(now, 1_000))
    expect(heard).toEqual([addMilliseconds(now, 1_000)])
  })

  it('passes together for several who wait at the same time, as long as the longest waits', async () => {
    const clock = aClock()
    const pass = createVirtualSleep(clock, nothing, () => {})
    await Promise.all([pass(1_000), pass(2_000), pass(500)])
    expect(clock.now()).toBe(addMilliseconds(now, 2_000))
  })

  it('does not turn the clock back that others have moved on meanwhile', async () => {
    const clock = aClock()
    const waiting = createVirtualSleep(clock, nothing, () => {})(500)
    clock.set(addMilliseconds(now, 60_000))
    await waiting
    expect(clock.now()).toBe(addMilliseconds(now, 60_000))
  })

  it('begins what is due on the way at its time, though somebody waits for longer', async () => {
    const clock = aClock()
    const due = [300, 700, 1_500].map((milliseconds) => addMilliseconds(now, milliseconds))
    const begun: Instant[] = []
    const timed: ScheduledSource = {
      nextDue: () => due[0],
      runDue: async () => {
        while (due[0] !== undefined && due[0] <= clock.now()) {
          due.shift()
          begun.push(clock.now())
        }
      },
    }
    await createVirtualSleep(clock, timed, () => {})(1_000)
    expect(begun).toEqual([addMilliseconds(now, 300), addMilliseconds(now, 700)])
    expect(clock.now()).toBe(addMilliseconds(now, 1_000))
  })

  it('passes what is due and cannot begin yet', async () => {
    const clock = aClock()
    let asked = 0
    const stuck: ScheduledSource = {
      nextDue: () => addMilliseconds(now, 300),
      runDue: async () => {
        asked += 1
      },
    }
    await createVirtualSleep(clock, stuck, () => {})(1_000)
    expect(asked).toBe(1)
    expect(clock.now()).toBe(addMilliseconds(now, 1_000))
  })
})
