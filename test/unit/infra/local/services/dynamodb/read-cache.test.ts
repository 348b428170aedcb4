import { setImmediate as nextImmediate } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AwsRequest, AwsResponse } from '../../../../../../infra/local/protocol/aws-service'
import { cacheReads } from '../../../../../../infra/local/services/dynamodb/read-cache'

const ask = (operation: string, body = '{}'): AwsRequest => ({
  method: 'POST',
  path: '/',
  query: {},
  headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
  body: Buffer.from(body),
})

/** An engine that takes its time: a call is done in a first step, and its answer arrives in a second. */
const slowEngine = () => {
  const underWay: { step: (isLost: boolean) => boolean }[] = []
  let writes = 0
  const handle = ({ headers }: AwsRequest): Promise<AwsResponse> =>
    new Promise((done, fail) => {
      let body: string | undefined
      const step = (isLost: boolean): boolean => {
        if (body === undefined) {
          if (headers['x-amz-target']?.endsWith('PutItem')) writes += 1
          body = String(writes)
          return false
        }
        if (isLost) fail(new Error('the answer is lost'))
        else done({ status: 200, headers: {}, body })
        return true
      }
      underWay.push({ step })
    })
  /** @returns after what follows from the step has happened */
  const move = async (which: number, isLost = false): Promise<void> => {
    const call = underWay[which % Math.max(underWay.length, 1)]
    if (call?.step(isLost)) underWay.splice(underWay.indexOf(call), 1)
    await nextImmediate()
  }
  return { handle, move, isBusy: () => underWay.length > 0 }
}

/** Answers everything at once. */
const quickEngine = (status = 200) => {
  const seen: string[] = []
  const handle = async ({ headers, body }: AwsRequest): Promise<AwsResponse> => {
    seen.push(`${headers['x-amz-target']} ${body}`)
    return { status, headers: {}, body: String(seen.length) }
  }
  return { handle, seen }
}

test('asks the engine once for the same read, until something is written', async () => {
  const engine = quickEngine()
  const { handle } = cacheReads(engine)
  const first = await handle(ask('Query'))
  expect(await handle(ask('Query'))).toEqual(first)
  expect(engine.seen).toHaveLength(1)
  await handle(ask('PutItem'))
  expect((await handle(ask('Query'))).body).toBe('3')
  expect((await handle(ask('Query'))).body).toBe('3')
})

test('takes every operation that it does not know as a write', async () => {
  for (const operation of ['UpdateItem', 'TransactWriteItems', 'BatchWriteItem', 'DeleteTable', 'Tomorrow']) {
    const engine = quickEngine()
    const { handle } = cacheReads(engine)
    await handle(ask('GetItem'))
    await handle(ask(operation))
    await handle(ask('GetItem'))
    expect(engine.seen).toHaveLength(3)
  }
})

test('distinguishes reads that differ in one character or in their operation', async () => {
  const engine = quickEngine()
  const { handle } = cacheReads(engine)
  await handle(ask('Query', '{"a":1}'))
  await handle(ask('Query', '{"a":2}'))
  await handle(ask('GetItem', '{"a":1}'))
  expect(engine.seen).toHaveLength(3)
})

test('remembers no refusal', async () => {
  const engine = quickEngine(400)
  const { handle } = cacheReads(engine)
  await handle(ask('Query'))
  await handle(ask('Query'))
  expect(engine.seen).toHaveLength(2)
})

test('remembers a batch, unless the table left a part of it out', async () => {
  const asked: string[] = []
  const answers = [
    '{"Responses":{},"UnprocessedKeys":{"clinics":{"Keys":[]}}}',
    '{"Responses":{},"UnprocessedKeys":{}}',
  ]
  const { handle } = cacheReads({
    handle: async ({ body }) => {
      asked.push(String(body))
      return { status: 200, headers: {}, body: answers[asked.length - 1] ?? 'more' }
    },
  })
  const bodies = []
  for (let read = 0; read < 3; read += 1) bodies.push((await handle(ask('BatchGetItem'))).body)
  expect(bodies).toEqual([answers[0], answers[1], answers[1]])
  expect(asked).toHaveLength(2)
})

test('forgets its answers when the answer of a write is lost', async () => {
  const engine = slowEngine()
  const { handle } = cacheReads(engine)
  const whole = async (operation: string, isLost = false): Promise<string> => {
    const call = handle(ask(operation)).then(
      ({ body }) => body,
      (error: Error) => error.message,
    )
    await engine.move(0)
    await engine.move(0, isLost)
    return call
  }
  expect(await whole('Query')).toBe('0')
  expect(await whole('PutItem', true)).toBe('the answer is lost')
  expect(await whole('Query')).toBe('1')
})

test('however reads and writes overlap, a read shows every write that had ended before it began', async () => {
  const begin = fc.record({ operation: fc.constantFrom('Query', 'GetItem', 'BatchGetItem', 'PutItem') })
  const move = fc.record({ which: fc.nat(5), isLost: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(begin, move), { minLength: 10, maxLength: 60 }), async (story) => {
      const engine = slowEngine()
      const { handle } = cacheReads(engine)
      const stale: string[] = []
      const calls: Promise<void>[] = []
      let ended = 0
      const call = async (operation: string): Promise<void> => {
        const least = ended
        const answer = await handle(ask(operation)).catch(() => undefined)
        if (operation === 'PutItem') ended += 1
        else if (answer && Number(answer.body) < least) stale.push(`${answer.body} after ${least} writes`)
      }
      for (const each of story) {
        if ('operation' in each) calls.push(call(each.operation))
        else await engine.move(each.which, each.isLost)
      }
      while (engine.isBusy()) await engine.move(0)
      await Promise.all(calls)
      expect(stale).toEqual([])
    }),
    { numRuns: 300 },
  )
})
