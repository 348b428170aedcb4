import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { getItem } from '../../../shared/aws/dynamodb/get-item'
import { createRegistrationStore } from '../../../shared/aws/dynamodb/stores/clinics/registration-store'
import { createSignInSessionStore } from '../../../shared/aws/dynamodb/stores/session-store'
import { createVisitorStore } from '../../../shared/aws/dynamodb/stores/visitor-store'
import { type DynamoTable, openTable } from '../../../shared/aws/dynamodb/table'
import { createRetryStrategy } from '../../../shared/aws/retry'
import { testClientConfig } from '../../support/aws-client-config'
import {
  type HttpServer,
  type Responder,
  resetConnection,
  respondInOrder,
  respondWithJson,
  startHttpServer,
} from '../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

/** Each try takes this long, and pauses take no time. */
const clientAnsweredBy = async (answer: Responder, triesTake = 0) => {
  server = await startHttpServer(answer)
  const pauses: number[] = []
  let passed = 0
  const clock = () => server.requests.length * triesTake + passed
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds)
    passed += milliseconds
  }
  const retryStrategy = createRetryStrategy(clock, sleep, () => 1)
  const { client } = openTable('any', { ...testClientConfig(server.url), retryStrategy })
  return { list: () => client.send(new ListTablesCommand({})), pauses }
}

const error = (status: number, name: string) =>
  respondWithJson(status, { __type: `com.amazonaws.dynamodb#${name}` })
const broken = error(500, 'InternalServerError')
const throttled = error(400, 'ThrottlingException')
const done = respondWithJson(200, { TableNames: [] })
const times = (count: number, answer: Responder) => Array.from({ length: count }, () => answer)

describe('a call to a failing service', () => {
  it.each([
    ['5xx', broken],
    ['throttles', throttled],
    ['resets', resetConnection],
  ])('gets through nine %s', async (_, trouble) => {
    const { list } = await clientAnsweredBy(respondInOrder(...times(9, trouble), done))

    await expect(list()).resolves.toMatchObject({ TableNames: [] })
    expect(server.requests).toHaveLength(10)
  })

  it('fails after the tenth try', async () => {
    const { list } = await clientAnsweredBy(broken)

    await expect(list()).rejects.toMatchObject({ name: 'InternalServerError' })
    expect(server.requests).toHaveLength(10)
  })

  it('is tried as often when more than a hundred tries before it failed', async () => {
    let seen = 0
    const { list } = await clientAnsweredBy((...request) => {
      seen += 1
      return (seen % 4 === 0 ? done : broken)(...request)
    })

    for (let calls = 0; calls < 60; calls += 1) await list()
    expect(server.requests).toHaveLength(240)
  })

  it('waits longer each time, at most one second', async () => {
    const { list, pauses } = await clientAnsweredBy(respondInOrder(...times(9, throttled), done))

    await list()
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1000, 1000, 1000, 1000])
  })

  it('is tried three times when each try takes the full time-out', async () => {
    const { list } = await clientAnsweredBy(broken, 10_000)

    await expect(list()).rejects.toMatchObject({ name: 'InternalServerError' })
    expect(server.requests).toHaveLength(3)
  })

  it('is not repeated when it is refused', async () => {
    const { list } = await clientAnsweredBy(error(400, 'ValidationException'))

    await expect(list()).rejects.toMatchObject({ name: 'ValidationException' })
    expect(server.requests).toHaveLength(1)
  })

  it('is tried until eight seconds have passed when each try takes one second', async () => {
    const { list } = await clientAnsweredBy(broken, 1_000)

    await expect(list()).rejects.toMatchObject({ name: 'InternalServerError' })
    expect(server.requests).toHaveLength(7)
  })

  it('is repeated when the table does not return one of the items', async () => {
    const silence = () => {}
    server = await startHttpServer(respondInOrder(silence, respondWithJson(200, {})))
    const table = openTable('any', testClientConfig(server.url))

    expect(await getItem(table, { pk: 'CLINIC#1', sk: 'CLINIC' }, z.object({}))).toBeUndefined()
    expect(server.requests).toHaveLength(2)
  })

  const now = '2025-12-01T06:00:00.000Z'
  it.each<[string, (table: DynamoTable) => Promise<unknown>]>([
    ['whether a session has ended', (table) => createSignInSessionStore(table).hasEnded('session')],
    ['the end of a session', (table) => createSignInSessionStore(table).end('session', now)],
    ['the count of a network’s forms', (table) => createVisitorStore(table).countForm('visitor', now)],
    [
      'the mark of a join',
      (table) => createRegistrationStore(table).recordJoinClick('clinic', 'one', 1, now),
    ],
  ])('waits a second for %s', async (_, call) => {
    server = await startHttpServer(respondWithJson(200, {}))
    const table = openTable('any', testClientConfig(server.url))
    const send = vi.spyOn(table.client, 'send')

    await call(table)
    expect(send.mock.calls.map(([, options]) => options)).toEqual([{ requestTimeout: 1_000 }])
  })
})
