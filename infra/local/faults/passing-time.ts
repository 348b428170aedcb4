import { setTimeout as sleep } from 'node:timers/promises'
import { plus } from '../../../shared/domain/time/instant'
import type { MovableClock } from '../time/clock'

/** How much faster a wait passes than it does on the house's clock. */
const FASTER = 50

/**
 * Lets time pass on the house's clock for somebody who waits, in a fiftieth of it; others work on meanwhile,
 * and waits at the same time pass together.
 * @param moved is told when the clock has gone forward, so that whoever works by it hears
 */
export const passingTime =
  (clock: MovableClock, moved: () => void) =>
  async (milliseconds: number): Promise<void> => {
    const until = plus(clock.now(), milliseconds)
    await sleep(milliseconds / FASTER)
    clock.set(until)
    moved()
  }
