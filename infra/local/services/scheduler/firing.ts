import {
  fromEpochMillis,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import type { StoredSchedule } from './schedule'

/** The target of a fired schedule. */
export interface FiringTarget {
  arn: string
  roleArn: string
  input: string
  deadLetterArn?: string
  retryPolicy: { MaximumEventAgeInSeconds: number; MaximumRetryAttempts: number }
}

export interface FiringOptions {
  clock: VirtualClock
  /** Calls the target under the schedule's role; rejects when the target refuses. */
  deliver(target: FiringTarget, schedule: StoredSchedule): Promise<void>
  /** Sends what could not be delivered to the schedule's dead-letter queue. */
  deadLetter(queueArn: string, body: string, attributes: Record<string, string>): Promise<void>
}

/** One call of a target, in progress or waiting for its next attempt. It keeps the schedule as it was when it fired. */
export interface ScheduleFiring {
  id: string
  schedule: StoredSchedule
  scheduledFor: Instant
  attempt: number
  next: Instant
}

/**
 * One attempt. A failed one is tried again after 1, 2, 4, ... minutes, at most 15 (AWS says only that the
 * distance grows), until the retry policy ends it; then it goes to the dead-letter queue, if there is one.
 * @returns the firing that waits for its next attempt, or undefined when it is over
 */
export const attemptDelivery = async (
  options: FiringOptions,
  firing: ScheduleFiring,
): Promise<ScheduleFiring | undefined> => {
  const target = toFiringTarget(firing.schedule)
  try {
    await options.deliver(target, firing.schedule)
    return undefined
  } catch (error) {
    const wait = Math.min(2 ** firing.attempt, 15) * MINUTE_MS
    const next = fromEpochMillis(toEpochMillis(options.clock.now()) + wait)
    const exhausted = exhaustedCondition(target, firing, next)
    if (!exhausted) return { ...firing, attempt: firing.attempt + 1, next }
    if (target.deadLetterArn === undefined) return undefined
    const attributes = {
      ERROR_CODE: error instanceof Error ? error.name : 'Error',
      ERROR_MESSAGE: error instanceof Error ? error.message : String(error),
      RETRY_ATTEMPTS: String(firing.attempt),
      EXHAUSTED_RETRY_CONDITION: exhausted,
      SCHEDULE_ARN: firing.schedule.Arn,
      TARGET_ARN: target.arn,
    }
    // When the dead-letter queue refuses the message too, AWS drops it.
    await options.deadLetter(target.deadLetterArn, target.input, attributes).catch(() => undefined)
    return undefined
  }
}

const exhaustedCondition = (
  target: FiringTarget,
  firing: ScheduleFiring,
  next: Instant,
): string | undefined => {
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = target.retryPolicy
  if (firing.attempt >= MaximumRetryAttempts) return 'MaximumRetryAttempts'
  const age = toEpochMillis(next) - toEpochMillis(firing.scheduledFor)
  return age > MaximumEventAgeInSeconds * 1000 ? 'MaximumEventAgeInSeconds' : undefined
}

const toFiringTarget = ({ Target }: StoredSchedule): FiringTarget => ({
  arn: Target.Arn,
  roleArn: Target.RoleArn,
  input: Target.Input ?? '{}',
  retryPolicy: Target.RetryPolicy,
  ...(Target.DeadLetterConfig && { deadLetterArn: Target.DeadLetterConfig.Arn }),
})
