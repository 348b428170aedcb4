import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { DispatchJob } from '../../shared/jobs'
import { logFor } from '../../shared/log'
import { idsOfDispatch } from '../../shared/log-ids'
import { dispatchMessage } from '../../shared/use-cases/dispatch-message'

const world = createWorld('dispatch')
const log = logFor('dispatch')

/**
 * Trigger: the dispatch queue (schedules that fire, changes that are due at once, the sweep).
 * The same job again queues only what is not settled yet; a stale one does nothing.
 */
export const handler = eachMessage(
  DispatchJob,
  log,
  async (job) => log.info(await dispatchMessage(world, job), idsOfDispatch(job)),
  idsOfDispatch,
)
