import { setTimeout as sleep } from 'node:timers/promises'
import { addMilliseconds, type Instant } from '../../../shared/domain/values/instant'
import type { MovableClock } from '../clock/clock'
import type { ScheduledSource } from '../clock/time-travel'

/** How much faster a wait passes than it does on the virtual clock. */
const SPEED_UP = 50

/**
 * Lets time pass on the virtual clock for somebody who waits, in a fiftieth of it; others work on meanwhile,
 * and waits at the same time pass together. What is due on the way begins at its time.
 * @param onMove is told when the clock has gone forward, so that whoever works by it hears
 */
export const createVirtualSleep = (clock: MovableClock, source: ScheduledSource, onMove: () => void) => {
  const moveTo = (instant: Instant): void => {
    clock.set(instant)
    onMove()
  }
  const nextDueBy = (until: Instant, last?: Instant): Instant | undefined => {
    const due = source.nextDue()
    // What is still due has begun, or waits for others.
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
