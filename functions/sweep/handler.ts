import { createWorld } from '../../shared/aws/services'
import { logFor } from '../../shared/log'
import { rePlan } from '../../shared/use-cases/re-plan'
import { sweep, toPlanAgain } from '../../shared/use-cases/sweep'

const world = createWorld('sweep')
const log = logFor('sweep')

/**
 * Trigger: every five minutes. Believes only the table: hints again at whatever is due and unfinished, and
 * makes dispatches and schedules what the plan wants: at once where they are not, hourly everywhere.
 * May run twice at once: it only hints.
 */
export const handler = async (): Promise<void> => {
  const clinics = await toPlanAgain(world, await sweep(world))
  for (const { id, schedules } of clinics) await rePlan(world, id, { tzVersion, schedules })
  log.info('planned again', { clinics: clinics.length })
}

const tzVersion = process.versions['tz'] ?? 'unknown'
