import * as z from 'zod'
import { type Instant, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { AwsError } from '../../protocol/aws-error'
import { nextRateInstant, readExpression } from './expression'

const name = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/)
const epochSeconds = z.number()

const target = z.strictObject({
  Arn: z.string().regex(/^arn:aws[a-z-]*:\S{1,1590}$/),
  RoleArn: z.string().regex(/^arn:aws(-[a-z]+)?:iam::\d{12}:role\/[\w+=,.@/-]+$/),
  Input: z.string().min(1).optional(),
  DeadLetterConfig: z
    .strictObject({ Arn: z.string().regex(/^arn:aws(-[a-z]+)?:sqs:[a-z0-9-]+:\d{12}:[a-zA-Z0-9\-_]+$/) })
    .optional(),
  RetryPolicy: z
    .strictObject({
      MaximumEventAgeInSeconds: z.int().min(60).max(86_400).default(86_400),
      MaximumRetryAttempts: z.int().min(0).max(185).default(185),
    })
    .default({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 }),
})

/**
 * The body of CreateSchedule and UpdateSchedule with AWS's limits and defaults. Both calls parse it
 * alone, so an update that omits a field returns it to its default.
 * Source: API reference of EventBridge Scheduler, CreateSchedule.
 */
const definition = z.strictObject({
  GroupName: name.default('default'),
  Description: z.string().max(512).optional(),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).default('UTC'),
  StartDate: epochSeconds.optional(),
  EndDate: epochSeconds.optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  FlexibleTimeWindow: z.discriminatedUnion('Mode', [
    z.strictObject({ Mode: z.literal('OFF') }),
    z.strictObject({ Mode: z.literal('FLEXIBLE'), MaximumWindowInMinutes: z.int().min(1).max(1440) }),
  ]),
  Target: target,
})

const request = definition.extend({
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
})

export type ScheduleDefinition = z.output<typeof definition>

export interface StoredSchedule extends ScheduleDefinition {
  Arn: string
  Name: string
  createdAt: Instant
  changedAt: Instant
  /** The token of the call that created it. */
  token: string | undefined
  /** When it fires next; null: never again. */
  next: Instant | null
}

/** @throws AwsError ValidationException that names the field */
export const readDefinition = (
  scheduleName: string,
  body: unknown,
): { definition: ScheduleDefinition; token: string | undefined } => {
  if (!name.safeParse(scheduleName).success) throw validationError(`Invalid name ${scheduleName}.`)
  const parsed = request.safeParse(body)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
    throw validationError(`${wrong.length} validation error detected: ${wrong.join('; ')}`)
  }
  const { ClientToken: token, ...rest } = parsed.data
  return { definition: rest, token }
}

/**
 * When a new or replaced schedule fires first.
 * @throws AwsError ValidationException when malformed or, as AWS does, when `at` is in the past
 */
export const firstFiring = (definition: ScheduleDefinition, now: Instant): Instant | null => {
  const timing = readExpression(definition.ScheduleExpression, definition.ScheduleExpressionTimezone)
  if ('intervalMs' in timing)
    return nextRecurrence(definition, timing.intervalMs, recurrenceStart(definition, now), null)
  if (timing.at < now)
    throw validationError(`Invalid Schedule Expression ${definition.ScheduleExpression}. It is in the past.`)
  return timing.at
}

/** When a schedule that has just fired fires again; null after the last time. */
export const nextFiring = (schedule: StoredSchedule, fired: Instant): Instant | null => {
  const timing = readExpression(schedule.ScheduleExpression, schedule.ScheduleExpressionTimezone)
  return 'intervalMs' in timing
    ? nextRecurrence(schedule, timing.intervalMs, recurrenceStart(schedule, schedule.createdAt), fired)
    : null
}

const recurrenceStart = (definition: ScheduleDefinition, created: Instant): Instant =>
  definition.StartDate === undefined ? created : new Date(definition.StartDate * 1000).toISOString()

const nextRecurrence = (
  definition: ScheduleDefinition,
  intervalMs: number,
  start: Instant,
  fired: Instant | null,
) => {
  const next = fired === null ? start : nextRateInstant(intervalMs, start, fired)
  return definition.EndDate !== undefined && toEpochMillis(next) > definition.EndDate * 1000 ? null : next
}

const validationError = (message: string): AwsError => new AwsError('ValidationException', message)
