import { type DayQuota, leftForCampaigns } from '../mail/day-quota'
import { type Instant, MINUTE, plus } from '../time/instant'
import type { Fed } from './campaign'

/** So much of the account's rate lies in the queue at most: what is dropped there by a pause, and handed over again. */
const PORTION_SECONDS = 20
/** The first portion, which then doubles: what comes back of a rotten list is known before most of it has left. */
const FIRST = 50
/** Half a portion: the queue is filled up before it runs dry. */
const LOOK_AGAIN = 10
/** When nothing has moved there is no hurry. */
const LOOK_LATER = 30
/** When the day has no room: it comes back as older mails fall out of the 24 hours. A queue delays no longer. */
const LOOK_FOR_ROOM = 15 * 60
/** So long nothing has moved: jobs are lost. */
const STANDS_STILL = 2 * MINUTE

export type Step =
  | { step: 'finish' }
  /** Hands these over (none: waits), and looks again after so many seconds. */
  | { step: 'feed'; recipients: string[]; fed: Fed; seconds: number }

interface Facts {
  /** Ids of everybody, in their order. */
  recipients: readonly string[]
  settled: ReadonlySet<string>
  /** Mails a second. */
  rate: number
  /** Read after `settled`: a mail that leaves in between is counted twice, not left out. */
  quota: DayQuota
  now: Instant
}

/**
 * What to do next with a running campaign. What was handed over and is not settled fills the portion, and what the
 * day's quota has left for campaigns; recipients after it take the room that remains. When nothing has moved for a
 * while, whatever is not settled is handed over again: who has a mail already is found in the ledger, so twice does no
 * harm. While the day is full nothing is: it would be refused.
 */
export const nextStep = (fed: Fed, { recipients, settled, rate, quota, now }: Facts): Step => {
  const open = recipients.filter((id) => !settled.has(id))
  if (open.length === 0) return { step: 'finish' }
  const done = recipients.length - open.length
  const hasMoved = done !== fed.settled
  const left = leftForCampaigns(quota)
  const isStuck = !hasMoved && fed.to !== '' && plus(fed.movedAt, STANDS_STILL) <= now && left > 0
  const to = isStuck ? '' : fed.to
  const rest = open.filter((id) => id > to)
  const underWay = open.length - rest.length
  const portion = Math.min(portionAt(rate), Math.max(FIRST, done))
  const next = rest.slice(0, Math.max(0, Math.min(portion, left) - underWay))
  const moves = hasMoved || next.length > 0
  const waitsForRoom = rest.length > next.length ? underWay + next.length >= left : left <= 0 && !moves
  const seconds = waitsForRoom ? LOOK_FOR_ROOM : moves ? LOOK_AGAIN : LOOK_LATER
  return {
    step: 'feed',
    recipients: next,
    seconds,
    fed: {
      to: next.at(-1) ?? to,
      lookAt: plus(now, seconds * 1000),
      settled: done,
      movedAt: moves ? now : fed.movedAt,
      waitsForRoom,
    },
  }
}

/** How many mails of a campaign lie in the queue at most. @param rate mails a second */
export const portionAt = (rate: number): number => Math.max(10, Math.floor(rate * PORTION_SECONDS))
