import { type Instant, MINUTE, plus } from '../time/instant'
import type { Campaign, Fed, Tally } from './campaign'

/**
 * The states of a campaign and every way from one to the next; drawn in docs/architecture.md, "One campaign". Each
 * takes the campaign as it was read and yields the next one, or undefined where there is no such way. Whoever writes
 * the next one does so on the condition that the version is still that of the one read.
 */
export type NextCampaign = Campaign | undefined

const nothing: Tally = { accepted: 0, bounced: 0, complained: 0 }

export const draftOf = (
  about: Pick<Campaign, 'clinicId' | 'number' | 'list' | 'reminds'>,
  now: Instant,
): Campaign => ({
  ...about,
  state: 'draft',
  version: 1,
  turn: 1,
  frozen: null,
  fed: null,
  pausedFor: null,
  judgedFrom: nothing,
  createdAt: now,
  startedAt: null,
  changedAt: now,
})

/** Freezes whom it goes to. */
export const start = (
  campaign: Campaign,
  frozen: { set: string; size: number },
  now: Instant,
): NextCampaign =>
  campaign.state === 'draft'
    ? { ...turned(campaign, 'running', now), frozen, fed: unfed(now), startedAt: now }
    : undefined

/** From now on nothing is claimed; what is being sent just now still leaves. */
export const pause = (
  campaign: Campaign,
  pausedFor: NonNullable<Campaign['pausedFor']>,
  now: Instant,
): NextCampaign =>
  campaign.state === 'running' ? { ...turned(campaign, 'paused', now), pausedFor } : undefined

/**
 * Goes on with whatever is not settled: mails that met the pause in their queue were dropped there.
 * @param known what has come back so far: only what comes from now on pauses it again
 */
export const resume = (campaign: Campaign, known: Tally, now: Instant): NextCampaign =>
  campaign.state === 'paused'
    ? {
        ...turned(campaign, 'running', now),
        fed: unfed(now),
        pausedFor: null,
        judgedFrom: campaign.pausedFor === 'person' ? campaign.judgedFrom : known,
      }
    : undefined

/** Whoever has not been written to gets nothing. */
export const cancel = (campaign: Campaign, now: Instant): NextCampaign =>
  campaign.state === 'draft' || campaign.state === 'running' || campaign.state === 'paused'
    ? { ...turned(campaign, 'cancelled', now), pausedFor: null }
    : undefined

/** Nobody is left. */
export const finish = (campaign: Campaign, now: Instant): NextCampaign =>
  campaign.state === 'running' ? turned(campaign, 'finished', now) : undefined

/** Keeps how far it has been fed. */
export const feed = (campaign: Campaign, fed: Fed): NextCampaign =>
  campaign.state === 'running' ? { ...campaign, fed, version: campaign.version + 1 } : undefined

const turned = (campaign: Campaign, state: Campaign['state'], now: Instant): Campaign => ({
  ...campaign,
  state,
  version: campaign.version + 1,
  turn: campaign.turn + 1,
  changedAt: now,
})

const unfed = (now: Instant): Fed => ({
  to: '',
  lookAt: null,
  settled: 0,
  movedAt: now,
  waitsForRoom: false,
})

/** How long a look may be overdue before the hint to it is believed lost. */
const LOST = 2 * MINUTE

/** Whether nobody looks after a running campaign any more. */
export const isLeftAlone = ({ state, fed, changedAt }: Campaign, now: Instant): boolean =>
  state === 'running' && plus(fed?.lookAt ?? changedAt, LOST) <= now
