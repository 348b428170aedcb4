import { describe, expect, it } from 'vitest'
import type { AwsRequest } from '../../../../../../infra/local/protocol/aws-service'
import { limitPartitions } from '../../../../../../infra/local/services/dynamodb/partition-limits'

const request = (operation: string, parameters: object): AwsRequest => ({
  method: 'POST',
  path: '/',
  query: {},
  headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
  body: JSON.stringify(parameters),
})
const text = (value: string) => ({ S: value })
const item = (pk: string, more: object = {}) => ({ pk: text(pk), sk: text('x'), ...more })
const inIndex = { watched: text('CLINIC') }
const capacity = (units: number, index = 0) => ({
  TableName: 'clinics',
  CapacityUnits: units + index,
  Table: { CapacityUnits: units },
  ...(index > 0 && { GlobalSecondaryIndexes: { watched: { CapacityUnits: index } } }),
})

/** A table in front of an engine that answers with these. */
const aLimitedTable = (...answers: object[]) => {
  const asked: { operation: string; body: Record<string, unknown> }[] = []
  const throttles: string[] = []
  let now = Date.parse('2026-12-09T06:00:00.500Z')
  const table = limitPartitions(
    {
      handle: async ({ headers, body }) => {
        asked.push({
          operation: headers['x-amz-target']?.split('.')[1] ?? '',
          body: JSON.parse(String(body)),
        })
        return { status: 200, headers: {}, body: JSON.stringify(answers.shift() ?? {}) }
      },
    },
    {
      keysOf: (name) => (name === 'clinics' ? { table: 'pk', indexes: { watched: 'watched' } } : undefined),
      now: () => now,
      arnOf: (name) => `arn:table/${name}`,
      onThrottle: ({ key }) => throttles.push(key),
    },
  )
  const call = async (operation: string, parameters: object) => {
    const { status, body } = await table.handle(request(operation, parameters))
    return { status, answer: JSON.parse(body) }
  }
  const put = (pk: string, more: object = {}, TableName = 'clinics') =>
    call('PutItem', { TableName, Item: item(pk, more) })
  return {
    asked,
    throttles,
    call,
    put,
    get: (pk: string) => call('GetItem', { TableName: 'clinics', Key: item(pk) }),
    query: (values: object, more: object = {}) =>
      call('Query', {
        TableName: 'clinics',
        KeyConditionExpression: '#pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: values,
        ...more,
      }),
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    use: async (units: number, pk = 'a') => {
      for (let count = 0; count < units; count += 1) expect((await put(pk)).status).toBe(200)
    },
  }
}

describe('a partition', () => {
  it('takes a thousand writes in a second, and refuses the next with its reason', async () => {
    const table = aLimitedTable()
    await table.use(1_000)
    const { status, answer } = await table.put('a')
    expect([status, answer.__type]).toEqual([400, expect.stringMatching(/#ThrottlingException$/)])
    expect(answer.throttlingReasons).toEqual([
      { reason: 'TableWriteKeyRangeThroughputExceeded', resource: 'arn:table/clinics' },
    ])
    expect(table.asked).toHaveLength(1_000)
    expect(table.throttles).toEqual(['{"S":"a"}'])
  })

  it('leaves other partitions, other tables and its own reads alone', async () => {
    const table = aLimitedTable()
    await table.use(1_000)
    expect((await table.put('b')).status).toBe(200)
    expect((await table.put('a', {}, 'others')).status).toBe(200)
    expect((await table.get('a')).status).toBe(200)
    expect((await table.put('a')).status).toBe(400)
  })

  it('takes a thousand more in the next second of the clock, and none that earlier seconds left', async () => {
    const table = aLimitedTable()
    await table.use(1_000)
    table.pass(499)
    expect((await table.put('a')).status).toBe(400)
    table.pass(1)
    await table.use(1_000)
    expect((await table.put('a')).status).toBe(400)
    table.pass(300_000)
    await table.use(1_000)
    expect((await table.put('a')).status).toBe(400)
  })

  it('takes three thousand reads, of which the engine says what they took', async () => {
    // A page of a megabyte, read consistently.
    const page = { Items: [{ text: text('{"ConsumedCapacity":[}') }], ConsumedCapacity: capacity(256) }
    const table = aLimitedTable(...Array.from({ length: 12 }, () => page))
    for (let count = 0; count < 12; count += 1)
      expect((await table.query({ ':pk': text('a'), ':sk': text('') })).status).toBe(200)
    const { answer } = await table.query({ ':pk': text('a'), ':sk': text('') })
    expect(answer.throttlingReasons[0].reason).toBe('TableReadKeyRangeThroughputExceeded')
    expect((await table.query({ ':pk': text('b'), ':sk': text('') })).status).toBe(200)
    expect((await table.put('a')).status).toBe(200)
  })

  it('owes what one large call took beyond its limit', async () => {
    const table = aLimitedTable({ ConsumedCapacity: capacity(2_500) })
    expect((await table.put('a')).status).toBe(200)
    expect((await table.put('a')).status).toBe(400)
    table.pass(1_000)
    expect((await table.put('a')).status).toBe(400)
    table.pass(1_000)
    await table.use(500)
    expect((await table.put('a')).status).toBe(400)
  })

  it('counts what a failed call was expected to take', async () => {
    const throwing = limitPartitions(
      { handle: async () => ({ status: 400, headers: {}, body: '{"__type":"x#ConditionalCheckFailed"}' }) },
      { keysOf: () => ({ table: 'pk', indexes: {} }), now: () => 0, arnOf: String },
    )
    const parameters = { TableName: 'clinics', Item: item('a', { text: text('x'.repeat(600_000)) }) }
    for (const type of ['ConditionalCheckFailed', 'ConditionalCheckFailed', 'ThrottlingException'])
      expect((await throwing.handle(request('PutItem', parameters))).body).toContain(type)
  })
})

describe('the partition of an index', () => {
  it.each([
    ['a put item', 'PutItem', { Item: item('many', inIndex) }],
    [
      'an update that sets its key',
      'UpdateItem',
      {
        Key: item('many'),
        UpdateExpression: 'SET watched = :w, n = :n',
        ExpressionAttributeValues: { ':w': text('CLINIC'), ':n': text('') },
      },
    ],
  ])('refuses %s, and names the index', async (_, operation, parameters) => {
    const table = aLimitedTable({ ConsumedCapacity: capacity(1, 1_000) })
    await table.put('first', inIndex)
    const { answer } = await table.call(operation, { TableName: 'clinics', ...parameters })
    expect(answer.throttlingReasons).toEqual([
      { reason: 'IndexWriteKeyRangeThroughputExceeded', resource: 'arn:table/clinics/index/watched' },
    ])
    expect((await table.put('second')).status).toBe(200)
  })

  it('is read apart from the table', async () => {
    const table = aLimitedTable({ ConsumedCapacity: { ...capacity(0, 3_000), Table: undefined } })
    const ofIndex = { IndexName: 'watched', KeyConditionExpression: 'watched = :pk' }
    const values = { ':pk': text('CLINIC') }
    await table.query(values, ofIndex)
    expect((await table.query(values, ofIndex)).status).toBe(400)
    expect((await table.query({ ':pk': text('CLINIC'), ':sk': text('') })).status).toBe(200)
  })
})

describe('a batch', () => {
  const puts = (...pks: string[]) => ({
    RequestItems: { clinics: pks.map((pk) => ({ PutRequest: { Item: item(pk) } })) },
  })

  it('writes what has room, and leaves the rest unprocessed beside what the engine left', async () => {
    const table = aLimitedTable()
    await table.use(999)
    const { status, answer } = await table.call('BatchWriteItem', puts('b', 'a', 'a', 'c'))
    expect(status).toBe(200)
    expect(answer.UnprocessedItems).toEqual(puts('a').RequestItems)
    expect(table.asked.at(-1)?.body.RequestItems).toEqual(puts('b', 'a', 'c').RequestItems)
  })

  it('is refused as a whole when none of it has room', async () => {
    const table = aLimitedTable()
    await table.use(1_000)
    const { answer } = await table.call('BatchWriteItem', puts('a', 'a'))
    expect(answer.__type).toMatch(/#ThrottlingException$/)
    expect(table.asked).toHaveLength(1_000)
  })

  it('reads what has room, and returns the other keys with the options of their table', async () => {
    const table = aLimitedTable({ ConsumedCapacity: capacity(3_000) }, { Responses: { clinics: ['b'] } })
    await table.get('a')
    const { answer } = await table.call('BatchGetItem', {
      RequestItems: { clinics: { Keys: [item('a'), item('b')], ConsistentRead: true } },
    })
    expect(answer).toEqual({
      Responses: { clinics: ['b'] },
      UnprocessedKeys: { clinics: { Keys: [item('a')], ConsistentRead: true } },
    })
  })

  it('divides what the engine says it took among its partitions', async () => {
    const table = aLimitedTable({ ConsumedCapacity: [capacity(2_000)] })
    await table.call('BatchWriteItem', puts('a', 'b'))
    expect((await table.put('a')).status).toBe(400)
    expect((await table.put('b')).status).toBe(400)
    table.pass(1_000)
    expect((await table.put('a')).status).toBe(200)
  })
})

describe('a transaction', () => {
  const transaction = (...pks: string[]) => ({
    TransactItems: pks.map((pk) => ({ Put: { TableName: 'clinics', Item: item(pk) } })),
  })

  it('counts double, without an answer of the engine that says so', async () => {
    const table = aLimitedTable()
    for (let count = 0; count < 500; count += 1)
      expect((await table.call('TransactWriteItems', transaction('a', 'b'))).status).toBe(200)
    expect((await table.put('a')).status).toBe(400)
    expect((await table.put('b')).status).toBe(400)
  })

  it('is cancelled whole, with a reason for each part', async () => {
    const table = aLimitedTable()
    await table.use(1_000)
    const { status, answer } = await table.call('TransactWriteItems', transaction('b', 'a'))
    expect([status, answer.__type]).toEqual([400, expect.stringMatching(/#TransactionCanceledException$/)])
    expect(answer.CancellationReasons).toEqual([
      { Code: 'None' },
      { Code: 'ThrottlingError', Message: expect.stringContaining('Throughput exceeds') },
    ])
    expect(table.asked).toHaveLength(1_000)
    await table.use(1_000, 'b')
  })
})
