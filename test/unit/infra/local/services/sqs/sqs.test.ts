import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqs, type SqsService } from '../../../../../../infra/local/services/sqs/sqs'
import { openPersistentStore } from '../../../../../../infra/local/storage/persistent-store'
import { addMilliseconds } from '../../../../../../shared/domain/values/time/instant'
import { aClock, clientSettings, serve } from '../serve-service'

const arnOf = (name: string) => `arn:aws:sqs:eu-central-1:123456789012:${name}`
const limits = { delaySeconds: 0, visibilitySeconds: 30, retentionSeconds: 345_600 }

const startFixture = async () => {
  const clock = aClock('2025-11-01T00:00:00.000Z')
  const arrived: string[] = []
  let sqs: SqsService | undefined
  const server = await serve(async (request) => {
    if (!sqs) throw new Error('not yet')
    return sqs.handle(request)
  })
  sqs = createSqs({
    clock,
    endpointUrl: server.endpoint,
    account: '123456789012',
    region: 'eu-central-1',
    store: openPersistentStore(),
    onMessageVisible: (arn) => arrived.push(arn.split(':').at(-1) ?? ''),
    queues: [
      {
        ...limits,
        name: 'mail',
        arn: arnOf('mail'),
        redrive: { deadLetterArn: arnOf('dead'), maxReceiveCount: 2 },
      },
      { ...limits, name: 'dead', arn: arnOf('dead'), retentionSeconds: 1_209_600 },
    ],
  })
  const client = new SQSClient(clientSettings(server.endpoint))
  const pass = (seconds: number) => clock.set(addMilliseconds(clock.now(), seconds * 1000))
  return {
    clock,
    pass,
    sqs,
    client,
    arrived,
    QueueUrl: `${server.endpoint}/123456789012/mail`,
    stop: server.stop,
  }
}

let fixture: Awaited<ReturnType<typeof startFixture>>
beforeEach(async () => {
  fixture = await startFixture()
})
afterEach(() => fixture.stop())

const send = (MessageBody: string, DelaySeconds?: number) =>
  fixture.client.send(new SendMessageCommand({ QueueUrl: fixture.QueueUrl, MessageBody, DelaySeconds }))
const receive = async (more: { MaxNumberOfMessages?: number; VisibilityTimeout?: number } = {}) => {
  const input = { QueueUrl: fixture.QueueUrl, MessageSystemAttributeNames: ['All' as const], ...more }
  return (await fixture.client.send(new ReceiveMessageCommand(input))).Messages ?? []
}

describe('the calls of SQS', () => {
  it('delivers a message as it was sent, with its count and times, and not a second time', async () => {
    await send('Bonjour à tous – مرحبا')
    const [message] = await receive()
    expect(message?.Body).toBe('Bonjour à tous – مرحبا')
    expect(message?.Attributes).toMatchObject({
      ApproximateReceiveCount: '1',
      SentTimestamp: String(Date.parse('2025-11-01T00:00:00Z')),
    })
    expect(await receive()).toEqual([])
  })

  it('deletes what was done, also in batches', async () => {
    for (const body of ['a', 'b', 'c']) await send(body)
    const messages = await receive({ MaxNumberOfMessages: 10 })
    const [first, ...others] = messages.map(({ ReceiptHandle }) => ReceiptHandle)
    await fixture.client.send(new DeleteMessageCommand({ QueueUrl: fixture.QueueUrl, ReceiptHandle: first }))
    const Entries = others.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }))
    await fixture.client.send(new DeleteMessageBatchCommand({ QueueUrl: fixture.QueueUrl, Entries }))
    fixture.pass(60)
    expect(await receive()).toEqual([])
  })

  it('sends a batch and reports the entries that failed', async () => {
    const Entries = [
      { Id: 'good', MessageBody: 'a' },
      { Id: 'late', MessageBody: 'b', DelaySeconds: 901 },
    ]
    const result = await fixture.client.send(
      new SendMessageBatchCommand({ QueueUrl: fixture.QueueUrl, Entries }),
    )
    expect(result.Successful).toMatchObject([{ Id: 'good' }])
    expect(result.Failed).toMatchObject([{ Id: 'late', Code: 'InvalidParameterValue', SenderFault: true }])
  })

  it.each([
    [
      'TooManyEntriesInBatchRequest',
      Array.from({ length: 11 }, (_, Id) => ({ Id: String(Id), MessageBody: 'a' })),
    ],
    ['EmptyBatchRequest', []],
    ['BatchEntryIdsNotDistinct', [1, 2].map(() => ({ Id: 'same', MessageBody: 'a' }))],
    ['BatchRequestTooLong', [1, 2].map((Id) => ({ Id: String(Id), MessageBody: 'a'.repeat(600_000) }))],
  ])('refuses a whole batch with %s', async (name, Entries) => {
    const call = fixture.client.send(new SendMessageBatchCommand({ QueueUrl: fixture.QueueUrl, Entries }))
    await expect(call).rejects.toMatchObject({ name })
  })

  it('refuses a delay over 15 minutes, an empty body and one over 1 MiB', async () => {
    await expect(send('a', 901)).rejects.toMatchObject({ name: 'InvalidParameterValue' })
    await expect(send('')).rejects.toMatchObject({ name: 'MissingParameter' })
    await expect(send('a'.repeat(1_048_577))).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  })

  it('says which queues there are, and which are not', async () => {
    const found = await fixture.client.send(new GetQueueUrlCommand({ QueueName: 'mail' }))
    const list = await fixture.client.send(new ListQueuesCommand({ QueueNamePrefix: 'de' }))
    expect(found.QueueUrl).toBe(fixture.QueueUrl)
    expect(list.QueueUrls).toEqual([fixture.QueueUrl.replace('mail', 'dead')])
    const missing = fixture.client.send(new GetQueueUrlCommand({ QueueName: 'none' }))
    await expect(missing).rejects.toThrow(QueueDoesNotExist)
  })

  it('counts messages by state and forgets them when purged', async () => {
    for (const delay of [0, 0, 60]) await send('a', delay)
    await receive()
    const ask = new GetQueueAttributesCommand({ QueueUrl: fixture.QueueUrl, AttributeNames: ['All'] })
    const { Attributes } = await fixture.client.send(ask)
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 2 }),
    })
    await fixture.client.send(new PurgeQueueCommand({ QueueUrl: fixture.QueueUrl }))
    expect(fixture.sqs.depth(arnOf('mail'))).toEqual({ visible: 0, delayed: 0, inFlight: 0 })
  })
})

describe('virtual time', () => {
  it('keeps a delayed message until its instant, and reports then that it arrived', async () => {
    await send('later', 900)
    expect(await receive()).toEqual([])
    expect(fixture.sqs.nextDue()).toBe('2025-11-01T00:15:00.000Z')
    fixture.clock.set('2025-11-01T00:15:00.000Z')
    await fixture.sqs.runDue()
    expect(fixture.arrived).toEqual(['mail'])
    expect(fixture.sqs.nextDue()).toBeUndefined()
    expect(await receive()).toHaveLength(1)
  })

  it('gives a message again after its visibility time-out, and the old receipt deletes nothing', async () => {
    await send('a')
    const [first] = await receive({ VisibilityTimeout: 10 })
    fixture.pass(11)
    const [second] = await receive()
    expect(second?.Attributes?.ApproximateReceiveCount).toBe('2')
    await fixture.client.send(
      new DeleteMessageCommand({ QueueUrl: fixture.QueueUrl, ReceiptHandle: first?.ReceiptHandle }),
    )
    expect(fixture.sqs.depth(arnOf('mail')).inFlight).toBe(1)
  })

  it('moves a message to the dead-letter queue when it was received too often', async () => {
    await send('poison')
    for (const _ of [1, 2, 3]) {
      await receive()
      fixture.pass(31)
    }
    expect(fixture.sqs.depth(arnOf('mail'))).toEqual({ visible: 0, delayed: 0, inFlight: 0 })
    expect(fixture.sqs.receive(arnOf('dead'), 10)).toMatchObject([
      { body: 'poison', attributes: { DeadLetterQueueSourceArn: arnOf('mail') } },
    ])
  })

  it('forgets a message after its retention', async () => {
    await send('old')
    fixture.pass(345_600)
    expect(await receive()).toEqual([])
  })

  it('changes the visibility of what is in flight and of nothing else', async () => {
    await send('a')
    const [message] = await receive()
    const change = (VisibilityTimeout: number) =>
      fixture.client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: fixture.QueueUrl,
          ReceiptHandle: message?.ReceiptHandle,
          VisibilityTimeout,
        }),
      )
    await change(0)
    expect(fixture.sqs.depth(arnOf('mail')).visible).toBe(1)
    await expect(change(10)).rejects.toMatchObject({ name: 'MessageNotInflight' })
  })
})

describe('the local stack’s own access to its queues', () => {
  it('receives records in the form of a Lambda event and releases or deletes them', async () => {
    fixture.sqs.send(arnOf('mail'), 'a', {
      attributes: { ERROR_CODE: { DataType: 'String', StringValue: 'x' } },
    })
    const [record] = fixture.sqs.receive(arnOf('mail'), 10)
    expect(record).toMatchObject({
      body: 'a',
      eventSource: 'aws:sqs',
      eventSourceARN: arnOf('mail'),
      messageAttributes: { ERROR_CODE: { stringValue: 'x', dataType: 'String' } },
    })
    fixture.sqs.release(arnOf('mail'), record?.receiptHandle ?? '')
    const [again] = fixture.sqs.receive(arnOf('mail'), 10)
    fixture.sqs.delete(arnOf('mail'), again?.receiptHandle ?? '')
    fixture.sqs.release(arnOf('mail'), again?.receiptHandle ?? '')
    expect(fixture.arrived).toEqual(['mail', 'mail'])
    expect(fixture.sqs.depth(arnOf('mail'))).toEqual({ visible: 0, delayed: 0, inFlight: 0 })
  })
})
