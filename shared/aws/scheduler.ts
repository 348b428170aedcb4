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
import { scheduleName } from '../domain/ids'
import { type Instant, instantOf, millisOf } from '../domain/time/instant'
import type { DispatchJob } from '../ports/queues'
import type { ScheduledMessage, Scheduler } from '../ports/scheduler'

/** Where schedules are kept, what they fire at, and under which role. */
export interface SchedulerSettings {
  group: string
  /** The dispatch queue. */
  targetArn: string
  roleArn: string
  /** A queue for what could not be handed over. */
  deadLetterArn: string
}

export const eventBridgeScheduler = (client: SchedulerClient, settings: SchedulerSettings): Scheduler => ({
  put: async (message) => {
    const schedule = scheduleOf(message, settings)
    try {
      await client.send(new CreateScheduleCommand(schedule))
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error
      await replace(client, schedule)
    }
  },
  names: async (clinicId) => {
    const pages = paginateListSchedules({ client }, { GroupName: settings.group, NamePrefix: `${clinicId}.` })
    const schedules = (await Array.fromAsync(pages)).flatMap(({ Schedules }) => Schedules ?? [])
    return schedules.flatMap(({ Name }) => Name ?? []).sort()
  },
  remove: async (name) => {
    try {
      await client.send(new DeleteScheduleCommand({ Name: name, GroupName: settings.group }))
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error
    }
  },
})

/** One that has fired since the conflict is gone: then the new one is made as if there had been none. */
const replace = async (client: SchedulerClient, schedule: CreateScheduleCommandInput): Promise<void> => {
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
const scheduleOf = (message: ScheduledMessage, settings: SchedulerSettings): CreateScheduleCommandInput => {
  const { clinicId, kind, day, planVersion, at } = message
  const job: DispatchJob = { clinicId, kind, day, planVersion }
  return {
    Name: scheduleName(clinicId, day, kind),
    GroupName: settings.group,
    // One token a call, for the SDK's repeats only. A token made of the content would meet the memory of a
    // schedule that has since been changed or removed, and AWS would answer "done" without making it.
    ClientToken: randomUUID(),
    ScheduleExpression: `at(${wholeSecond(at)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    State: 'ENABLED',
    Target: {
      Arn: settings.targetArn,
      RoleArn: settings.roleArn,
      Input: JSON.stringify(job),
      // After it the sweep has found the message in the table anyway.
      RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 30 },
      DeadLetterConfig: { Arn: settings.deadLetterArn },
    },
  }
}

/** `yyyy-mm-ddThh:mm:ss`, never before the instant. */
const wholeSecond = (at: Instant): string => instantOf(Math.ceil(millisOf(at) / 1000) * 1000).slice(0, 19)
