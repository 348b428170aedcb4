import type { AuditRecord } from '../../domain/audit'
import type { Campaign } from '../../domain/campaign/campaign'
import {
  cancelCampaign,
  type NextCampaign,
  pauseCampaign,
  resumeCampaign,
} from '../../domain/campaign/campaign-states'
import { tallyMails } from '../../domain/campaign/pause-thresholds'
import type { Instant } from '../../domain/values/instant'
import type { Dependencies } from '../../ports/dependencies'

export const campaignActions = ['pause', 'resume', 'cancel'] as const
export type CampaignAction = (typeof campaignActions)[number]

interface StateChangeRequest {
  clinicId: string
  number: number
  action: CampaignAction
  /** Of the campaign as the person saw it. */
  stateVersion: number
  by: string
}

/** Whoever looks after a running campaign writes every ten seconds. */
const MAX_ATTEMPTS = 5

/**
 * Pauses a campaign, lets it go on or ends it; send-mail looks before each claim and before each call, so it holds
 * from the next mail on, whatever waits in the queues. The second time, or when the campaign has changed its state
 * since it was shown, it is a conflict and nothing is done.
 */
export const changeCampaignState = async (
  deps: Pick<Dependencies, 'campaigns' | 'now'>,
  { clinicId, number, action, stateVersion, by }: StateChangeRequest,
): Promise<'changed' | 'conflict'> => {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const campaign = await deps.campaigns.get(clinicId, number)
    if (campaign?.stateVersion !== stateVersion) return 'conflict'
    const at = deps.now()
    const next = await transitions[action](deps, campaign, at)
    if (!next) return 'conflict'
    const before = { state: campaign.state }
    const after = { campaign: number, state: next.state }
    const audit = { clinicId, at, by, action: auditActions[action], before, after }
    if ((await deps.campaigns.save(next, audit)) === 'saved') return 'changed'
  }
  throw new Error(`campaign ${number} of ${clinicId} changes faster than its state can be saved`)
}

type Transition = (
  deps: Pick<Dependencies, 'campaigns'>,
  campaign: Campaign,
  now: Instant,
) => Promise<NextCampaign>

const transitions: Record<CampaignAction, Transition> = {
  pause: async (_, campaign, now) => pauseCampaign(campaign, 'person', now),
  resume: async (deps, campaign, now) => {
    const { clinicId, number } = campaign
    const mails = (await Array.fromAsync(deps.campaigns.mailPages(clinicId, number))).flat()
    return resumeCampaign(campaign, tallyMails(mails), now)
  },
  cancel: async (_, campaign, now) => cancelCampaign(campaign, now),
}

const auditActions: Record<CampaignAction, AuditRecord['action']> = {
  pause: 'campaign-paused',
  resume: 'campaign-resumed',
  cancel: 'campaign-cancelled',
}
