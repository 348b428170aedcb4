import { setTimeout as sleep } from 'node:timers/promises'
import { type Instant, plus } from '../../../shared/domain/time/instant'
import type { MovableClock } from '../time/clock'
import type { Timed } from '../time/travel'

/** How much faster a wait passes than it does on the house's clock. */
const FASTER = 50

/**
 * Lets time pass on the house's clock for somebody who waits, in a fiftieth of it; others work on meanwhile,
 * and waits at the same time pass together. What is due on the way begins at its time.
 * @param moved is told when the clock has gone forward, so that whoever works by it hears
 */
export const passingTime = (clock: MovableClock, timed: Timed, moved: () => void) => {
  const goTo = (instant: Instant): void => {
    clock.set(instant)
    moved()
  }
  const dueBy = (until: Instant, last?: Instant): Instant | undefined => {
    const due = timed.nextDue()
    // What is still due has begun, or waits for others.
    return due === undefined || due > until || due === last ? undefined : due
  }
  return async (milliseconds: number): Promise<void> => {
    const until = plus(clock.now(), milliseconds)
    await sleep(milliseconds / FASTER)
    for (let due = dueBy(until); due !== undefined; due = dueBy(until, due)) {
      goTo(due)
      await timed.runDue()
    }
    goTo(until)
  }
}
