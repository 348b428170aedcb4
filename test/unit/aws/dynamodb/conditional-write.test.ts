import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterEach, describe, expect, it } from 'vitest'
import { itemIsNew, putIfMatches, transactWrite } from '../../../../shared/aws/dynamodb/conditional-write'
import { openTable } from '../../../../shared/aws/dynamodb/table'
import { testClientConfig } from '../../../support/aws-client-config'
import {
  type HttpServer,
  type Responder,
  resetConnection,
  respondInOrder,
  respondWithJson,
  startHttpServer,
} from '../../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

const tableAnsweredBy = async (answer: Responder) => {
  server = await startHttpServer(answer)
  return openTable('clinics', testClientConfig(server.url))
}

const failure = (name: string, more: object = {}) =>
  respondWithJson(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more })
const cancelled = (...codes: string[]) =>
  failure('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) })
const done = respondWithJson(200, {})

const item = marshall({ pk: 'CLINIC#a', sk: 'CLINIC' })
const put = { Put: { TableName: 'clinics', Item: item } }
const writes = { clinic: put, audit: put }
const bodies = () => server.requests.map(({ body }) => JSON.parse(body))

describe('a transaction', () => {
  it('names the parts whose conditions failed', async () => {
    const table = await tableAnsweredBy(cancelled('None', 'ConditionalCheckFailed'))

    expect(await transactWrite(table, writes)).toEqual({ written: false, failed: new Map([['audit', {}]]) })
    expect(server.requests).toHaveLength(1)
  })

  it('names a part once, whichever of its writes failed', async () => {
    const table = await tableAnsweredBy(
      cancelled('None', 'ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'),
    )
    const result = await transactWrite(table, { clinic: put, notices: [put, put], meeting: [], audit: [put] })

    expect(result).toEqual({ written: false, failed: new Map([['notices', {}]]) })
    expect(bodies()[0].TransactItems).toHaveLength(4)
  })

  for (const code of ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']) {
    it(`tries again after ${code}, as a transaction of its own`, async () => {
      const table = await tableAnsweredBy(
        respondInOrder(cancelled('None', code), cancelled(code, 'None'), done),
      )

      expect(await transactWrite(table, writes)).toEqual({ written: true })
      expect(new Set(bodies().map(({ ClientRequestToken }) => ClientRequestToken)).size).toBe(3)
    })
  }

  it('ignores a failed condition while another write is in conflict', async () => {
    const table = await tableAnsweredBy(
      respondInOrder(cancelled('TransactionConflict', 'ConditionalCheckFailed'), done),
    )

    expect(await transactWrite(table, writes)).toEqual({ written: true })
  })

  it('throws any other error', async () => {
    const table = await tableAnsweredBy(cancelled('None', 'ItemCollectionSizeLimitExceeded'))

    await expect(transactWrite(table, writes)).rejects.toThrow(TransactionCanceledException)
  })

  it('is repeated with the same token when the response was lost', async () => {
    const table = await tableAnsweredBy(respondInOrder(resetConnection, done))

    expect(await transactWrite(table, writes)).toEqual({ written: true })
    const [first, second] = bodies()
    expect(second.ClientRequestToken).toBe(first.ClientRequestToken)
  })
})

describe('a conditional put', () => {
  it('returns the existing item that prevents it', async () => {
    const table = await tableAnsweredBy(failure('ConditionalCheckFailedException', { Item: item }))

    expect(await putIfMatches(table, item, itemIsNew)).toEqual({ written: false, existing: item })
  })

  it('returns an empty item when there was none to replace', async () => {
    const table = await tableAnsweredBy(failure('ConditionalCheckFailedException'))

    expect(await putIfMatches(table, item, { expression: 'attribute_exists(pk)' })).toEqual({
      written: false,
      existing: {},
    })
  })

  it('recognises its own item when the response was lost and the repeat finds it', async () => {
    const meetItself: Responder = (request, response, incoming) =>
      failure('ConditionalCheckFailedException', { Item: JSON.parse(request.body).Item })(
        request,
        response,
        incoming,
      )
    const table = await tableAnsweredBy(respondInOrder(resetConnection, meetItself))

    expect(await putIfMatches(table, item, itemIsNew)).toEqual({ written: true })
  })

  it('does not mistake an equal item of another writer for its own', async () => {
    const before = marshall({ pk: 'CLINIC#a', sk: 'CLINIC', writeToken: 'of another' })
    const table = await tableAnsweredBy(
      respondInOrder(resetConnection, failure('ConditionalCheckFailedException', { Item: before })),
    )

    expect(await putIfMatches(table, item, itemIsNew)).toEqual({ written: false, existing: before })
  })

  it('waits for a transaction that holds the item', async () => {
    const table = await tableAnsweredBy(respondInOrder(failure('TransactionConflictException'), done))

    expect(await putIfMatches(table, item, itemIsNew)).toEqual({ written: true })
  })
})
