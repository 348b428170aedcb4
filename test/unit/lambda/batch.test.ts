import type { Context, SQSRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { handleQueueMessages } from '../../../shared/lambda/batch'
import type { FunctionLog, LogFields } from '../../../shared/lambda/log'

const createRecordingLog = () => {
  const lines: [level: string, message: string, ids: LogFields | undefined][] = []
  const line = (level: string) => (message: string, ids?: LogFields) => void lines.push([level, message, ids])
  const startInvocation: FunctionLog['startInvocation'] = (context) =>
    void lines.push(['begin', context?.awsRequestId ?? '', {}])
  return { lines, log: { startInvocation, info: line('info'), warn: line('warn'), error: line('error') } }
}

const context = { awsRequestId: 'invocation-1', getRemainingTimeInMillis: () => 1000 } as Context
const record = (messageId: string, body: string) => ({ messageId, body }) as SQSRecord
const Job = z.object({ id: z.string(), day: z.int() })

describe('a batch of messages', () => {
  it('gives back the one that fails, tells which it was and where, and does the others', async () => {
    const { lines, log } = createRecordingLog()
    const done: string[] = []
    const handler = handleQueueMessages(
      Job,
      log,
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
    const handler = handleQueueMessages(Job, log, async () => {})
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
    const handler = handleQueueMessages(Job, log, async (job) => done.push(job))
    await handler({ Records: [record('m-1', '{"id":"one","day":1,"later":true}')] }, context)
    expect(done).toEqual([{ id: 'one', day: 1 }])
  })
})
