import type { AuditRecord } from '../../domain/audit'
import { type Campaign, type CampaignJob, jobOf } from '../../domain/campaign/campaign'
import { feed, finish, pause } from '../../domain/campaign/campaign-states'
import { nextStep, type Step } from '../../domain/campaign/feeding'
import { tallyOf, tooMany } from '../../domain/campaign/health'
import { invitationTo } from '../../domain/campaign/of-campaign'
import type { LedgerEntry } from '../../domain/mail/ledger'
import { isSettled } from '../../domain/mail/mail-states'
import type { World } from '../../ports/world'

type FeedWorld = Pick<World, 'campaigns' | 'queues' | 'quota' | 'house' | 'now'>

/** waits-for-room: the day's quota has none for it; paused-itself: too much of it came back. */
export type FeedResult = 'fed' | 'waits' | 'waits-for-room' | 'finished' | 'paused-itself' | 'nothing-to-do'

/** Stands in the audit log where nobody but the house itself has done something. */
const HOUSE = 'house'

/**
 * One look at a running campaign: hands its queue as many mails as the account sends in a few seconds, hints at the
 * next look, and closes it when nobody is left. How far it is stands in the table before anything is handed over, on
 * the condition that nobody has looked since: a hint that comes twice, or late, finds another version and does
 * nothing. After a crash the sweep hints again, and what was not handed over is found unsettled two minutes later.
 * @throws when SES does not tell the day's quota: nothing is done, and the hint comes again
 */
export const feedCampaign = async (world: FeedWorld, job: CampaignJob): Promise<FeedResult> => {
  const campaign = await world.campaigns.get(job.clinicId, job.campaign)
  if (campaign?.state !== 'running' || campaign.version !== job.version || !campaign.fed) {
    return 'nothing-to-do'
  }
  const mails = (await Array.fromAsync(world.campaigns.mails(job.clinicId, job.campaign))).flat()
  const quota = await world.quota.read()
  const step = nextStep(campaign.fed, {
    recipients: await idsOf(world, campaign),
    settled: new Set(mails.filter(isSettled).map(({ recipientId }) => recipientId)),
    rate: world.house.mailRate,
    quota,
    now: world.now(),
  })
  if (step.step === 'finish') return close(world, campaign)
  return (await pauseItself(world, campaign, mails)) ?? hand(world, campaign, step)
}

const idsOf = async (world: FeedWorld, campaign: Campaign): Promise<string[]> => {
  const ids: string[] = []
  for await (const page of world.campaigns.recipients(campaign)) ids.push(...page.map(({ id }) => id))
  return ids
}

const hand = async (
  world: FeedWorld,
  campaign: Campaign,
  { recipients, fed, seconds }: Extract<Step, { step: 'feed' }>,
): Promise<FeedResult> => {
  const next = feed(campaign, fed)
  if (!next || (await world.campaigns.save(next)) === 'conflict') return 'nothing-to-do'
  if (recipients.length > 0) await world.queues.mail(recipients.map((id) => invitationTo(campaign, id)))
  await world.queues.campaign(jobOf(next), seconds)
  if (recipients.length > 0) return 'fed'
  return fed.waitsForRoom ? 'waits-for-room' : 'waits'
}

const close = async (world: FeedWorld, campaign: Campaign): Promise<FeedResult> => {
  const next = finish(campaign, world.now())
  const audit = auditOf(campaign, next, 'campaign-finished', {})
  return next && (await world.campaigns.save(next, audit)) === 'saved' ? 'finished' : 'nothing-to-do'
}

/** When more comes back than SES stands for, somebody should look at the list before it goes on. */
const pauseItself = async (
  world: FeedWorld,
  campaign: Campaign,
  mails: readonly LedgerEntry[],
): Promise<FeedResult | undefined> => {
  const known = tallyOf(mails)
  const because = tooMany(known, campaign.judgedFrom, world.house.pauseAbove)
  const next = because && pause(campaign, because, world.now())
  if (!next) return undefined
  const audit = auditOf(campaign, next, 'campaign-paused', { because, ...known })
  return (await world.campaigns.save(next, audit)) === 'saved' ? 'paused-itself' : 'nothing-to-do'
}

const auditOf = (
  campaign: Campaign,
  next: Campaign | undefined,
  action: AuditRecord['action'],
  facts: Record<string, unknown>,
): AuditRecord => ({
  clinicId: campaign.clinicId,
  at: next?.changedAt ?? campaign.changedAt,
  by: HOUSE,
  action,
  before: { state: campaign.state },
  after: { campaign: campaign.number, state: next?.state, ...facts },
})
