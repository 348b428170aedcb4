import { randomUUID } from 'node:crypto'
import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  paginateListSchedules,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import { scheduleName } from '../../domain/ids'
import { fromEpochMillis, type Instant, toEpochMillis } from '../../domain/values/time/instant'
import type { DispatchJob, MessageScheduler, ScheduledMessage } from '../../ports/messaging'

/** Where schedules are kept, what they fire at, and under which role. */
export interface SchedulerSettings {
  group: string
  /** The dispatch queue. */
  targetArn: string
  roleArn: string
  /** The queue for jobs that could not be delivered. */
  deadLetterArn: string
}

export const createEventBridgeScheduler = (
  client: SchedulerClient,
  settings: SchedulerSettings,
): MessageScheduler => ({
  putSchedule: async (message) => {
    const schedule = toScheduleInput(message, settings)
    try {
      await client.send(new CreateScheduleCommand(schedule))
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error
      await replaceSchedule(client, schedule)
    }
  },
  listScheduleNames: async (clinicId) => {
    const pages = paginateListSchedules({ client }, { GroupName: settings.group, NamePrefix: `${clinicId}.` })
    const schedules = (await Array.fromAsync(pages)).flatMap(({ Schedules }) => Schedules ?? [])
    return schedules.flatMap(({ Name }) => Name ?? []).sort()
  },
  deleteSchedule: async (name) => {
    try {
      await client.send(new DeleteScheduleCommand({ Name: name, GroupName: settings.group }))
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error
    }
  },
})

/** A schedule that has fired since the conflict no longer exists, so the new one is created. */
const replaceSchedule = async (
  client: SchedulerClient,
  schedule: CreateScheduleCommandInput,
): Promise<void> => {
  try {
    await client.send(new UpdateScheduleCommand(schedule))
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error
    await client.send(new CreateScheduleCommand({ ...schedule, ClientToken: randomUUID() }))
  }
}

/**
 * The whole schedule, for create and update alike: an update sets every field it does not name back to its default
 * (EventBridge Scheduler API reference, UpdateSchedule).
 */
const toScheduleInput = (
  message: ScheduledMessage,
  settings: SchedulerSettings,
): CreateScheduleCommandInput => {
  const { clinicId, kind, day, version, at } = message
  const job: DispatchJob = { clinicId, kind, day, version }
  return {
    Name: scheduleName(clinicId, day, kind),
    GroupName: settings.group,
    // A new token for each call, used only by the SDK's retries. A token derived from the content would match a
    // schedule that has since been changed or removed, and AWS would report success without creating it.
    ClientToken: randomUUID(),
    ScheduleExpression: `at(${roundUpToSecond(at)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    State: 'ENABLED',
    Target: {
      Arn: settings.targetArn,
      RoleArn: settings.roleArn,
      Input: JSON.stringify(job),
      // By then the sweep has found the message in the table, and the dead letter tells of it in time.
      RetryPolicy: { MaximumEventAgeInSeconds: 600, MaximumRetryAttempts: 30 },
      DeadLetterConfig: { Arn: settings.deadLetterArn },
    },
  }
}

/** `yyyy-mm-ddThh:mm:ss`, never before the instant. */
const roundUpToSecond = (at: Instant): string =>
  fromEpochMillis(Math.ceil(toEpochMillis(at) / 1000) * 1000).slice(0, 19)
