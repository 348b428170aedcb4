import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterEach, describe, expect, it } from 'vitest'
import { openTable } from '../../../../shared/aws/table/table'
import { isNew, putIf, transact } from '../../../../shared/aws/table/write'
import { clientAt } from '../../../support/aws-client'
import { type Answer, type HttpServer, httpServer, inTurn, json, reset } from '../../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const tableAnsweredBy = async (answer: Answer) => {
  server = await httpServer(answer)
  return openTable('clinics', clientAt(server.url))
}

const failure = (name: string, more: object = {}) =>
  json(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more })
const cancelled = (...codes: string[]) =>
  failure('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) })
const done = json(200, {})

const item = marshall({ pk: 'CLINIC#a', sk: 'CLINIC' })
const writes = [{ Put: { TableName: 'clinics', Item: item } }, { Put: { TableName: 'clinics', Item: item } }]
const bodies = () => server.seen.map(({ body }) => JSON.parse(body))

describe('a transaction', () => {
  it('tells of each write whether its condition failed', async () => {
    const table = await tableAnsweredBy(cancelled('None', 'ConditionalCheckFailed'))

    expect(await transact(table, writes)).toEqual([false, true])
    expect(server.seen).toHaveLength(1)
  })

  for (const code of ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']) {
    it(`tries again after ${code}, as a transaction of its own`, async () => {
      const table = await tableAnsweredBy(inTurn(cancelled('None', code), cancelled(code, 'None'), done))

      expect(await transact(table, writes)).toBeUndefined()
      expect(new Set(bodies().map(({ ClientRequestToken }) => ClientRequestToken)).size).toBe(3)
    })
  }

  it('believes no failed condition while another write is in conflict', async () => {
    const table = await tableAnsweredBy(
      inTurn(cancelled('TransactionConflict', 'ConditionalCheckFailed'), done),
    )

    expect(await transact(table, writes)).toBeUndefined()
  })

  it('raises what is neither', async () => {
    const table = await tableAnsweredBy(cancelled('None', 'ItemCollectionSizeLimitExceeded'))

    await expect(transact(table, writes)).rejects.toThrow(TransactionCanceledException)
  })

  it('is repeated under the same token when the answer was lost', async () => {
    const table = await tableAnsweredBy(inTurn(reset, done))

    expect(await transact(table, writes)).toBeUndefined()
    const [first, second] = bodies()
    expect(second.ClientRequestToken).toBe(first.ClientRequestToken)
  })
})

describe('a conditional put', () => {
  it('gives the item in the way', async () => {
    const table = await tableAnsweredBy(failure('ConditionalCheckFailedException', { Item: item }))

    expect(await putIf(table, item, isNew)).toEqual(item)
  })

  it('gives an empty item when nothing was there to be replaced', async () => {
    const table = await tableAnsweredBy(failure('ConditionalCheckFailedException'))

    expect(await putIf(table, item, { expression: 'attribute_exists(pk)' })).toEqual({})
  })

  it('knows its own item when the answer was lost and the repeat meets it', async () => {
    const meetItself: Answer = (request, response, incoming) =>
      failure('ConditionalCheckFailedException', { Item: JSON.parse(request.body).Item })(
        request,
        response,
        incoming,
      )
    const table = await tableAnsweredBy(inTurn(reset, meetItself))

    expect(await putIf(table, item, isNew)).toBeUndefined()
  })

  it('does not take the same item of another writer for its own', async () => {
    const before = marshall({ pk: 'CLINIC#a', sk: 'CLINIC', mark: 'of another' })
    const table = await tableAnsweredBy(
      inTurn(reset, failure('ConditionalCheckFailedException', { Item: before })),
    )

    expect(await putIf(table, item, isNew)).toEqual(before)
  })

  it('waits for a transaction that holds the item', async () => {
    const table = await tableAnsweredBy(inTurn(failure('TransactionConflictException'), done))

    expect(await putIf(table, item, isNew)).toBeUndefined()
  })
})
