import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { getItem } from '../../../../shared/aws/dynamodb/get-item'
import { openTable } from '../../../../shared/aws/dynamodb/table'
import { testClientConfig } from '../../../support/aws-client-config'
import {
  type HttpServer,
  type ReceivedRequest,
  type Responder,
  respondWithJson,
  startHttpServer,
} from '../../../support/http-server'

const stored: Record<string, { capacity: string }> = {
  'CLINIC#one': { capacity: '30' },
  'CLINIC#two': { capacity: '50' },
}
interface StoredKey {
  pk: { S: string }
  sk: { S: string }
}
const itemOf = ({ pk, sk }: StoredKey) => {
  const item = stored[pk.S]
  return item && sk.S === 'SEATS' ? { pk, sk, capacity: { N: item.capacity } } : undefined
}
const operationOf = ({ headers }: ReceivedRequest) => headers['x-amz-target']?.split('.')[1]

/** Answers GetItem and BatchGetItem; of a batch it leaves out the last key as often as it is told. */
const answerReads = (unansweredBatches = 0): Responder => {
  let remaining = unansweredBatches
  return (request, response, incoming) => {
    const asked = JSON.parse(request.body)
    if (operationOf(request) === 'GetItem')
      return respondWithJson(200, { Item: itemOf(asked.Key) })(request, response, incoming)
    const keys: StoredKey[] = asked.RequestItems.clinics.Keys
    const Keys = remaining > 0 ? keys.slice(-1) : []
    remaining -= 1
    const answered = keys.slice(0, keys.length - Keys.length)
    return respondWithJson(200, {
      Responses: { clinics: answered.flatMap((key) => itemOf(key) ?? []) },
      UnprocessedKeys: Keys.length > 0 ? { clinics: { Keys, ConsistentRead: true } } : {},
    })(request, response, incoming)
  }
}

let server: HttpServer
afterEach(() => server.close())

const Seats = z.object({ capacity: z.number() })

const readerOf = async (respond: Responder) => {
  server = await startHttpServer(respond)
  const table = openTable('clinics', testClientConfig(server.url))
  return (clinic: string) => getItem(table, { pk: `CLINIC#${clinic}`, sk: 'SEATS' }, Seats)
}
const operations = () => server.requests.map(operationOf)

describe('items that are asked for in one turn', () => {
  it('are read by one consistent call, and each reader gets its own', async () => {
    const read = await readerOf(answerReads())
    const readLater = async () => {
      await Promise.resolve()
      return read('two')
    }
    expect(await Promise.all([read('one'), readLater(), read('none')])).toEqual([
      { capacity: 30 },
      { capacity: 50 },
      undefined,
    ])
    expect(operations()).toEqual(['BatchGetItem'])
    expect(JSON.parse(server.requests[0]?.body ?? '').RequestItems.clinics.ConsistentRead).toBe(true)
  })

  it('are asked for once when two ask for the same', async () => {
    const read = await readerOf(answerReads())
    expect(await Promise.all([read('one'), read('one'), read('two')])).toEqual([
      { capacity: 30 },
      { capacity: 30 },
      { capacity: 50 },
    ])
    const [request] = server.requests
    expect(JSON.parse(request?.body ?? '').RequestItems.clinics.Keys).toHaveLength(2)
  })

  it('are read by one call although the answers on which they depend arrive one after the other', async () => {
    const read = await readerOf(answerReads())
    const afterAnAnswer = async (milliseconds: number) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return read('two')
    }
    const reads = [afterAnAnswer(20), afterAnAnswer(20), afterAnAnswer(20)]
    // While the process is busy, all of them become ready.
    await new Promise((resolve) => setTimeout(resolve, 5))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40)
    expect(await Promise.all(reads)).toEqual([{ capacity: 50 }, { capacity: 50 }, { capacity: 50 }])
    expect(operations()).toEqual(['GetItem'])
  })

  it('are one value for all who ask for the same, until it is read again', async () => {
    const read = await readerOf(answerReads())
    const [first, second] = await Promise.all([read('one'), read('one')])
    expect(second).toBe(first)
    expect(await read('one')).not.toBe(first)
  })

  it('are asked for again where the table left them out', async () => {
    const read = await readerOf(answerReads(2))
    expect(await Promise.all([read('one'), read('two')])).toEqual([{ capacity: 30 }, { capacity: 50 }])
    expect(operations()).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem'])
  })

  it('fail together, and the next read begins anew', async () => {
    const refused = respondWithJson(400, { __type: 'com.amazonaws.dynamodb#AccessDeniedException' })
    let refusals = 1
    const read = await readerOf((...request) => (refusals-- > 0 ? refused : answerReads())(...request))
    const results = await Promise.allSettled([read('one'), read('two')])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await read('one')).toEqual({ capacity: 30 })
  })
})

it('one after the other are read one by one, consistently: a later read shows what was written meanwhile', async () => {
  const read = await readerOf(answerReads())
  await read('one')
  await read('two')
  expect(operations()).toEqual(['GetItem', 'GetItem'])
  for (const { body } of server.requests) expect(JSON.parse(body).ConsistentRead).toBe(true)
})
