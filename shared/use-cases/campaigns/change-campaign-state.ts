import type { AuditRecord } from '../../domain/audit'
import type { Campaign } from '../../domain/campaign/campaign'
import {
  cancelCampaign,
  type NextCampaign,
  pauseCampaign,
  resumeCampaign,
} from '../../domain/campaign/campaign-states'
import { tallyMails } from '../../domain/campaign/pause-thresholds'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

export const campaignActions = ['pause', 'resume', 'cancel'] as const
export type CampaignAction = (typeof campaignActions)[number]

interface StateChangeRequest {
  clinicId: string
  number: number
  action: CampaignAction
  /** The state version that the person saw. */
  stateVersion: number
  by: string
}

/** A running campaign is written every ten seconds, so a save may conflict a few times. */
const MAX_ATTEMPTS = 5

/**
 * Pauses, resumes or cancels a campaign. The worker checks the state before each claim and each SES call, so the
 * change applies from the next mail on, including mails already queued. A second click, or a click on a page that
 * shows an earlier state, is a conflict and changes nothing.
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
