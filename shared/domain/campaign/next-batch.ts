import { type DailyQuota, quotaLeftForCampaigns } from '../mail/daily-quota'
import { addMilliseconds, type Instant, MINUTE_MS } from '../values/instant'
import type { ProgressCursor } from './campaign'

/** So much of the account's rate lies in the queue at most: what is dropped there by a pause, and handed over again. */
const QUEUE_DEPTH_SECONDS = 20
/** The first portion, which then doubles: what comes back of a rotten list is known before most of it has left. */
const FIRST_BATCH_SIZE = 50
/** Half a portion: the queue is filled up before it runs dry. */
const RUN_INTERVAL_SECONDS = 10
/** When nothing has moved there is no hurry. */
const IDLE_INTERVAL_SECONDS = 30
/** When the day has no room: it comes back as older mails fall out of the 24 hours. A queue delays no longer. */
const QUOTA_INTERVAL_SECONDS = 15 * 60
/** So long nothing has moved: jobs are lost. */
const STUCK_AFTER_MS = 2 * MINUTE_MS

export type CampaignStep =
  | { step: 'finish' }
  /** Hands these over (none: waits), and looks again after so many seconds. */
  | { step: 'enqueue'; recipients: string[]; progressCursor: ProgressCursor; seconds: number }

interface CampaignStatus {
  /** Ids of everybody, in their order. */
  recipients: readonly string[]
  settled: ReadonlySet<string>
  /** Mails a second. */
  rate: number
  /** Read after `settled`: a mail that leaves in between is counted twice, not left out. */
  quota: DailyQuota
  now: Instant
}

/**
 * What to do next with a running campaign. What was handed over and is not settled fills the portion, and what the
 * day's quota has left for campaigns; recipients after it take the room that remains. When nothing has moved for a
 * while, whatever is not settled is handed over again: who has a mail already is found in the ledger, so twice does no
 * harm. While the day is full nothing is: it would be refused.
 */
export const nextCampaignStep = (
  progressCursor: ProgressCursor,
  { recipients, settled, rate, quota, now }: CampaignStatus,
): CampaignStep => {
  const unsettled = recipients.filter((id) => !settled.has(id))
  if (unsettled.length === 0) return { step: 'finish' }
  const done = recipients.length - unsettled.length
  const hasProgressed = done !== progressCursor.settled
  const quotaLeft = quotaLeftForCampaigns(quota)
  const isStuck =
    !hasProgressed &&
    progressCursor.to !== '' &&
    addMilliseconds(progressCursor.lastProgressAt, STUCK_AFTER_MS) <= now &&
    quotaLeft > 0
  const to = isStuck ? '' : progressCursor.to
  const remaining = unsettled.filter((id) => id > to)
  const inFlight = unsettled.length - remaining.length
  const batchLimit = Math.min(maxQueuedMails(rate), Math.max(FIRST_BATCH_SIZE, done))
  const next = remaining.slice(0, Math.max(0, Math.min(batchLimit, quotaLeft) - inFlight))
  const isProgressing = hasProgressed || next.length > 0
  const waitingForQuota =
    remaining.length > next.length ? inFlight + next.length >= quotaLeft : quotaLeft <= 0 && !isProgressing
  const seconds = waitingForQuota
    ? QUOTA_INTERVAL_SECONDS
    : isProgressing
      ? RUN_INTERVAL_SECONDS
      : IDLE_INTERVAL_SECONDS
  return {
    step: 'enqueue',
    recipients: next,
    seconds,
    progressCursor: {
      to: next.at(-1) ?? to,
      nextRunAt: addMilliseconds(now, seconds * 1000),
      settled: done,
      lastProgressAt: isProgressing ? now : progressCursor.lastProgressAt,
      waitingForQuota,
    },
  }
}

/** How many mails of a campaign lie in the queue at most. @param rate mails a second */
export const maxQueuedMails = (rate: number): number => Math.max(10, Math.floor(rate * QUEUE_DEPTH_SECONDS))
