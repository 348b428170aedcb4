import { SQSClient } from '@aws-sdk/client-sqs'
import { afterEach, describe, expect, it } from 'vitest'
import { createSqs } from '../../../../infra/local/services/sqs/sqs'
import { openPersistentStore } from '../../../../infra/local/storage/persistent-store'
import { createSqsJobQueues } from '../../../../shared/aws/messaging/sqs-job-queues'
import type { MailKey } from '../../../../shared/domain/mail/ledger/mail-key'
import { testClientConfig } from '../../../support/aws-client-config'
import { aMailKey } from '../../../support/builders/builders'
import {
  type HttpServer,
  type Responder,
  respondInOrder,
  respondWithJson,
  respondWithService,
  startHttpServer,
} from '../../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const arnOf = (name: string) => `arn:aws:sqs:eu-west-1:123456789012:${name}`

const emulatedSqs = () =>
  createSqs({
    clock: { now: () => '2026-11-20T09:00:00.000Z' },
    endpointUrl: 'http://127.0.0.1:1',
    account: '123456789012',
    region: 'eu-west-1',
    queues: ['dispatch', 'urgent', 'bulk', 'attendance'].map((name) => ({
      name,
      arn: arnOf(name),
      delaySeconds: 0,
      visibilitySeconds: 30,
      retentionSeconds: 345_600,
    })),
    store: openPersistentStore(),
    onMessageVisible: () => {},
  })

const queuesAnsweredBy = async (answer: Responder) => {
  server = await startHttpServer(answer)
  const address = (name: string) => () => `${server.url}/123456789012/${name}`
  return createSqsJobQueues(new SQSClient(testClientConfig(server.url)), {
    dispatch: address('dispatch'),
    urgent: address('urgent'),
    bulk: address('bulk'),
    attendance: address('attendance'),
  })
}

const keys = (count: number): MailKey[] =>
  Array.from({ length: count }, (_, index) => ({
    clinicId: 'clinic-a',
    recipientId: `registration-${index}`,
    kind: 'reminder-day',
    day: 1,
    planVersion: 1,
    revision: 1,
  }))

interface Batch {
  Entries: { Id: string; MessageBody: string; DelaySeconds: number }[]
}
const batches = (): Batch[] => server.requests.map(({ body }) => JSON.parse(body))
const bodies = (sqs: ReturnType<typeof emulatedSqs>, name: string, max = 10): unknown[] =>
  sqs.receive(arnOf(name), max).map(({ body }) => JSON.parse(body))

describe('the queues', () => {
  it('send each job to its queue unchanged', async () => {
    const sqs = emulatedSqs()
    const queues = await queuesAnsweredBy(respondWithService(sqs))
    const job = { clinicId: 'clinic-a', kind: 'reminder-day', day: 1, version: 1 } as const

    await queues.enqueueDispatch(job)
    await queues.enqueueAttendance({ clinicId: 'clinic-a', day: 2 })
    await queues.enqueueMails(keys(1))

    expect(bodies(sqs, 'dispatch')).toEqual([job])
    expect(bodies(sqs, 'attendance')).toEqual([{ clinicId: 'clinic-a', day: 2 }])
    expect(bodies(sqs, 'bulk')).toEqual(keys(1))
  })

  it('send urgent mails and the others to separate lanes', async () => {
    const sqs = emulatedSqs()
    const queues = await queuesAnsweredBy(respondWithService(sqs))
    const urgent = ['confirmation', 'waitlisted', 'seat-offered', 'join-link', 'moved', 'cancelled'] as const
    const kinds = [...urgent, 'reminder-week', 'day-summary', 'invitation'] as const

    await queues.enqueueMails(kinds.map((kind) => aMailKey({ kind })))

    const kindsIn = (name: string) => (bodies(sqs, name) as MailKey[]).map(({ kind }) => kind)
    expect(kindsIn('urgent')).toEqual(urgent)
    expect(kindsIn('bulk')).toEqual(['reminder-week', 'day-summary', 'invitation'])
  })

  it('delay a dispatch that is to be processed later', async () => {
    const sqs = emulatedSqs()
    const queues = await queuesAnsweredBy(respondWithService(sqs))

    await queues.enqueueDispatch({ clinicId: 'clinic-a', kind: 'reminder-day', day: 1, version: 1 }, 90)

    expect(bodies(sqs, 'dispatch')).toEqual([])
    expect(sqs.depth(arnOf('dispatch'))).toMatchObject({ delayed: 1 })
  })

  it('send mails in batches of ten, each once', async () => {
    const sqs = emulatedSqs()
    const queues = await queuesAnsweredBy(respondWithService(sqs))

    await queues.enqueueMails(keys(23))

    expect(batches().map(({ Entries }) => Entries.length)).toEqual([10, 10, 3])
    const received = bodies(sqs, 'bulk', 30)
    expect(received).toHaveLength(23)
    expect(received).toEqual(expect.arrayContaining(keys(23)))
  })

  it('make no call for no mails', async () => {
    const queues = await queuesAnsweredBy(respondWithService(emulatedSqs()))

    await queues.enqueueMails([])

    expect(server.requests).toEqual([])
  })

  it('delay mails on request', async () => {
    const sqs = emulatedSqs()
    const queues = await queuesAnsweredBy(respondWithService(sqs))

    await queues.enqueueMails(keys(2), 900)

    expect(sqs.depth(arnOf('bulk'))).toMatchObject({ visible: 0, delayed: 2 })
  })

  it('send again only the refused part of a batch', async () => {
    const sqs = emulatedSqs()
    const refuseSome: Responder = respondWithJson(200, {
      Successful: [],
      Failed: [3, 7].map((Id) => ({ Id: String(Id), Code: 'InternalError', SenderFault: false })),
    })
    const queues = await queuesAnsweredBy(respondInOrder(refuseSome, respondWithService(sqs)))

    await queues.enqueueMails(keys(10))

    expect(bodies(sqs, 'bulk')).toEqual([keys(10)[3], keys(10)[7]])
  })

  it('throw the error codes of entries refused in every attempt', async () => {
    const refuse = respondWithJson(200, { Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] })
    const queues = await queuesAnsweredBy(refuse)

    await expect(queues.enqueueMails(keys(1))).rejects.toThrow('refused 1 of a batch: InternalError')
    expect(server.requests).toHaveLength(4)
  })

  it('do not repeat an entry that is itself invalid', async () => {
    const refuse = respondWithJson(200, {
      Failed: [{ Id: '0', Code: 'InvalidMessageContents', SenderFault: true }],
    })
    const queues = await queuesAnsweredBy(refuse)

    await expect(queues.enqueueMails(keys(1))).rejects.toThrow('InvalidMessageContents')
    expect(server.requests).toHaveLength(1)
  })
})
