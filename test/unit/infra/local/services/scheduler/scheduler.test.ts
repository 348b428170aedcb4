import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  DeleteScheduleGroupCommand,
  GetScheduleCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
  ValidationException,
} from '@aws-sdk/client-scheduler'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FiringTarget } from '../../../../../../infra/local/services/scheduler/firing'
import { createScheduler } from '../../../../../../infra/local/services/scheduler/scheduler'
import { openPersistentStore } from '../../../../../../infra/local/storage/persistent-store'
import { aClock, clientSettings, serve } from '../serve-service'

const queue = 'arn:aws:sqs:eu-central-1:123456789012:dispatch'
const deadLetters = 'arn:aws:sqs:eu-central-1:123456789012:schedule-dead'

const aSchedule = (changes: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
  Name: 'SOM-2025.1.reminder-day',
  GroupName: 'clinics',
  ScheduleExpression: 'at(2025-11-26T06:00:00)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: queue,
    RoleArn: 'arn:aws:iam::123456789012:role/schedules',
    Input: '{"clinicId":"SOM-2025"}',
    DeadLetterConfig: { Arn: deadLetters },
    RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 },
  },
  ...changes,
})

const startFixture = async () => {
  const clock = aClock('2025-11-01T00:00:00.000Z')
  const delivered: { at: string; target: FiringTarget }[] = []
  const dead: { queueArn: string; body: string; attributes: Record<string, string> }[] = []
  const refusing = { target: false }
  const scheduler = createScheduler({
    clock,
    region: 'eu-central-1',
    account: '123456789012',
    groups: ['clinics'],
    store: openPersistentStore(),
    deliver: async (target) => {
      if (refusing.target) throw new Error('the queue is gone')
      delivered.push({ at: clock.now(), target })
    },
    deadLetter: async (queueArn, body, attributes) => {
      dead.push({ queueArn, body, attributes })
    },
  })
  const server = await serve(scheduler.handle)
  const client = new SchedulerClient(clientSettings(server.endpoint))
  const advanceTo = async (end: string): Promise<void> => {
    for (let due = scheduler.nextDue(); due !== undefined && due <= end; due = scheduler.nextDue()) {
      if (due > clock.now()) clock.set(due)
      await scheduler.runDue()
    }
    clock.set(end)
  }
  return { clock, scheduler, client, delivered, dead, refusing, advanceTo, stop: server.stop }
}

let fixture: Awaited<ReturnType<typeof startFixture>>
beforeEach(async () => {
  fixture = await startFixture()
})
afterEach(() => fixture.stop())

describe('the calls of EventBridge Scheduler', () => {
  it('gives back a schedule as it was created, with the defaults of AWS', async () => {
    const { FlexibleTimeWindow, ScheduleExpression, Target, Name } = aSchedule()
    const input = { FlexibleTimeWindow, ScheduleExpression, Name }
    const { ScheduleArn } = await fixture.client.send(
      new CreateScheduleCommand({ ...input, Target: { Arn: Target?.Arn, RoleArn: Target?.RoleArn } }),
    )
    const found = await fixture.client.send(new GetScheduleCommand({ Name }))
    expect(ScheduleArn).toBe(
      'arn:aws:scheduler:eu-central-1:123456789012:schedule/default/SOM-2025.1.reminder-day',
    )
    expect(found).toMatchObject({
      ...input,
      Arn: ScheduleArn,
      GroupName: 'default',
      State: 'ENABLED',
      ActionAfterCompletion: 'NONE',
      ScheduleExpressionTimezone: 'UTC',
      CreationDate: new Date('2025-11-01T00:00:00Z'),
      Target: { Arn: queue, RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 } },
    })
  })

  it('accepts the same call with the same token twice, and refuses a second one of that name', async () => {
    const once = new CreateScheduleCommand(aSchedule({ ClientToken: 'the-same' }))
    const first = await fixture.client.send(once)
    const second = await fixture.client.send(
      new CreateScheduleCommand(aSchedule({ ClientToken: 'the-same' })),
    )
    expect(second.ScheduleArn).toBe(first.ScheduleArn)
    await expect(fixture.client.send(new CreateScheduleCommand(aSchedule()))).rejects.toThrow(
      ConflictException,
    )
  })

  it('returns every field that an update leaves out to its default', async () => {
    await fixture.client.send(new CreateScheduleCommand(aSchedule({ Description: 'a day before' })))
    const { ActionAfterCompletion: _, ...rest } = aSchedule({ ScheduleExpression: 'at(2025-11-27T06:00:00)' })
    await fixture.client.send(
      new UpdateScheduleCommand({ ...rest, Target: { Arn: queue, RoleArn: rest.Target?.RoleArn } }),
    )
    const found = await fixture.client.send(new GetScheduleCommand({ Name: rest.Name, GroupName: 'clinics' }))
    expect(found.ScheduleExpression).toBe('at(2025-11-27T06:00:00)')
    expect(found.Description).toBeUndefined()
    expect(found.ActionAfterCompletion).toBe('NONE')
    expect(found.Target?.DeadLetterConfig).toBeUndefined()
  })

  it('lists by group, beginning of the name and state, page by page', async () => {
    for (const Name of ['b.1.opens', 'a.1.opens', 'a.2.opens'])
      await fixture.client.send(new CreateScheduleCommand(aSchedule({ Name })))
    const { GroupName: _, ...elsewhere } = aSchedule({ Name: 'a.3.opens' })
    await fixture.client.send(new CreateScheduleCommand(elsewhere))
    const filter = { GroupName: 'clinics', NamePrefix: 'a.', State: 'ENABLED', MaxResults: 1 } as const
    const first = await fixture.client.send(new ListSchedulesCommand(filter))
    const second = await fixture.client.send(
      new ListSchedulesCommand({ ...filter, NextToken: first.NextToken }),
    )
    expect([first, second].map((page) => page.Schedules?.map(({ Name }) => Name))).toEqual([
      ['a.1.opens'],
      ['a.2.opens'],
    ])
    expect(second.NextToken).toBeUndefined()
  })

  it('answers ResourceNotFoundException for a missing schedule or group', async () => {
    const missing = { Name: 'none', GroupName: 'clinics' }
    await expect(fixture.client.send(new GetScheduleCommand(missing))).rejects.toThrow(
      ResourceNotFoundException,
    )
    await expect(fixture.client.send(new DeleteScheduleCommand(missing))).rejects.toThrow(
      ResourceNotFoundException,
    )
    await expect(fixture.client.send(new UpdateScheduleCommand(aSchedule()))).rejects.toThrow(
      ResourceNotFoundException,
    )
    await expect(
      fixture.client.send(new CreateScheduleCommand(aSchedule({ GroupName: 'none' }))),
    ).rejects.toThrow(ResourceNotFoundException)
  })

  it.each<[string, Partial<CreateScheduleCommandInput>]>([
    ['an instant with an offset', { ScheduleExpression: 'at(2025-11-26T06:00:00Z)' }],
    ['a day that does not exist', { ScheduleExpression: 'at(2025-02-30T06:00:00)' }],
    ['a time in the past', { ScheduleExpression: 'at(2025-10-31T23:59:59)' }],
    ['a rate without its plural', { ScheduleExpression: 'rate(5 minute)' }],
    ['a cron expression, which the local stack has not', { ScheduleExpression: 'cron(0 18 * * ? *)' }],
    ['an unknown zone', { ScheduleExpressionTimezone: 'Somalia' }],
    ['a name with a slash', { Name: 'SOM/2025' }],
    ['a name of 65 characters', { Name: 'a'.repeat(65) }],
    ['no flexible time window', { FlexibleTimeWindow: undefined }],
    ['a flexible window without its length', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }],
    ['a role that is none', { Target: { Arn: queue, RoleArn: 'schedules' } }],
  ])('refuses %s', async (_, changes) => {
    await expect(fixture.client.send(new CreateScheduleCommand(aSchedule(changes)))).rejects.toThrow(
      ValidationException,
    )
  })

  it('creates and deletes groups, and a group takes its schedules with it', async () => {
    await fixture.client.send(new CreateScheduleGroupCommand({ Name: 'more' }))
    await fixture.client.send(new CreateScheduleCommand(aSchedule({ GroupName: 'more' })))
    const before = await fixture.client.send(new ListScheduleGroupsCommand({}))
    await fixture.client.send(new DeleteScheduleGroupCommand({ Name: 'more' }))
    expect(before.ScheduleGroups?.map(({ Name }) => Name)).toEqual(['clinics', 'default', 'more'])
    expect(fixture.scheduler.schedules()).toEqual([])
  })
})

describe('firing', () => {
  it('delivers at the instant, once, and deletes the schedule', async () => {
    await fixture.client.send(new CreateScheduleCommand(aSchedule()))
    expect(fixture.scheduler.nextDue()).toBe('2025-11-26T06:00:00.000Z')
    await fixture.advanceTo('2025-12-01T00:00:00.000Z')
    expect(fixture.delivered).toMatchObject([
      { at: '2025-11-26T06:00:00.000Z', target: { arn: queue, input: '{"clinicId":"SOM-2025"}' } },
    ])
    expect(fixture.scheduler.schedules()).toEqual([])
    expect(fixture.scheduler.nextDue()).toBeUndefined()
  })

  it('reads the expression in its zone', async () => {
    await fixture.client.send(
      new CreateScheduleCommand(aSchedule({ ScheduleExpressionTimezone: 'Africa/Mogadishu' })),
    )
    expect(fixture.scheduler.nextDue()).toBe('2025-11-26T03:00:00.000Z')
  })

  it('keeps a fired schedule without ActionAfterCompletion and never fires it again', async () => {
    await fixture.client.send(new CreateScheduleCommand(aSchedule({ ActionAfterCompletion: 'NONE' })))
    await fixture.advanceTo('2026-12-01T00:00:00.000Z')
    expect(fixture.delivered).toHaveLength(1)
    expect(fixture.scheduler.schedules()).toHaveLength(1)
  })

  it('does not fire what is disabled or deleted', async () => {
    await fixture.client.send(new CreateScheduleCommand(aSchedule({ State: 'DISABLED' })))
    await fixture.client.send(new CreateScheduleCommand(aSchedule({ Name: 'gone' })))
    await fixture.client.send(new DeleteScheduleCommand({ Name: 'gone', GroupName: 'clinics' }))
    await fixture.advanceTo('2025-12-01T00:00:00.000Z')
    expect(fixture.delivered).toEqual([])
  })

  it('fires a rate from its creation to its end', async () => {
    const rate = { ScheduleExpression: 'rate(12 hours)', EndDate: new Date('2025-11-02T00:00:00Z') }
    await fixture.client.send(new CreateScheduleCommand(aSchedule(rate)))
    await fixture.advanceTo('2025-11-05T00:00:00.000Z')
    expect(fixture.delivered.map(({ at }) => at)).toEqual([
      '2025-11-01T00:00:00.000Z',
      '2025-11-01T12:00:00.000Z',
      '2025-11-02T00:00:00.000Z',
    ])
  })

  it('tries a refusing target again, then sends the message to the dead-letter queue', async () => {
    fixture.refusing.target = true
    await fixture.client.send(new CreateScheduleCommand(aSchedule()))
    await fixture.advanceTo('2025-11-27T00:00:00.000Z')
    expect(fixture.dead).toMatchObject([
      {
        queueArn: deadLetters,
        body: '{"clinicId":"SOM-2025"}',
        attributes: { RETRY_ATTEMPTS: '2', EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts' },
      },
    ])
    expect(fixture.scheduler.nextDue()).toBeUndefined()
  })

  it('delivers late when the target recovers in time', async () => {
    fixture.refusing.target = true
    await fixture.client.send(new CreateScheduleCommand(aSchedule()))
    await fixture.advanceTo('2025-11-26T06:00:30.000Z')
    fixture.refusing.target = false
    await fixture.advanceTo('2025-11-27T00:00:00.000Z')
    expect(fixture.delivered.map(({ at }) => at)).toEqual(['2025-11-26T06:01:00.000Z'])
    expect(fixture.dead).toEqual([])
  })
})
