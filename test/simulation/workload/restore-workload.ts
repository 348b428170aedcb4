import { RandomSource } from '../../../infra/local/faults/random-source'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { WorkloadAction } from './workload-action'

/** The share of the ordinary runs in which the table is set back. */
const RESTORE_SHARE = 0.1

/** What a restore is not combined with: the promises of each are then no longer those of the other. */
const excluded: ReadonlySet<WorkloadAction['does']> = new Set([
  'erase',
  'stand-still',
  'ses-outage',
  'invite',
])

/**
 * In some runs an operator halts everything, sets the table back by minutes or hours, and starts again. It has a random
 * source of its own, so all other runs stay the same.
 */
export const generateRestore = (
  seed: number,
  opensAt: number,
  actions: readonly WorkloadAction[],
  drawTime: (random: RandomSource, from: number) => number,
): WorkloadAction[] => {
  const random = new RandomSource(seed, 'restore')
  if (!random.chance(RESTORE_SHARE) || actions.some(({ does }) => excluded.has(does))) return []
  const at = drawTime(random, opensAt + 20 * MINUTE_MS)
  const back = random.pick([10 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, DAY_MS])
  return [{ at, does: 'restore', copyAt: Math.max(opensAt + 5 * MINUTE_MS, at - back) }]
}
