import type { AuditRecord } from '../../domain/audit'
import type { Campaign } from '../../domain/campaign/campaign'
import { cancel, type NextCampaign, pause, resume } from '../../domain/campaign/campaign-states'
import { tallyOf } from '../../domain/campaign/health'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

export const turnings = ['pause', 'resume', 'cancel'] as const
export type Turning = (typeof turnings)[number]

interface TurnOrder {
  clinicId: string
  number: number
  turning: Turning
  /** Of the campaign as the person saw it. */
  turn: number
  by: string
}

/** Whoever looks after a running campaign writes every ten seconds. */
const MOST_TRIES = 5

/**
 * Pauses a campaign, lets it go on or ends it; send-mail looks before each claim and before each call, so it holds
 * from the next mail on, whatever waits in the queues. The second time, or when the campaign has changed its state
 * since it was shown, it is a conflict and nothing is done.
 */
export const turnCampaign = async (
  world: Pick<World, 'campaigns' | 'now'>,
  { clinicId, number, turning, turn, by }: TurnOrder,
): Promise<'turned' | 'conflict'> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const campaign = await world.campaigns.get(clinicId, number)
    if (campaign?.turn !== turn) return 'conflict'
    const at = world.now()
    const next = await ways[turning](world, campaign, at)
    if (!next) return 'conflict'
    const before = { state: campaign.state }
    const after = { campaign: number, state: next.state }
    const audit = { clinicId, at, by, action: actions[turning], before, after }
    if ((await world.campaigns.save(next, audit)) === 'saved') return 'turned'
  }
  throw new Error(`campaign ${number} of ${clinicId} changes faster than it can be turned`)
}

type Way = (world: Pick<World, 'campaigns'>, campaign: Campaign, now: Instant) => Promise<NextCampaign>

const ways: Record<Turning, Way> = {
  pause: async (_, campaign, now) => pause(campaign, 'person', now),
  resume: async (world, campaign, now) => {
    const { clinicId, number } = campaign
    const mails = (await Array.fromAsync(world.campaigns.mails(clinicId, number))).flat()
    return resume(campaign, tallyOf(mails), now)
  },
  cancel: async (_, campaign, now) => cancel(campaign, now),
}

const actions: Record<Turning, AuditRecord['action']> = {
  pause: 'campaign-paused',
  resume: 'campaign-resumed',
  cancel: 'campaign-cancelled',
}
