import { createWorld } from '../../shared/aws/services'
import { logFor } from '../../shared/log'
import { rePlan } from '../../shared/use-cases/re-plan'
import { isReconcilingTime, sweep } from '../../shared/use-cases/sweep'

const world = createWorld('sweep')
const log = logFor('sweep')

/**
 * Trigger: every five minutes. Believes only the table: hints again at whatever is due and unfinished.
 * Once an hour it also makes the schedules what the plan wants. May run twice at once: it only hints.
 */
export const handler = async (): Promise<void> => {
  const watched = await sweep(world)
  if (!isReconcilingTime(world.now())) return
  for (const { id } of watched) await rePlan(world, id, { tzVersion, schedules: 'missing' })
  log.info('reconciled', { clinics: watched.length })
}

const tzVersion = process.versions['tz'] ?? 'unknown'
