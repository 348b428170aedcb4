import type { AuditRecord } from '../../domain/audit'
import { type Campaign, type CampaignJob, toCampaignJob } from '../../domain/campaign/campaign'
import { invitationKey } from '../../domain/campaign/campaign-mail'
import { finishCampaign, pauseCampaign, recordProgress } from '../../domain/campaign/campaign-states'
import { type CampaignStep, nextCampaignStep } from '../../domain/campaign/next-batch'
import { exceededThreshold, tallyMails } from '../../domain/campaign/pause-thresholds'
import type { LedgerEntry } from '../../domain/mail/ledger/ledger'
import { isSettled } from '../../domain/mail/ledger/mail-states'
import type { Dependencies } from '../../ports/dependencies'
import { keepCampaignCounts, readCampaignMails } from './count-campaign'

type CampaignBatchDependencies = Pick<
  Dependencies,
  'campaigns' | 'erasures' | 'queues' | 'mailQuota' | 'config' | 'now'
>

/** waiting-for-quota: the daily quota is used up; auto-paused: too many bounces or complaints. */
export type CampaignBatchResult =
  | 'queued'
  | 'waiting'
  | 'waiting-for-quota'
  | 'finished'
  | 'auto-paused'
  | 'nothing-to-do'

/** The actor in the audit log when no person acted. */
const SYSTEM_ACTOR = 'system'

/**
 * One run of a campaign: enqueues as many mails as the account sends in a few seconds, schedules the next run, and
 * closes the campaign when every recipient is settled. The progress is stored before mails are enqueued, conditional
 * on the version, so a job that comes twice or late does nothing. After a crash the sweep enqueues the job again, and
 * recipients whose mail was not enqueued are found unsettled two minutes later.
 * @throws when SES does not tell the daily quota: nothing is changed, and the job is retried
 */
export const processCampaignBatch = async (
  deps: CampaignBatchDependencies,
  job: CampaignJob,
): Promise<CampaignBatchResult> => {
  const campaign = await deps.campaigns.get(job.clinicId, job.campaign)
  if (campaign?.state !== 'running' || campaign.version !== job.version || !campaign.progressCursor) {
    return 'nothing-to-do'
  }
  const reading = await readCampaignMails(deps, campaign)
  await keepCampaignCounts(deps, job.clinicId, reading)
  const { mails } = reading
  const quota = await deps.mailQuota.read()
  const step = nextCampaignStep(campaign.progressCursor, {
    recipients: await readRecipientIds(deps, campaign),
    settled: new Set(mails.filter(isSettled).map(({ recipientId }) => recipientId)),
    rate: deps.config.mailRate,
    quota,
    now: deps.now(),
  })
  if (step.step === 'finish') return closeCampaign(deps, campaign)
  return (await pauseAutomatically(deps, campaign, mails)) ?? enqueueBatch(deps, campaign, step)
}

const readRecipientIds = async (deps: CampaignBatchDependencies, campaign: Campaign): Promise<string[]> => {
  const ids: string[] = []
  for await (const page of deps.campaigns.recipients(campaign)) ids.push(...page.map(({ id }) => id))
  return ids
}

const enqueueBatch = async (
  deps: CampaignBatchDependencies,
  campaign: Campaign,
  { recipients, progressCursor, seconds }: Extract<CampaignStep, { step: 'enqueue' }>,
): Promise<CampaignBatchResult> => {
  const next = recordProgress(campaign, progressCursor)
  if (!next || (await deps.campaigns.save(next)) === 'conflict') return 'nothing-to-do'
  if (recipients.length > 0)
    await deps.queues.enqueueMails(recipients.map((id) => invitationKey(campaign, id)))
  await deps.queues.enqueueCampaign(toCampaignJob(next), seconds)
  if (recipients.length > 0) return 'queued'
  return progressCursor.waitingForQuota ? 'waiting-for-quota' : 'waiting'
}

const closeCampaign = async (
  deps: CampaignBatchDependencies,
  campaign: Campaign,
): Promise<CampaignBatchResult> => {
  const next = finishCampaign(campaign, deps.now())
  const audit = toAuditRecord(campaign, next, 'campaign-finished', {})
  return next && (await deps.campaigns.save(next, audit)) === 'saved' ? 'finished' : 'nothing-to-do'
}

/** Pauses a campaign with too many bounces or complaints, so that a person checks the list before resuming it. */
const pauseAutomatically = async (
  deps: CampaignBatchDependencies,
  campaign: Campaign,
  mails: readonly LedgerEntry[],
): Promise<CampaignBatchResult | undefined> => {
  const tally = tallyMails(mails)
  const threshold = exceededThreshold(tally, campaign.tallyBaseline, deps.config.pauseAbove)
  const next = threshold && pauseCampaign(campaign, threshold, deps.now())
  if (!next) return undefined
  const audit = toAuditRecord(campaign, next, 'campaign-paused', { because: threshold, ...tally })
  return (await deps.campaigns.save(next, audit)) === 'saved' ? 'auto-paused' : 'nothing-to-do'
}

const toAuditRecord = (
  campaign: Campaign,
  next: Campaign | undefined,
  action: AuditRecord['action'],
  facts: Record<string, unknown>,
): AuditRecord => ({
  clinicId: campaign.clinicId,
  at: next?.changedAt ?? campaign.changedAt,
  by: SYSTEM_ACTOR,
  action,
  before: { state: campaign.state },
  after: { campaign: campaign.number, state: next?.state, ...facts },
})
