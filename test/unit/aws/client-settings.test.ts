import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { persistent } from '../../../shared/aws/client-settings'
import { registrationStore } from '../../../shared/aws/stores/registration-store'
import { sessionStore } from '../../../shared/aws/stores/session-store'
import { visitorStore } from '../../../shared/aws/stores/visitor-store'
import { getItem, openTable, type Table } from '../../../shared/aws/table/table'
import { clientAt } from '../../support/aws-client'
import { type Answer, type HttpServer, httpServer, inTurn, json, reset } from '../../support/http-server'

let server: HttpServer
afterEach(() => server.close())

/** Each try takes so long, and pauses pass at once. */
const clientAnsweredBy = async (answer: Answer, triesTake = 0) => {
  server = await httpServer(answer)
  const pauses: number[] = []
  let passed = 0
  const clock = () => server.seen.length * triesTake + passed
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds)
    passed += milliseconds
  }
  const retryStrategy = persistent(clock, sleep, () => 1)
  const { client } = openTable('any', { ...clientAt(server.url), retryStrategy })
  return { list: () => client.send(new ListTablesCommand({})), pauses }
}

const error = (status: number, name: string) => json(status, { __type: `com.amazonaws.dynamodb#${name}` })
const broken = error(500, 'InternalServerError')
const throttled = error(400, 'ThrottlingException')
const done = json(200, { TableNames: [] })
const times = (count: number, answer: Answer) => Array.from({ length: count }, () => answer)

describe('a call whose service is in trouble', () => {
  it.each([
    ['5xx', broken],
    ['throttles', throttled],
    ['resets', reset],
  ])('gets through nine %s', async (_, trouble) => {
    const { list } = await clientAnsweredBy(inTurn(...times(9, trouble), done))

    await expect(list()).resolves.toMatchObject({ TableNames: [] })
    expect(server.seen).toHaveLength(10)
  })

  it('fails with the tenth', async () => {
    const { list } = await clientAnsweredBy(broken)

    await expect(list()).rejects.toMatchObject({ name: 'InternalServerError' })
    expect(server.seen).toHaveLength(10)
  })

  it('is tried as often when hundreds before it met trouble', async () => {
    let seen = 0
    const { list } = await clientAnsweredBy((...request) => {
      seen += 1
      return (seen % 4 === 0 ? done : broken)(...request)
    })

    for (let calls = 0; calls < 200; calls += 1) await list()
    expect(server.seen).toHaveLength(800)
  })

  it('waits longer each time, at most a second', async () => {
    const { list, pauses } = await clientAnsweredBy(inTurn(...times(9, throttled), done))

    await list()
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1000, 1000, 1000, 1000])
  })

  it('is tried three times when each try takes a time-out', async () => {
    const { list } = await clientAnsweredBy(broken, 10_000)

    await expect(list()).rejects.toMatchObject({ name: 'InternalServerError' })
    expect(server.seen).toHaveLength(3)
  })

  it('is not repeated when it is refused', async () => {
    const { list } = await clientAnsweredBy(error(400, 'ValidationException'))

    await expect(list()).rejects.toMatchObject({ name: 'ValidationException' })
    expect(server.seen).toHaveLength(1)
  })

  it('is tried till eight seconds are over when each try takes one', async () => {
    const { list } = await clientAnsweredBy(broken, 1_000)

    await expect(list()).rejects.toMatchObject({ name: 'InternalServerError' })
    expect(server.seen).toHaveLength(7)
  })

  it('is asked again when the table does not answer for one item', async () => {
    const silence = () => {}
    server = await httpServer(inTurn(silence, json(200, {})))
    const table = openTable('any', clientAt(server.url))

    expect(await getItem(table, { pk: 'CLINIC#1', sk: 'CLINIC' }, z.object({}))).toBeUndefined()
    expect(server.seen).toHaveLength(2)
  })

  const now = '2025-12-01T06:00:00.000Z'
  it.each<[string, (table: Table) => Promise<unknown>]>([
    ['whether a session has ended', (table) => sessionStore(table).hasEnded('session')],
    ['the end of a session', (table) => sessionStore(table).end('session', now)],
    ['the count of a network’s forms', (table) => visitorStore(table).countForm('visitor', now)],
    ['the mark of a join', (table) => registrationStore(table).markTried('clinic', 'one', 1, now)],
  ])('waits a second for %s', async (_, call) => {
    server = await httpServer(json(200, {}))
    const table = openTable('any', clientAt(server.url))
    const send = vi.spyOn(table.client, 'send')

    await call(table)
    expect(send.mock.calls.map(([, options]) => options)).toEqual([{ requestTimeout: 1_000 }])
  })
})
