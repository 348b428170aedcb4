import { addMilliseconds, type Instant, MINUTE_MS } from '../values/time/instant'
import type { Campaign, MailTally, ProgressCursor } from './campaign'

/**
 * The states of a campaign and the transitions between them; the diagram is in docs/campaigns.md.
 * Each function takes the campaign as read and returns the next one, or undefined where the transition is not allowed.
 * The caller writes it on the condition that the stored version is still the one that was read.
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

/** Starts a draft and freezes its recipients. */
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

/** Pauses a running campaign: no further mail is claimed; a mail that is being sent still leaves. */
export const pauseCampaign = (
  campaign: Campaign,
  pausedFor: NonNullable<Campaign['pausedFor']>,
  now: Instant,
): NextCampaign =>
  campaign.state === 'running' ? { ...withState(campaign, 'paused', now), pausedFor } : undefined

/**
 * Resumes a paused campaign from its first unsettled recipient: mails that were queued during the pause were dropped.
 * @param currentTally bounces and complaints so far; only later ones can pause it again
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

/** Cancels a campaign: recipients who have not got the mail yet do not get it. */
export const cancelCampaign = (campaign: Campaign, now: Instant): NextCampaign =>
  campaign.state === 'draft' || campaign.state === 'running' || campaign.state === 'paused'
    ? { ...withState(campaign, 'cancelled', now), pausedFor: null }
    : undefined

/** Closes a running campaign whose recipients are all settled. */
export const finishCampaign = (campaign: Campaign, now: Instant): NextCampaign =>
  campaign.state === 'running' ? withState(campaign, 'finished', now) : undefined

/** Stores which recipients have been handed to the queue. */
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

/** How long a run may be overdue before its queue message is considered lost. */
const STALL_AFTER_MS = 2 * MINUTE_MS

/** From when a campaign has no job any more, unless it goes on: its queue message was lost, or its worker crashed. */
export const campaignStallsAt = ({ state, progressCursor, changedAt }: Campaign): Instant | undefined =>
  state === 'running' ? addMilliseconds(progressCursor?.nextRunAt ?? changedAt, STALL_AFTER_MS) : undefined

export const isCampaignStalled = (campaign: Campaign, now: Instant): boolean =>
  (campaignStallsAt(campaign) ?? '~') <= now
