import { setTimeout as sleep } from 'node:timers/promises'
import { addMilliseconds, type Instant } from '../../../shared/domain/values/time/instant'
import type { MovableClock } from '../clock/clock'
import type { ScheduledSource } from '../clock/time-travel'

/** The factor by which a wait is shorter in real time than on the virtual clock. */
const SPEED_UP = 50

/**
 * Waits on the virtual clock, in a fiftieth of the real time. Other work continues, and waits at the same time run in
 * parallel. Work that is due during the wait starts at its time.
 * @param onMove called when the clock has moved forward, so that services that depend on it can react
 */
export const createVirtualSleep = (clock: MovableClock, source: ScheduledSource, onMove: () => void) => {
  const moveTo = (instant: Instant): void => {
    clock.set(instant)
    onMove()
  }
  const nextDueBy = (until: Instant, last?: Instant): Instant | undefined => {
    const due = source.nextDue()
    // Work that is still due has started already, or waits for other work.
    return due === undefined || due > until || due === last ? undefined : due
  }
  return async (milliseconds: number): Promise<void> => {
    const until = addMilliseconds(clock.now(), milliseconds)
    await sleep(milliseconds / SPEED_UP)
    for (let due = nextDueBy(until); due !== undefined; due = nextDueBy(until, due)) {
      moveTo(due)
      await source.runDue()
    }
    moveTo(until)
  }
}
