import { describe, expect, it } from 'vitest'
import type { MovableClock } from '../../../../../infra/local/clock/clock'
import type { ScheduledSource } from '../../../../../infra/local/clock/time-travel'
import { createVirtualSleep } from '../../../../../infra/local/faults/virtual-sleep'
import {
  addMilliseconds,
  type Instant,
  toEpochMillis,
} from '../../../../../shared/domain/values/time/instant'

const now = '2025-12-01T06:00:00.000Z'

/** Its clock is paused unless it is moved, and never goes back. */
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

describe('a wait on the virtual clock', () => {
  it('has moved the clock when it is over, and services that depend on the clock are notified then', async () => {
    const clock = aClock()
    const heard: Instant[] = []
    const waiting = createVirtualSleep(clock, nothing, () => heard.push(clock.now()))(1_000)
    expect(clock.now()).toBe(now)
    await waiting
    expect(clock.now()).toBe(addMilliseconds(now, 1_000))
    expect(heard).toEqual([addMilliseconds(now, 1_000)])
  })

  it('runs in parallel with other waits, as long as the longest one', async () => {
    const clock = aClock()
    const pass = createVirtualSleep(clock, nothing, () => {})
    await Promise.all([pass(1_000), pass(2_000), pass(500)])
    expect(clock.now()).toBe(addMilliseconds(now, 2_000))
  })

  it('does not set the clock back that others have moved forward meanwhile', async () => {
    const clock = aClock()
    const waiting = createVirtualSleep(clock, nothing, () => {})(500)
    clock.set(addMilliseconds(now, 60_000))
    await waiting
    expect(clock.now()).toBe(addMilliseconds(now, 60_000))
  })

  it('starts work that is due during it at its time, though another wait is longer', async () => {
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

  it('continues past work that is due and cannot start yet', async () => {
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
