import { addMilliseconds, type Instant, MINUTE_MS } from '../values/instant'
import type { Campaign, MailTally, ProgressCursor } from './campaign'

/**
 * The states of a campaign and every way from one to the next; drawn in docs/architecture.md, "One campaign". Each
 * takes the campaign as it was read and yields the next one, or undefined where there is no such way. Whoever writes
 * the next one does so on the condition that the version is still that of the one read.
 */
export type NextCampaign = Campaign | undefined

const emptyTally: MailTally = { accepted: 0, bounced: 0, complained: 0 }

export const createDraftCampaign = (
  about: Pick<Campaign, 'clinicId' | 'number' | 'list' | 'reminds'>,
  now: Instant,
): Campaign => ({
  ...about,
  state: 'draft',
  version: 1,
  stateVersion: 1,
  recipientSnapshot: null,
  progressCursor: null,
  pausedFor: null,
  tallyBaseline: emptyTally,
  createdAt: now,
  startedAt: null,
  changedAt: now,
})

/** Freezes whom it goes to. */
export const startRunning = (
  campaign: Campaign,
  recipientSnapshot: { set: string; size: number },
  now: Instant,
): NextCampaign =>
  campaign.state === 'draft'
    ? {
        ...withState(campaign, 'running', now),
        recipientSnapshot,
        progressCursor: initialCursor(now),
        startedAt: now,
      }
    : undefined

/** From now on nothing is claimed; what is being sent just now still leaves. */
export const pauseCampaign = (
  campaign: Campaign,
  pausedFor: NonNullable<Campaign['pausedFor']>,
  now: Instant,
): NextCampaign =>
  campaign.state === 'running' ? { ...withState(campaign, 'paused', now), pausedFor } : undefined

/**
 * Goes on with whatever is not settled: mails that met the pause in their queue were dropped there.
 * @param currentTally what has come back so far: only what comes from now on pauses it again
 */
export const resumeCampaign = (campaign: Campaign, currentTally: MailTally, now: Instant): NextCampaign =>
  campaign.state === 'paused'
    ? {
        ...withState(campaign, 'running', now),
        progressCursor: initialCursor(now),
        pausedFor: null,
        tallyBaseline: campaign.pausedFor === 'person' ? campaign.tallyBaseline : currentTally,
      }
    : undefined

/** Whoever has not been written to gets nothing. */
export const cancelCampaign = (campaign: Campaign, now: Instant): NextCampaign =>
  campaign.state === 'draft' || campaign.state === 'running' || campaign.state === 'paused'
    ? { ...withState(campaign, 'cancelled', now), pausedFor: null }
    : undefined

/** Nobody is left. */
export const finishCampaign = (campaign: Campaign, now: Instant): NextCampaign =>
  campaign.state === 'running' ? withState(campaign, 'finished', now) : undefined

/** Keeps how far it has been fed. */
export const recordProgress = (campaign: Campaign, progressCursor: ProgressCursor): NextCampaign =>
  campaign.state === 'running' ? { ...campaign, progressCursor, version: campaign.version + 1 } : undefined

const withState = (campaign: Campaign, state: Campaign['state'], now: Instant): Campaign => ({
  ...campaign,
  state,
  version: campaign.version + 1,
  stateVersion: campaign.stateVersion + 1,
  changedAt: now,
})

const initialCursor = (now: Instant): ProgressCursor => ({
  to: '',
  nextRunAt: null,
  settled: 0,
  lastProgressAt: now,
  waitingForQuota: false,
})

/** How long a look may be overdue before the hint to it is believed lost. */
const STALL_AFTER_MS = 2 * MINUTE_MS

/** Whether nobody looks after a running campaign any more. */
export const isCampaignStalled = ({ state, progressCursor, changedAt }: Campaign, now: Instant): boolean =>
  state === 'running' && addMilliseconds(progressCursor?.nextRunAt ?? changedAt, STALL_AFTER_MS) <= now
