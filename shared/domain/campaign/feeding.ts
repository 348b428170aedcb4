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
/** So long nothing has moved: jobs are lost, or SES takes no more today. */
const STANDS_STILL = 2 * MINUTE

export type Step =
  | { step: 'finish' }
  /** Hands these over (none: waits), and looks again after so many seconds. */
  | { step: 'feed'; recipients: string[]; fed: Fed; seconds: number }

/**
 * What to do next with a running campaign. What was handed over and is not settled fills the portion; recipients
 * after it take the room that is left. When nothing has moved for a while, whatever is not settled is handed over
 * again: who has a mail already is found in the ledger, so twice does no harm.
 * @param recipients ids of everybody, in their order
 * @param rate mails a second
 */
export const nextStep = (
  fed: Fed,
  facts: { recipients: readonly string[]; settled: ReadonlySet<string>; rate: number; now: Instant },
): Step => {
  const { recipients, settled, rate, now } = facts
  const open = recipients.filter((id) => !settled.has(id))
  if (open.length === 0) return { step: 'finish' }
  const done = recipients.length - open.length
  const hasMoved = done !== fed.settled
  const isStuck = !hasMoved && fed.to !== '' && plus(fed.movedAt, STANDS_STILL) <= now
  const to = isStuck ? '' : fed.to
  const room = Math.min(portionAt(rate), Math.max(FIRST, done)) - open.filter((id) => id <= to).length
  const next = open.filter((id) => id > to).slice(0, Math.max(room, 0))
  const moves = hasMoved || next.length > 0
  const seconds = moves ? LOOK_AGAIN : LOOK_LATER
  return {
    step: 'feed',
    recipients: next,
    seconds,
    fed: {
      to: next.at(-1) ?? to,
      lookAt: plus(now, seconds * 1000),
      settled: done,
      movedAt: moves ? now : fed.movedAt,
    },
  }
}

/** How many mails of a campaign lie in the queue at most. @param rate mails a second */
export const portionAt = (rate: number): number => Math.max(10, Math.floor(rate * PORTION_SECONDS))
