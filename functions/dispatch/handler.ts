import { createDependencies } from '../../shared/aws/dependencies'
import {
  attendance,
  campaigns,
  certificates,
  clinics,
  dispatches,
  erasures,
  ledger,
  mailQuota,
  queues,
  registrations,
} from '../../shared/aws/port-builders'
import { handleQueueMessages } from '../../shared/lambda/batch'
import { createFunctionLog } from '../../shared/lambda/log'
import { campaignLogFields, dispatchLogFields } from '../../shared/lambda/log-ids'
import { DispatchQueueJob } from '../../shared/ports/messaging'
import { processCampaignBatch } from '../../shared/use-cases/campaigns/process-campaign-batch'
import { dispatchMessage } from '../../shared/use-cases/mail/dispatch-message'

const deps = createDependencies('dispatch', {
  clinics,
  registrations,
  ledger,
  dispatches,
  campaigns,
  attendance,
  erasures,
  certificates,
  queues,
  mailQuota,
})
const log = createFunctionLog('dispatch')

/**
 * Trigger: the dispatch queue (schedules that fire, changes that are due at once, campaigns that run, the sweep).
 * The same job again queues only mails that are not settled yet; an outdated job does nothing.
 */
export const handler = handleQueueMessages(
  DispatchQueueJob,
  { log, now: deps.now },
  // Alarms count some of these words: infra/config/log-alarms.ts.
  async (job) =>
    log.info(
      'campaign' in job ? await processCampaignBatch(deps, job) : await dispatchMessage(deps, job),
      logFieldsOf(job),
    ),
  (job) => logFieldsOf(job),
)

const logFieldsOf = (job: DispatchQueueJob) =>
  'campaign' in job ? campaignLogFields(job) : dispatchLogFields(job)
