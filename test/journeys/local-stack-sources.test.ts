import { describe, expect, it } from 'vitest'
import { addMilliseconds, MINUTE_MS } from '../../shared/domain/values/time/instant'
import {
  consumesQueue,
  consumesTableStream,
  startsEveryFiveMinutes,
  tinyAssembly,
} from '../support/local-stack/tiny-assembly'
import { lookFunction, readItems, startTinyStack, tinyStackStart } from '../support/local-stack/tiny-stack'

const sender = { source: 'for (const body of event) await send(body)' }
/** Counts the deliveries of each message, and fails those that begin with a given word. */
const worker = (word: string) => ({
  source: `
    const failures = []
    for (const { messageId, body, attributes } of event.Records) {
      await put(body + ' ' + attributes.ApproximateReceiveCount, { at: { S: new Date().toISOString() } })
      if (body.startsWith('${word}')) failures.push({ itemIdentifier: messageId })
    }
    return { batchItemFailures: failures }`,
})

describe('a queue of the local stack', () => {
  it('delivers only the failed messages again, after the visibility time-out', async () => {
    const functions = { Sender: sender, Worker: worker('bad'), Look: lookFunction }
    const stack = await startTinyStack(tinyAssembly(functions, { Mapping: consumesQueue('Worker') }))

    await stack.invokeFunction('sender', ['good', 'bad'])
    await stack.waitUntilIdle()
    expect((await readItems(stack)).map(({ id }) => id)).toEqual(['bad 1', 'good 1'])

    await stack.advanceTo(addMilliseconds(tinyStackStart, 2 * MINUTE_MS))
    expect((await readItems(stack)).map(({ id }) => id)).toEqual(['bad 1', 'bad 2', 'good 1'])
  })

  it('moves a message that fails every time to the dead-letter queue after the number of tries in the template', async () => {
    const buried = { source: `for (const { body } of event.Records) await put('buried ' + body)` }
    const functions = { Sender: sender, Worker: worker('bad'), Buried: buried, Look: lookFunction }
    const readsLetters = consumesQueue('Buried', { EventSourceArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] } })
    const stack = await startTinyStack(
      tinyAssembly(functions, { Mapping: consumesQueue('Worker'), DeadLetterMapping: readsLetters }),
    )

    await stack.invokeFunction('sender', ['bad'])
    await stack.advanceTo(addMilliseconds(tinyStackStart, 10 * MINUTE_MS))

    expect((await readItems(stack)).map(({ id }) => id)).toEqual(['bad 1', 'bad 2', 'bad 3', 'buried bad'])
  })

  it('treats the whole batch as failed when the answer names an unknown message', async () => {
    const confused = {
      source: `
        for (const { body, attributes } of event.Records) await put(body + ' ' + attributes.ApproximateReceiveCount)
        return { batchItemFailures: [{ itemIdentifier: 'unknown' }] }`,
    }
    const functions = { Sender: sender, Worker: confused, Look: lookFunction }
    const stack = await startTinyStack(tinyAssembly(functions, { Mapping: consumesQueue('Worker') }))

    await stack.invokeFunction('sender', ['one', 'two'])
    await stack.advanceTo(addMilliseconds(tinyStackStart, 110_000))

    expect((await readItems(stack)).map(({ id }) => id)).toEqual(['one 1', 'one 2', 'two 1', 'two 2'])
  })
})

describe('the stream of a table', () => {
  const writer = { source: 'for (const id of event) await put(id)' }
  /** Sends a notice of each record to the queue; fails at a record whose id begins with `bad`. */
  const follower = {
    source: `
      for (const { dynamodb } of event.Records) {
        const id = dynamodb.Keys.id.S
        await send('saw ' + id)
        if (id.startsWith('bad')) return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] }
      }
      return { batchItemFailures: [] }`,
  }
  const counter = {
    source: `
      globalThis.seen ??= []
      if (!event.Records) return globalThis.seen
      for (const { body } of event.Records) globalThis.seen.push(body)`,
  }
  const resources = (more = {}) => ({
    Follow: consumesTableStream('Follower', { MaximumRetryAttempts: 2, ...more }),
    Count: consumesQueue('Counter', { ScalingConfig: { MaximumConcurrency: 1 } }),
  })

  it('tries a failed batch again from its first failure, then gives it up and continues in order', async () => {
    const functions = { Writer: writer, Follower: follower, Counter: counter }
    const stack = await startTinyStack(tinyAssembly(functions, resources()))

    await stack.invokeFunction('writer', ['a', 'bad', 'c'])
    await stack.waitUntilIdle()
    expect(await stack.invokeFunction('counter', {})).not.toContain('saw c')

    await stack.advanceTo(addMilliseconds(tinyStackStart, 10 * MINUTE_MS))
    const seen = (await stack.invokeFunction('counter', {})) as string[]
    expect(seen.filter((one) => one === 'saw a')).toHaveLength(1)
    expect(seen.filter((one) => one === 'saw bad')).toHaveLength(3)
  })

  it('skips records that match no pattern of the mapping', async () => {
    const functions = { Writer: writer, Follower: follower, Counter: counter }
    const pattern = { dynamodb: { NewImage: { id: { S: ['a', 'c'] } } } }
    const filtered = { FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] } }
    const stack = await startTinyStack(tinyAssembly(functions, resources(filtered)))

    await stack.invokeFunction('writer', ['a', 'bad', 'c'])
    await stack.waitUntilIdle()

    expect(await stack.invokeFunction('counter', {})).toEqual(['saw a', 'saw c'])
  })

  it('halves a failed batch when the mapping says so, so that the other records continue', async () => {
    const functions = { Writer: writer, Follower: follower, Counter: counter }
    const stack = await startTinyStack(
      tinyAssembly(functions, resources({ BisectBatchOnFunctionError: true })),
    )

    await stack.invokeFunction('writer', ['a', 'bad', 'c'])
    await stack.advanceTo(addMilliseconds(tinyStackStart, 10 * MINUTE_MS))

    expect(await stack.invokeFunction('counter', {})).toContain('saw c')
  })
})

describe('a schedule', () => {
  /** Creates a schedule for 09:30 that sends a text to the queue under the role `Schedules`. */
  const planner = {
    source: `
      const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=' + key + '/20260101/eu/scheduler/aws4_request' }
      const Target = { Arn: event.queue, RoleArn: event.role, Input: 'due', RetryPolicy: { MaximumRetryAttempts: 0 },
        DeadLetterConfig: { Arn: event.deadLetterArn } }
      const schedule = { ScheduleExpression: 'at(2026-03-02T09:30:00)', FlexibleTimeWindow: { Mode: 'OFF' }, Target,
        ActionAfterCompletion: 'DELETE' }
      const answer = await fetch(endpoint + '/schedules/one', { method: 'POST', headers, body: JSON.stringify(schedule) })
      if (!answer.ok) throw new Error(await answer.text())`,
  }
  const arns = {
    queue: 'arn:aws:sqs:eu-central-1:000000000000:tiny-Queue',
    deadLetterArn: 'arn:aws:sqs:eu-central-1:000000000000:tiny-DeadLetters',
    role: 'arn:aws:iam::000000000000:role/tiny-Schedules',
  }
  const roleThatMay = (...actions: string[]) => ({
    Schedules: {
      Type: 'AWS::IAM::Role',
      Properties: {
        Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action: actions, Resource: '*' } } }],
      },
    },
  })
  const reader = (word: string) => ({
    source: `for (const { body } of event.Records) await put('${word} ' + body)`,
  })
  const functions = {
    Planner: planner,
    Worker: reader('worked'),
    Buried: reader('buried'),
    Look: lookFunction,
  }
  const mappings = {
    Mapping: consumesQueue('Worker'),
    DeadLetterMapping: consumesQueue('Buried', { EventSourceArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] } }),
  }

  it('fires at its time, under its own role', async () => {
    const stack = await startTinyStack(
      tinyAssembly(functions, { ...mappings, ...roleThatMay('sqs:SendMessage') }),
    )
    await stack.invokeFunction('planner', arns)
    await stack.advanceTo('2026-03-02T09:29:59.000Z')
    expect(await readItems(stack)).toEqual([])
    await stack.advanceTo('2026-03-02T09:31:00.000Z')
    expect(await readItems(stack)).toEqual([{ id: 'worked due' }])
  })

  it('goes to its dead-letter queue when its role may not reach the target', async () => {
    const stack = await startTinyStack(
      tinyAssembly(functions, { ...mappings, ...roleThatMay('sqs:ReceiveMessage') }),
    )
    await stack.invokeFunction('planner', arns)
    await stack.advanceTo('2026-03-02T09:31:00.000Z')
    expect(await readItems(stack)).toEqual([{ id: 'buried due' }])
  })
})

describe('the virtual clock', () => {
  it('moves from one due time to the next: none is skipped, and each function sees its own time', async () => {
    const tick = {
      source: 'await put(new Date().toISOString().slice(0, 16))',
    }
    const functions = { Tick: tick, Look: lookFunction }
    const stack = await startTinyStack(tinyAssembly(functions, startsEveryFiveMinutes('Tick')))

    await stack.advanceTo('2026-03-02T10:00:30.000Z')

    const items = await readItems(stack)
    expect(items).toHaveLength(12)
    expect(items[0]).toMatchObject({ id: '2026-03-02T09:05' })
    expect(items[11]).toMatchObject({ id: '2026-03-02T10:00' })
    expect(stack.now() >= '2026-03-02T10:00:30.000Z').toBe(true)
  })

  it('starts no function that has nothing to do, until its instant or a write', async () => {
    const functions = {
      Tick: { source: `await scan(); return { idleUntil: '2026-03-02T10:30:00.000Z' }` },
      Writer: { source: `await put('written')` },
    }
    const stack = await startTinyStack(tinyAssembly(functions, startsEveryFiveMinutes('Tick')))
    const countRuns = (): number => stack.awsCalls().filter(({ operation }) => operation === 'Scan').length

    await stack.advanceTo('2026-03-02T10:00:30.000Z')
    expect(countRuns()).toBe(1)
    await stack.invokeFunction('writer', {})
    await stack.advanceTo('2026-03-02T10:25:30.000Z')
    expect(countRuns()).toBe(2)
    await stack.advanceTo('2026-03-02T10:40:30.000Z')
    expect(countRuns()).toBe(5)
  })

  it('never goes back', async () => {
    const stack = await startTinyStack(tinyAssembly({ Look: lookFunction }))
    await stack.advanceTo(addMilliseconds(tinyStackStart, -MINUTE_MS))
    expect(stack.now() >= tinyStackStart).toBe(true)
  })
})
