import { describe, expect, it } from 'vitest'
import type { AwsRequest } from '../../../../../../infra/local/protocol/aws-service'
import { refuseConflicts } from '../../../../../../infra/local/services/dynamodb/transaction-conflicts'

const request = (operation: string, parameters: object): AwsRequest => ({
  method: 'POST',
  path: '/',
  query: {},
  headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
  body: JSON.stringify(parameters),
})
const put = (sk: string) => ({
  TableName: 'clinics',
  Item: { pk: { S: 'a' }, sk: { S: sk }, name: { S: 'b' } },
})
const update = (sk: string) => ({ TableName: 'clinics', Key: { sk: { S: sk }, pk: { S: 'a' } } })
const transaction = (token: string, ...sks: string[]) =>
  request('TransactWriteItems', {
    TransactItems: sks.map((sk, index) => (index % 2 === 0 ? { Put: put(sk) } : { Update: update(sk) })),
    ClientRequestToken: token,
  })

/** An engine behind transactions that take until `end` is called. */
const aTable = () => {
  const asked: string[] = []
  const ends: (() => void)[] = []
  const engine = refuseConflicts(
    {
      handle: async ({ headers }) => {
        asked.push(headers['x-amz-target'] ?? '')
        return { status: 200, headers: {}, body: '{}' }
      },
    },
    { keyNames: ['pk', 'sk'], transactionTime: () => new Promise<void>((end) => ends.push(end)) },
  )
  return { ...engine, asked, end: () => ends.shift()?.() }
}

describe('while a transaction is under way', () => {
  it('cancels another one that touches an item of it, and says which', async () => {
    const table = aTable()
    const first = table.handle(transaction('first', 'x', 'y'))
    const second = await table.handle(transaction('second', 'z', 'y'))

    expect(second.status).toBe(400)
    const { __type: type, CancellationReasons: reasons } = JSON.parse(second.body)
    expect(type).toMatch(/#TransactionCanceledException$/)
    expect(reasons.map(({ Code }: { Code: string }) => Code)).toEqual(['None', 'TransactionConflict'])
    table.end()
    expect((await first).status).toBe(200)
    expect(table.asked).toHaveLength(1)
  })

  it.each([
    ['PutItem', put('x')],
    ['UpdateItem', update('x')],
    ['DeleteItem', update('x')],
  ])('refuses %s of one of its items', async (operation, parameters) => {
    const table = aTable()
    const first = table.handle(transaction('first', 'x'))
    const { status, body } = await table.handle(request(operation, parameters))

    expect([status, JSON.parse(body).__type.split('#')[1]]).toEqual([400, 'TransactionConflictException'])
    table.end()
    await first
    expect((await table.handle(request(operation, parameters))).status).toBe(200)
  })

  it('lets through other items, reads, other tables, and its own repetition', async () => {
    const table = aTable()
    const running = [
      table.handle(transaction('first', 'x')),
      table.handle(transaction('second', 'y', 'z')),
      table.handle(transaction('first', 'x')),
    ]
    for (const [operation, parameters] of [
      ['PutItem', put('other')],
      ['GetItem', update('x')],
      ['PutItem', { ...put('x'), TableName: 'others' }],
    ] as const)
      expect((await table.handle(request(operation, parameters))).status).toBe(200)
    for (const _ of running) table.end()
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('refuses nothing after one that failed', async () => {
    const failing = refuseConflicts(
      { handle: () => Promise.reject(new Error('the engine has ended')) },
      { keyNames: ['pk', 'sk'] },
    )
    for (const token of ['first', 'second'])
      await expect(failing.handle(transaction(token, 'x'))).rejects.toThrow('the engine has ended')
  })
})
