import type { Context, DynamoDBRecord, SQSRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { handleQueueMessages, handleStreamRecords } from '../../../shared/lambda/batch'
import type { FunctionLog, LogFields } from '../../../shared/lambda/log'

const createRecordingLog = () => {
  const lines: [level: string, message: string, ids: LogFields | undefined][] = []
  const line = (level: string) => (message: string, ids?: LogFields) => void lines.push([level, message, ids])
  const startInvocation: FunctionLog['startInvocation'] = (context) =>
    void lines.push(['begin', context?.awsRequestId ?? '', {}])
  return { lines, log: { startInvocation, info: line('info'), warn: line('warn'), error: line('error') } }
}

const context = { awsRequestId: 'invocation-1', getRemainingTimeInMillis: () => 1000 } as Context
const now = () => '2026-11-20T09:00:00.000Z'
const record = (messageId: string, body: string) => ({ messageId, body }) as SQSRecord
const Job = z.object({ id: z.string(), day: z.int() })

describe('a batch of messages', () => {
  it('gives back the one that fails, tells which it was and where, and does the others', async () => {
    const { lines, log } = createRecordingLog()
    const done: string[] = []
    const handler = handleQueueMessages(
      Job,
      { log, now },
      async ({ id }) => {
        if (id === 'bad') throw new RangeError('ayaan@example.org has no room')
        done.push(id)
      },
      ({ id }) => ({ mail: id }),
    )
    const Records = ['one', 'bad', 'two'].map((id) => record(`m-${id}`, JSON.stringify({ id, day: 1 })))
    const answer = await handler({ Records }, context)
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm-bad' }])
    expect(done).toEqual(['one', 'two'])
    expect(lines).toEqual([
      ['begin', 'invocation-1', {}],
      ['error', 'handler-failed', { job: 'm-bad', mail: 'bad', error: 'RangeError' }],
    ])
  })

  it('names the field of a message that has not the form, and never its value', async () => {
    const { lines, log } = createRecordingLog()
    const handler = handleQueueMessages(Job, { log, now }, async () => {})
    const Records = [record('m-1', '{"id":"one","day":"secret"}'), record('m-2', '{ayaan')]
    const { batchItemFailures } = await handler({ Records }, context)
    expect(batchItemFailures).toHaveLength(2)
    expect(lines.slice(1)).toEqual([
      ['error', 'handler-failed', { job: 'm-1', error: 'ZodError', fields: 'day' }],
      ['error', 'handler-failed', { job: 'm-2', error: 'SyntaxError' }],
    ])
  })

  it('does not mind fields that a later version of the product wrote', async () => {
    const { log } = createRecordingLog()
    const done: unknown[] = []
    const handler = handleQueueMessages(Job, { log, now }, async (job) => done.push(job))
    await handler({ Records: [record('m-1', '{"id":"one","day":1,"later":true}')] }, context)
    expect(done).toEqual([{ id: 'one', day: 1 }])
  })
})

describe('a message that has waited', () => {
  const sentAgo = (minutes: number, delaySeconds?: number) =>
    ({
      messageId: 'm-1',
      body: '{"id":"one","day":1}',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:1:stack-UrgentMailsQueue-1',
      attributes: { SentTimestamp: String(Date.parse(now()) - minutes * 60_000) },
      messageAttributes: delaySeconds ? { delaySeconds: { stringValue: String(delaySeconds) } } : {},
    }) as unknown as SQSRecord
  const wordsAbout = async (one: SQSRecord) => {
    const { lines, log } = createRecordingLog()
    await handleQueueMessages(Job, { log, now }, async () => {})({ Records: [one] }, context)
    return lines.slice(1)
  }

  it('for more than a quarter of an hour is said to be late, by its queue', async () => {
    expect(await wordsAbout(sentAgo(15))).toEqual([])
    expect(await wordsAbout(sentAgo(15.1))).toEqual([
      ['warn', 'message-late', { job: 'm-1', queue: 'stack-UrgentMailsQueue-1', seconds: 906 }],
    ])
  })

  it('as long as its sender asked for is in time', async () => {
    expect(await wordsAbout(sentAgo(15.1, 900))).toEqual([])
    expect(await wordsAbout(sentAgo(31, 900))).toMatchObject([['warn', 'message-late', { seconds: 960 }]])
  })
})

describe('a change of the table', () => {
  it('that is more than five minutes old is said to be late', async () => {
    const { lines, log } = createRecordingLog()
    const changedAgo = (seconds: number) =>
      ({
        dynamodb: { SequenceNumber: '7', ApproximateCreationDateTime: Date.parse(now()) / 1000 - seconds },
      }) as DynamoDBRecord
    const handler = handleStreamRecords({ log, now }, async () => {})
    await handler({ Records: [changedAgo(300), changedAgo(301)] }, context)
    expect(lines.slice(1)).toEqual([['warn', 'change-late', { record: '7', seconds: 301 }]])
  })
})
