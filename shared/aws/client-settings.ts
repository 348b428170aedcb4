import { setTimeout as pause } from 'node:timers/promises'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { limits } from './limits'

/** What the SDK asks whether and when a call is repeated; the same type for every client. */
type Repeats = Extract<NonNullable<DynamoDBClientConfig['retryStrategy']>, { recordSuccess: unknown }>
/** A call on its way through its tries. @property since when it began, epoch milliseconds */
type Call = Awaited<ReturnType<Repeats['acquireInitialRetryToken']>> & { since: number }

const TRIES = 10
/** Milliseconds after which a call that is still not through is slow... */
const SLOW = 8_000
/** ...and is tried only so often: each of its tries may wait for a time-out. */
const TRIES_WHEN_SLOW = 3
const LONGEST_PAUSE = 1_000

/**
 * A call whose service is in trouble is tried ten times within some seconds. By itself the SDK tries three times, and
 * not even that once a few dozen calls of a container have met trouble (its "retry quota"): half the calls of a table
 * that refuses every second one would then fail, and each mail takes a dozen of them (docs/decisions/0015-calls-persist.md).
 * @param random from 0 up to 1: workers that met one trouble do not come back together
 */
export const persistent = (
  clock: () => number = Date.now,
  sleep: (milliseconds: number) => Promise<unknown> = pause,
  random = Math.random,
): Repeats => {
  const call = (tries: number, since: number): Call => ({
    since,
    getRetryCount: () => tries,
    getRetryDelay: () => 0,
  })
  return {
    acquireInitialRetryToken: async () => call(0, clock()),
    refreshRetryTokenForRetry: async ({ getRetryCount, since }: Call, { errorType }) => {
      const tries = getRetryCount() + 1
      const most = clock() - since < SLOW ? TRIES : TRIES_WHEN_SLOW
      const passes = errorType === 'TRANSIENT' || errorType === 'THROTTLING'
      if (!passes || tries >= most) throw new Error('not tried again')
      await sleep(random() * Math.min(LONGEST_PAUSE, 25 * 2 ** tries))
      return call(tries, since)
    },
    recordSuccess: () => {},
  }
}

/** Of every client but the table's and the one that sends mails, whose calls happen once. */
export const clientSettings = { requestHandler: limits.others, retryStrategy: persistent() }
export const tableSettings = { requestHandler: limits.table, retryStrategy: persistent() }
