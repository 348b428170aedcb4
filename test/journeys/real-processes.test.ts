import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { deadLetters } from '../../cli/dead-letters'
import type { Fault } from '../../infra/local/faults/struck'
import type { GateCall } from '../../infra/local/gate/gate'
import type { HouseOptions } from '../../infra/local/house'
import { synthesise } from '../../infra/local/synthesise'
import { clinicKey, mailKey } from '../../shared/aws/table/keys'
import type { Table } from '../../shared/aws/table/table'
import { mailId, registrationId } from '../../shared/domain/ids'
import { DAY, MINUTE, plus } from '../../shared/domain/time/instant'
import { freePort } from '../support/engines/engine'
import { changedAssembly } from '../support/house/changed-assembly'
import { announcementOf, type ClinicHouse, clinicHouse } from '../support/house/clinic-house'
import { tableByHand } from '../support/house/table-by-hand'
import { aPerson } from '../support/people'

/** What SES is called for, one after the other; whoever sets it decides what goes wrong. */
let atSes: (() => Fault | undefined) | undefined
const faults = ({ operation }: GateCall): Fault | undefined =>
  operation === 'SendRawEmail' ? atSes?.() : undefined

/** The reminder of the clinic's day, 10 December 2025 in Mogadishu, is due then; that of the next day a day later. */
const reminderAt = '2025-12-09T06:00:00.000Z'
const nextReminderAt = plus(reminderAt, DAY)
const ten = Array.from({ length: 10 }, (_, index) => aPerson(`person-${index + 1}`))
const eleventh = aPerson('person-11')
const addresses = (people: readonly { email: string }[]) => people.map(({ email }) => email).sort()

let home: ClinicHouse
let clinic: string
let gate: string
let table: Table
const data = mkdtempSync(join(tmpdir(), 'clinics-processes-'))

/** Slow enough that the mails of ten people are half a second's work. */
const open = async (options: Partial<HouseOptions> = {}): Promise<void> => {
  const port = await freePort()
  gate = `http://127.0.0.1:${port}`
  home = await clinicHouse({
    now: '2025-12-09T05:30:00.000Z',
    mailRate: 20,
    data,
    faults,
    ports: { gate: port },
    ...options,
  })
}

/** Who has a mail of this kind, by the inbox. @param version of the plan, where there were several such mails */
const readers = async (kind: string, version?: number): Promise<string[]> =>
  (await home.house.inbox())
    .filter(({ tags }) => tags.kind === kind && (version === undefined || tags.version === String(version)))
    .flatMap(({ to }) => to)
    .sort()

const move = (start: string) => home.organiser.move(clinic, 1, { date: '2025-12-11', start, end: '14:00' })
const wait = (milliseconds: number) => home.house.advanceTo(plus(home.house.now(), milliseconds))
const logged = () => readFileSync(home.house.logFile, 'utf8')

beforeAll(async () => {
  await open()
  table = await tableByHand(gate)
  clinic = await home.publish(announcementOf('real processes', '10 December 2025'), '84512345678')
})

afterAll(async () => {
  await home.house.stop()
  rmSync(data, { recursive: true, force: true })
})

// One house lives through all of it, so each goes on where the one before has ended.
describe('the processes of one house', () => {
  it('hold nothing up for poison in the stream of the table: it ends with the dead letters', async () => {
    const put = (item: object) =>
      table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(item) }))
    const at = home.house.now()
    const unknown = { pk: 'POISON', sk: 'UNKNOWN', type: 'weather', kind: 7 }
    const broken = { ...clinicKey('poison'), type: 'clinic', id: 'poison' }
    const [first, ...others] = ten.map((person) => () => home.registrants.register(clinic, person))
    await first?.()
    await Promise.all([put(unknown), put(broken), ...others.map((register) => register())])
    await home.house.advanceTo(plus(at, 2 * MINUTE))

    expect(await readers('confirmation')).toEqual(addresses(ten))
    const printed: string[] = []
    const desk = { print: (text: string) => printed.push(text), now: home.house.now }
    await deadLetters(['list', '--house', gate, '--json'], desk)
    const filled = JSON.parse(printed.join('')).queues.filter(({ count }: { count: number }) => count > 0)
    expect(filled).toMatchObject([{ queue: 'changes', count: 1 }])
  })

  it('send nine mails once when the seventh of a batch of ten throws, and that one when it is mended', async () => {
    const reminder = { clinicId: clinic, kind: 'reminder-day', day: 1, planVersion: 1 } as const
    // As the dispatch reads them: by the ids of the registrations.
    const [seventh] = ten
      .map(({ email }) => ({ ...reminder, recipientId: registrationId(clinic, email) }))
      .sort((a, b) => (a.recipientId < b.recipientId ? -1 : 1))
      .slice(6)
    if (!seventh) throw new Error('there are not seven')
    const key = mailKey(seventh)
    const damaged = marshall({ ...key, type: 'mail', state: 7 })
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: damaged }))

    await home.house.advanceTo(reminderAt)
    const others = ten.filter(({ email }) => registrationId(clinic, email) !== seventh.recipientId)
    expect(await readers('reminder-day')).toEqual(addresses(others))
    // It was one batch: the lines of one invocation tell of all ten.
    const lines = logged().split('\n')
    const threw = lines.find((line) => line.includes('"threw"') && line.includes(mailId(seventh))) ?? ''
    const [, request = 'none'] = /"request":"([^"]+)"/.exec(threw) ?? []
    const together = lines.filter((line) => line.includes(request))
    expect(new Set(together.flatMap((line) => /"mail":"[^"]+"/.exec(line) ?? [])).size).toBe(10)

    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(key) }))
    await wait(MINUTE)
    expect(await readers('reminder-day')).toEqual(addresses(ten))
  })

  it('wait while the daily quota is used up, and bring everything once when it reopens, confirmations first', async () => {
    await move('09:00')
    await home.house.advanceTo(plus(nextReminderAt, -MINUTE))
    expect(await readers('moved')).toEqual(addresses(ten))
    let asked = 0
    atSes = () => {
      asked += 1
      return { kind: 'quota' }
    }
    await home.registrants.register(clinic, eleventh)
    await home.house.advanceTo(plus(nextReminderAt, 10 * MINUTE))
    expect(await readers('reminder-day', 2)).toEqual([])
    expect(asked).toBe(1)

    atSes = undefined
    await home.house.advanceTo(plus(nextReminderAt, 25 * MINUTE))
    expect(await readers('reminder-day', 2)).toEqual(addresses([...ten, eleventh]))
    expect(await readers('confirmation')).toEqual(addresses([...ten, eleventh]))
    const [confirmed, ...reminded] = (await home.house.inbox())
      .filter(({ at }) => at > nextReminderAt)
      .map(({ tags, at }) => ({ kind: tags.kind, at }))
    expect(confirmed?.kind).toBe('confirmation')
    expect(reminded).toHaveLength(11)
  })

  it('lose and double nothing when the whole house is started again amid a fan-out', async () => {
    // The house takes a moment to end: the fan-out takes two seconds.
    await home.house.stop()
    await open({ mailRate: 5 })
    let called = 0
    const stopped = Promise.withResolvers<void>()
    atSes = () => {
      called += 1
      if (called === 4) stopped.resolve(home.house.stop())
      return undefined
    }
    // The answer may be cut off with the house; the move is saved by then.
    await move('10:30').catch(() => undefined)
    await stopped.promise
    expect(called).toBeLessThan(11)

    atSes = undefined
    await open()
    await wait(2 * MINUTE)
    expect(await readers('moved', 3)).toEqual(addresses([...ten, eleventh]))
  })

  it('double nothing when a worker stalls until its messages are seen again amid the batch', async () => {
    // Messages come back after five seconds here, not after 45.
    const impatient = changedAssembly(await synthesise(), (template) => {
      for (const [id, { Type, Properties }] of Object.entries(template.Resources))
        if (Type === 'AWS::SQS::Queue' && /^(Urgent|Bulk)MailsQueue/.test(id))
          Properties.VisibilityTimeout = 5
    })
    await home.house.stop()
    await open({ assembly: impatient, runs: true })
    const met = () => logged().includes('"busy"')
    let called = 0
    atSes = () => {
      called += 1
      if (called !== 6) return undefined
      // Its worker stalls until another one has met the mail in its hands; before SES sees it, whose event would
      // settle it.
      return { kind: 'stall', milliseconds: 9_500, until: vi.waitUntil(met, 9_000).catch(() => undefined) }
    }
    await move('11:00')
    await home.house.quiet()
    await wait(2 * MINUTE)
    expect(await readers('moved', 4)).toEqual(addresses([...ten, eleventh]))
    expect(home.house.doubtfulCalls()).toBe(0)
    // Another worker found the mails in the hands of the one that stalled.
    expect(logged()).toContain('"busy"')
  })
})
