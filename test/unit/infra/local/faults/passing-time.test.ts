import { describe, expect, it } from 'vitest'
import { passingTime } from '../../../../../infra/local/faults/passing-time'
import type { MovableClock } from '../../../../../infra/local/time/clock'
import { type Instant, millisOf, plus } from '../../../../../shared/domain/time/instant'

const now = '2025-12-01T06:00:00.000Z'

/** It stands still unless it is moved, and never goes back. */
const aClock = (): MovableClock => {
  let at: Instant = now
  return {
    now: () => at,
    offsetMs: () => millisOf(at) - millisOf(now),
    set: (to) => {
      if (to > at) at = to
    },
  }
}

describe('time that passes for somebody who waits', () => {
  it('is on the clock when the wait is over, and whoever works by the clock hears of it then', async () => {
    const clock = aClock()
    const heard: Instant[] = []
    const waiting = passingTime(clock, () => heard.push(clock.now()))(1_000)
    expect(clock.now()).toBe(now)
    await waiting
    expect(clock.now()).toBe(plus(now, 1_000))
    expect(heard).toEqual([plus(now, 1_000)])
  })

  it('passes together for several who wait at the same time, as long as the longest waits', async () => {
    const clock = aClock()
    const pass = passingTime(clock, () => {})
    await Promise.all([pass(1_000), pass(2_000), pass(500)])
    expect(clock.now()).toBe(plus(now, 2_000))
  })

  it('does not turn the clock back that others have moved on meanwhile', async () => {
    const clock = aClock()
    const waiting = passingTime(clock, () => {})(500)
    clock.set(plus(now, 60_000))
    await waiting
    expect(clock.now()).toBe(plus(now, 60_000))
  })
})
