import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { doublingWait } from '../domain/values/time/doubling-wait'
import { callTimeouts } from './call-timeouts'
import { epochMillisNow } from './clock'
import { silentLogger } from './silent-logger'

/** The SDK's interface for retry decisions; the same type for every client. */
type RetryStrategy = Extract<NonNullable<DynamoDBClientConfig['retryStrategy']>, { recordSuccess: unknown }>
/** A call on its way through its tries. @property since when it began, epoch milliseconds */
type RetryToken = Awaited<ReturnType<RetryStrategy['acquireInitialRetryToken']>> & { startedAt: number }

/** Of a service that takes no more calls, or fails or cannot be reached. */
export type RetryableFailure = 'throttled' | 'failing'

const MAX_ATTEMPTS = 10
/** Milliseconds after which an unfinished call counts as slow. */
const SLOW_CALL_MS = 8_000
/** A slow call is tried at most three times, because each try may take a full time-out. */
const MAX_ATTEMPTS_WHEN_SLOW = 3
const MAX_BACKOFF_MS = 1_000

/** @property baseMs of the first attempt; it doubles with each attempt up to `maxMs` */
export interface BackoffLimits {
  baseMs: number
  maxMs: number
}

/**
 * Milliseconds to wait after a failed attempt: exponential with full jitter, so that workers that failed together
 * do not come back together (AWS Builders' Library, "Timeouts, retries, and backoff with jitter").
 * @param attempt the failed one, counted from 1
 * @param random from 0 up to 1
 */
const backoffMs = (
  attempt: number,
  { baseMs, maxMs }: BackoffLimits,
  random: () => number = Math.random,
): number => random() * doublingWait(attempt, { first: baseMs, longest: maxMs })

/** @param milliseconds how long */
export type Pause = (milliseconds: number) => Promise<unknown>

/** Waits as `backoffMs` says. */
export const backoff = async (
  attempt: number,
  limits: BackoffLimits,
  pause: Pause = sleep,
): Promise<void> => {
  await pause(backoffMs(attempt, limits))
}

/**
 * A call to a failing service is tried ten times within some seconds. By default the SDK tries three times, and only
 * once after a few dozen calls of a container have failed (its "retry quota"): with a table that refuses every second
 * call, half of the calls would then fail, and each mail takes a dozen of them
 * (docs/decisions/0015-ten-attempts-per-aws-call.md).
 * @param random from 0 up to 1: spreads the retries of workers that failed at the same moment
 * @param onFailure called for each failed try that may be repeated
 */
export const createRetryStrategy = (
  clock: () => number = epochMillisNow,
  pause: Pause = sleep,
  random = Math.random,
  onFailure: (kind: RetryableFailure) => void = () => {},
): RetryStrategy => {
  const retryToken = (attempts: number, startedAt: number): RetryToken => ({
    startedAt,
    getRetryCount: () => attempts,
    getRetryDelay: () => 0,
  })
  return {
    acquireInitialRetryToken: async () => retryToken(0, clock()),
    refreshRetryTokenForRetry: async ({ getRetryCount, startedAt }: RetryToken, { errorType }) => {
      const attempts = getRetryCount() + 1
      const maxAttempts = clock() - startedAt < SLOW_CALL_MS ? MAX_ATTEMPTS : MAX_ATTEMPTS_WHEN_SLOW
      const isRetryable = errorType === 'TRANSIENT' || errorType === 'THROTTLING'
      if (!isRetryable) throw new Error('not tried again')
      onFailure(errorType === 'THROTTLING' ? 'throttled' : 'failing')
      if (attempts >= maxAttempts) throw new Error('not tried again')
      await pause(backoffMs(attempts, { baseMs: 25, maxMs: MAX_BACKOFF_MS }, random))
      return retryToken(attempts, startedAt)
    },
    recordSuccess: () => {},
  }
}

/** For every client except the table's and the mailer's; the mailer makes each call once. */
export const awsClientConfig = {
  logger: silentLogger,
  requestHandler: callTimeouts.others,
  retryStrategy: createRetryStrategy(),
}
export const dynamodbClientConfig = {
  logger: silentLogger,
  requestHandler: callTimeouts.table,
  retryStrategy: createRetryStrategy(),
}
