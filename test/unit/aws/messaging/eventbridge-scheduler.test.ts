import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createScheduler } from '../../../../infra/local/services/scheduler/scheduler'
import { openPersistentStore } from '../../../../infra/local/storage/persistent-store'
import { createEventBridgeScheduler } from '../../../../shared/aws/messaging/eventbridge-scheduler'
import type { ScheduledMessage } from '../../../../shared/ports/messaging'
import { testClientConfig } from '../../../support/aws-client-config'
import {
  type HttpServer,
  respondInOrder,
  respondWithJson,
  respondWithService,
  startHttpServer,
} from '../../../support/http-server'

const settings = {
  group: 'clinics-test',
  targetArn: 'arn:aws:sqs:eu-west-1:123456789012:dispatches',
  roleArn: 'arn:aws:iam::123456789012:role/schedules',
  deadLetterArn: 'arn:aws:sqs:eu-west-1:123456789012:schedule-dead-letters',
}

const reminder = (overrides: Partial<ScheduledMessage> = {}): ScheduledMessage => ({
  clinicId: 'clinic-a',
  kind: 'reminder-day',
  day: 1,
  version: 3,
  at: '2026-12-09T06:00:00.000Z',
  ...overrides,
})

const emulatedScheduler = () =>
  createScheduler({
    region: 'eu-west-1',
    account: '123456789012',
    groups: [settings.group],
    store: openPersistentStore(),
    clock: { now: () => '2026-11-20T09:00:00.000Z' },
    deliver: async () => {},
    deadLetter: async () => {},
  })

describe('the scheduler', () => {
  let service: ReturnType<typeof emulatedScheduler>
  let server: HttpServer
  const scheduler = () =>
    createEventBridgeScheduler(new SchedulerClient(testClientConfig(server.url)), settings)

  beforeEach(async () => {
    service = emulatedScheduler()
    server = await startHttpServer(respondWithService(service))
  })
  afterEach(() => server.close())

  it('makes a schedule that queues the job at the instant, in UTC, and is deleted afterwards', async () => {
    await scheduler().putSchedule(reminder())

    expect(service.schedules()).toEqual([
      expect.objectContaining({
        Name: 'clinic-a.1.reminder-day',
        GroupName: settings.group,
        ScheduleExpression: 'at(2026-12-09T06:00:00)',
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        State: 'ENABLED',
        next: '2026-12-09T06:00:00.000Z',
        Target: {
          Arn: settings.targetArn,
          RoleArn: settings.roleArn,
          Input: '{"clinicId":"clinic-a","kind":"reminder-day","day":1,"version":3}',
          RetryPolicy: {
            MaximumEventAgeInSeconds: expect.any(Number),
            MaximumRetryAttempts: expect.any(Number),
          },
          DeadLetterConfig: { Arn: settings.deadLetterArn },
        },
      }),
    ])
  })

  it('never fires before the instant', async () => {
    await scheduler().putSchedule(reminder({ at: '2026-12-09T06:00:00.001Z' }))

    expect(service.schedules()[0]?.next).toBe('2026-12-09T06:00:01.000Z')
  })

  it('uses day 0 in the name of a schedule for a whole clinic', async () => {
    await scheduler().putSchedule(reminder({ kind: 'reminder-week', day: null }))

    expect(await scheduler().listScheduleNames('clinic-a')).toEqual(['clinic-a.0.reminder-week'])
  })

  it('leaves one schedule when the same message is put twice', async () => {
    await scheduler().putSchedule(reminder())
    await scheduler().putSchedule(reminder())

    expect(service.schedules()).toHaveLength(1)
  })

  it('replaces the whole schedule when the message moved', async () => {
    await scheduler().putSchedule(reminder())
    const [before] = service.schedules()
    await scheduler().putSchedule(reminder({ version: 4, at: '2026-12-16T06:00:00.000Z' }))

    const [after, ...more] = service.schedules()

    expect(more).toEqual([])
    expect(after).toEqual({
      ...before,
      ScheduleExpression: 'at(2026-12-16T06:00:00)',
      next: '2026-12-16T06:00:00.000Z',
      Target: { ...before?.Target, Input: expect.stringContaining('"version":4') },
      changedAt: expect.any(String),
    })
  })

  it('restores a schedule to its time before it was moved', async () => {
    await scheduler().putSchedule(reminder())
    await scheduler().putSchedule(reminder({ version: 4, at: '2026-12-16T06:00:00.000Z' }))
    await scheduler().putSchedule(reminder())

    expect(service.schedules()[0]?.next).toBe('2026-12-09T06:00:00.000Z')
  })

  it('creates the schedule again when it fired between the conflict and the update', async () => {
    await server.close()
    const error = (status: number, name: string) =>
      respondWithJson(status, { Message: name }, { 'x-amzn-errortype': name })
    server = await startHttpServer(
      respondInOrder(
        error(409, 'ConflictException'),
        error(404, 'ResourceNotFoundException'),
        respondWithService(service),
      ),
    )

    await scheduler().putSchedule(reminder())

    expect(service.schedules()).toHaveLength(1)
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'PUT', 'POST'])
  })

  it('makes one schedule when the response was lost and the SDK retries', async () => {
    await server.close()
    server = await startHttpServer(
      respondInOrder(async (request, _, incoming) => {
        await service.handle(request)
        incoming.socket.resetAndDestroy()
      }, respondWithService(service)),
    )

    await scheduler().putSchedule(reminder())

    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'POST'])
    expect(service.schedules()).toHaveLength(1)
  })

  it('lists the schedules of a clinic, also those on later pages, and of no clinic with a longer name', async () => {
    const clinics = Array.from({ length: 120 }, (_, index) => reminder({ kind: 'join-link', day: index }))
    for (const message of [...clinics, reminder({ clinicId: 'clinic-ab' })])
      await scheduler().putSchedule(message)

    const names = await scheduler().listScheduleNames('clinic-a')

    expect(names).toHaveLength(120)
    expect(names.every((name) => name.startsWith('clinic-a.'))).toBe(true)
    expect(await scheduler().listScheduleNames('clinic-c')).toEqual([])
  })

  it('removes a schedule, and succeeds when there is none', async () => {
    await scheduler().putSchedule(reminder())

    await scheduler().deleteSchedule('clinic-a.1.reminder-day')
    await scheduler().deleteSchedule('clinic-a.1.reminder-day')

    expect(service.schedules()).toEqual([])
  })

  it('throws errors other than a conflict', async () => {
    const wrong = createEventBridgeScheduler(new SchedulerClient(testClientConfig(server.url)), {
      ...settings,
      group: 'not-there',
    })

    await expect(wrong.putSchedule(reminder())).rejects.toThrow()
    await expect(scheduler().putSchedule(reminder({ at: '2026-11-20T08:00:00.000Z' }))).rejects.toThrow(
      'past',
    )
  })
})
