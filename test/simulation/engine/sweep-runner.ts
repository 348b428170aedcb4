import { fromEpochMillis, HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import { runSweep, type SweepEvent } from '../../../shared/use-cases/sweep/run-sweep'
import type { SimulatedProcess } from './simulated-process'
import type { Simulation } from './simulation'

const SWEEP_INTERVAL_MS = 5 * MINUTE_MS
/** The age at which the sweep certainly treats a hint as lost: two minutes, even when clocks differ. */
const SWEEP_MIN_AGE_MS = 2 * MINUTE_MS + 40_000

/** The sweep runs every five minutes. A run that can find nothing, because nothing is new or due, is skipped. */
export const createSweepRunner = (
  { eventLoop, table, createProcess: simProcess }: Simulation,
  dependenciesFor: (simProcess: SimulatedProcess) => Dependencies,
  isDisabled: boolean,
) => {
  const scheduledSweeps = new Set<number>()
  /** @param milliseconds when the work that the sweep may find is due */
  const scheduleSweep = (milliseconds = 0): void => {
    if (isDisabled) return
    const from = eventLoop.now + Math.max(milliseconds, 0) + SWEEP_MIN_AGE_MS
    const at = Math.ceil(from / SWEEP_INTERVAL_MS) * SWEEP_INTERVAL_MS
    if (scheduledSweeps.has(at)) return
    scheduledSweeps.add(at)
    eventLoop.at(at, () => {
      scheduledSweeps.delete(at)
      startSweep()
    })
  }
  /** A clinic that an outdated index hid is found by the first run of an hour; a slow clock takes the second one for it. */
  const scheduleFullLook = (): void => {
    const untilHour = HOUR_MS - (eventLoop.now % HOUR_MS)
    for (const milliseconds of [untilHour, untilHour + SWEEP_INTERVAL_MS])
      scheduleSweep(milliseconds - SWEEP_MIN_AGE_MS)
  }
  const startSweep = (): void => {
    const scheduleNext = () => scheduleSweep()
    const name = `sweep ${fromEpochMillis(eventLoop.now).slice(5, 16)}`
    const sweepProcess = simProcess({ name, timeoutMs: 240_000, clock: 'skewed', onDeath: scheduleNext })
    const work = () =>
      runSweep(dependenciesFor(sweepProcess), {
        tzVersion: 'simulated',
        onEvent: (event) => isFailure(event) && scheduleNext(),
      })
    const scheduleAfter = (error: unknown) => {
      if (error !== undefined || isErasing() || sweepProcess.hasReadOutdated) scheduleNext()
      if (sweepProcess.hasReadOutdated) scheduleFullLook()
    }
    // An erasure goes on in the next run, however this one ended.
    const isErasing = () => table.erasures.withPrefix('').some(({ doneAt }) => doneAt === null)
    sweepProcess.run(work, scheduleAfter)
  }
  return { scheduleSweep }
}

/** The run leaves work for the next one. */
const isFailure = ({ type }: SweepEvent): boolean => type === 'clinic-failed' || type === 'erasure-failed'
