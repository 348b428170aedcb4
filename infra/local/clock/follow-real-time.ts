import type { PendingWork } from './pending-work'
import type { TimeTravel } from './time-travel'

/** How often the local stack looks at the real time, in milliseconds. */
const TICK_MS = 200

/**
 * Runs what is due as real time passes.
 * @returns what ends it
 */
export const followRealTime = (
  pendingWork: Pick<PendingWork, 'track'>,
  timeTravel: Pick<TimeTravel, 'runDueUnlessMoving'>,
  onProblem: (error: Error) => void,
): (() => void) => {
  const tick = (): Promise<void> => pendingWork.track(timeTravel.runDueUnlessMoving).catch(onProblem)
  const timer = setInterval(tick, TICK_MS)
  return () => clearInterval(timer)
}
