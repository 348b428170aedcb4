import { createWorld } from '../../shared/aws/services'
import { eachMessage } from '../../shared/batch'
import { DispatchQueueJob } from '../../shared/jobs'
import { logFor } from '../../shared/log'
import { idsOfCampaign, idsOfDispatch } from '../../shared/log-ids'
import { feedCampaign } from '../../shared/use-cases/campaigns/feed-campaign'
import { dispatchMessage } from '../../shared/use-cases/dispatch-message'

const world = createWorld('dispatch')
const log = logFor('dispatch')

/**
 * Trigger: the dispatch queue (schedules that fire, changes that are due at once, campaigns that run, the sweep).
 * The same job again queues only what is not settled yet; a stale one does nothing.
 */
export const handler = eachMessage(
  DispatchQueueJob,
  log,
  // Alarms wait for some of these words: infra/stacks/work.ts.
  async (job) =>
    log.info(
      'campaign' in job ? await feedCampaign(world, job) : await dispatchMessage(world, job),
      idsOf(job),
    ),
  (job) => idsOf(job),
)

const idsOf = (job: DispatchQueueJob) => ('campaign' in job ? idsOfCampaign(job) : idsOfDispatch(job))
