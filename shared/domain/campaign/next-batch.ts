import { type DailyQuota, quotaLeftForCampaigns } from '../mail/sending/daily-quota'
import { addMilliseconds, type Instant, MINUTE_MS } from '../values/time/instant'
import type { ProgressCursor } from './campaign'

/** The queue holds at most this many seconds of the account's rate; a pause drops these mails and a resume enqueues them again. */
const QUEUE_DEPTH_SECONDS = 20
/** Size of the first batch. It then doubles, so bounces of a bad list are known before most of its mails have left. */
const FIRST_BATCH_SIZE = 50
/** Half of the queue's depth, so that the queue is filled up before it is empty. */
const RUN_INTERVAL_SECONDS = 10
/** Used when the last run found no progress. */
const IDLE_INTERVAL_SECONDS = 30
/** Used when the daily quota is used up. 15 minutes is the longest delay of an SQS message. */
const QUOTA_INTERVAL_SECONDS = 15 * 60
/** Without progress for this long, the queued mails are considered lost. */
const STUCK_AFTER_MS = 2 * MINUTE_MS

export type CampaignStep =
  | { step: 'finish' }
  /** Enqueues these recipients (none: waits), and runs again after `seconds`. */
  | { step: 'enqueue'; recipients: string[]; progressCursor: ProgressCursor; seconds: number }

interface CampaignStatus {
  /** All recipient ids, in ascending order. */
  recipients: readonly string[]
  settled: ReadonlySet<string>
  /** Mails per second. */
  rate: number
  /** Read after `settled`, so that a mail accepted in between counts twice rather than not at all. */
  quota: DailyQuota
  now: Instant
}

/**
 * Decides the next step of a running campaign. Enqueued but unsettled mails count against the batch limit and the
 * quota left for campaigns; further recipients fill the rest. After two minutes without progress every unsettled
 * recipient is enqueued again; the ledger prevents a second mail. Nothing is enqueued again while the daily quota is
 * used up, because SES would refuse it.
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

/** The most mails of a campaign in the queue at one time. @param rate mails per second */
export const maxQueuedMails = (rate: number): number => Math.max(10, Math.floor(rate * QUEUE_DEPTH_SECONDS))
