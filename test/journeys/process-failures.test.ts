import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CallFault } from '../../infra/local/faults/inject-fault'
import type { LocalStackOptions } from '../../infra/local/local-stack'
import type { AwsCall } from '../../infra/local/protocol/aws-service'
import { synthesizeTemplate } from '../../infra/local/template/synthesize'
import { clinicKey } from '../../shared/aws/dynamodb/item-keys'
import { mailKey } from '../../shared/aws/dynamodb/mail-keys'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { registrationId } from '../../shared/domain/ids'
import { mailId } from '../../shared/domain/mail/ledger/mail-key'
import { addMilliseconds, DAY_MS, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { aPerson } from '../support/builders/person-builder'
import { findFreePort } from '../support/engines/database-engine'
import { runCli } from '../support/execution/run-cli'
import { changeAssembly } from '../support/local-stack/changed-assembly'
import { announcementText, type ClinicStack, startClinicStack } from '../support/local-stack/clinic-stack'
import { openTableDirectly } from '../support/local-stack/direct-table'

/** The calls to SES, in order; each test sets what goes wrong. */
let atSes: (() => CallFault | undefined) | undefined
const faults = ({ operation }: AwsCall): CallFault | undefined =>
  operation === 'SendRawEmail' ? atSes?.() : undefined

/** The reminder of the clinic’s day, 10 December 2025 in Mogadishu, is due then; that of the next day a day later. */
const reminderAt = '2025-12-09T06:00:00.000Z'
const nextReminderAt = addMilliseconds(reminderAt, DAY_MS)
const tenPeople = Array.from({ length: 10 }, (_, index) => aPerson(`person-${index + 1}`))
const eleventhPerson = aPerson('person-11')
const addresses = (people: readonly { email: string }[]) => people.map(({ email }) => email).sort()

let clinicStack: ClinicStack
let clinic: string
let awsEndpoint: string
let table: DynamoTable
const data = mkdtempSync(join(tmpdir(), 'clinics-processes-'))

/** Slow enough that the mails of ten people take half a second. */
const open = async (options: Partial<LocalStackOptions> = {}): Promise<void> => {
  const port = await findFreePort()
  awsEndpoint = `http://127.0.0.1:${port}`
  clinicStack = await startClinicStack({
    now: '2025-12-09T05:30:00.000Z',
    mailRate: 20,
    dataFolder: data,
    faultFor: faults,
    ports: { awsEndpoint: port },
    ...options,
  })
}

/** The people with a mail of this kind, by the inbox. @param version of the plan, when there were several such mails */
const readers = async (kind: string, version?: number): Promise<string[]> =>
  (await clinicStack.stack.inbox())
    .filter(
      ({ tags }) => tags.kind === kind && (version === undefined || tags.planVersion === String(version)),
    )
    .flatMap(({ to }) => to)
    .sort()

const move = (start: string) =>
  clinicStack.organiser.move(clinic, 1, { date: '2025-12-11', start, end: '14:00' })
const sleep = (milliseconds: number) =>
  clinicStack.stack.advanceTo(addMilliseconds(clinicStack.stack.now(), milliseconds))
const logged = () => readFileSync(clinicStack.stack.logFile, 'utf8')

beforeAll(async () => {
  await open()
  table = await openTableDirectly(awsEndpoint)
  clinic = await clinicStack.publish(announcementText('real processes', '10 December 2025'), '84512345678')
})

afterAll(async () => {
  await clinicStack.stack.stop()
  rmSync(data, { recursive: true, force: true })
})

// One local stack runs through all tests, so each continues where the previous one has ended.
describe('the processes of one local stack', () => {
  it('are not held up by an unreadable record in the stream of the table: it ends in the dead-letter queue', async () => {
    const put = (item: object) =>
      table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(item) }))
    const at = clinicStack.stack.now()
    const unknown = { pk: 'POISON', sk: 'UNKNOWN', type: 'unknown-type', kind: 7 }
    const broken = { ...clinicKey('poison'), type: 'clinic', id: 'poison' }
    const [first, ...others] = tenPeople.map(
      (person) => () => clinicStack.registrants.register(clinic, person),
    )
    await first?.()
    await Promise.all([put(unknown), put(broken), ...others.map((register) => register())])
    await clinicStack.stack.advanceTo(addMilliseconds(at, 2 * MINUTE_MS))

    expect(await readers('confirmation')).toEqual(addresses(tenPeople))
    const line = ['dead-letters', 'list', '--local', awsEndpoint, '--json']
    const { text } = await runCli(line, { now: clinicStack.stack.now })
    const filled = JSON.parse(text).queues.filter(({ count }: { count: number }) => count > 0)
    expect(filled).toMatchObject([{ queue: 'changes', count: 1 }])
  })

  it('send nine mails once when the seventh of a batch of ten throws, and that one after it is repaired', async () => {
    const reminder = { clinicId: clinic, kind: 'reminder-day', day: 1, planVersion: 1, revision: 1 } as const
    // In the order of the dispatch: by the ids of the registrations.
    const [seventh] = tenPeople
      .map(({ email }) => ({ ...reminder, recipientId: registrationId(clinic, email) }))
      .sort((a, b) => (a.recipientId < b.recipientId ? -1 : 1))
      .slice(6)
    if (!seventh) throw new Error('there are not seven')
    const key = mailKey(seventh)
    const damaged = marshall({ ...key, type: 'mail', state: 7 })
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: damaged }))

    await clinicStack.stack.advanceTo(reminderAt)
    const others = tenPeople.filter(({ email }) => registrationId(clinic, email) !== seventh.recipientId)
    expect(await readers('reminder-day')).toEqual(addresses(others))
    // It was one batch: the lines of one invocation name all ten.
    const lines = logged().split('\n')
    const failedLine =
      lines.find((line) => line.includes('"handler-failed"') && line.includes(mailId(seventh))) ?? ''
    const [, request = 'none'] = /"request":"([^"]+)"/.exec(failedLine) ?? []
    const together = lines.filter((line) => line.includes(request))
    expect(new Set(together.flatMap((line) => /"mail":"[^"]+"/.exec(line) ?? [])).size).toBe(10)

    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshall(key) }))
    await sleep(MINUTE_MS)
    expect(await readers('reminder-day')).toEqual(addresses(tenPeople))
  })

  it('wait while the daily quota is used up, and send everything once when it reopens, confirmations first', async () => {
    await move('09:00')
    await clinicStack.stack.advanceTo(addMilliseconds(nextReminderAt, -MINUTE_MS))
    expect(await readers('moved')).toEqual(addresses(tenPeople))
    let asked = 0
    atSes = () => {
      asked += 1
      return { kind: 'quota' }
    }
    await clinicStack.registrants.register(clinic, eleventhPerson)
    await clinicStack.stack.advanceTo(addMilliseconds(nextReminderAt, 10 * MINUTE_MS))
    expect(await readers('reminder-day', 2)).toEqual([])
    expect(asked).toBe(1)

    atSes = undefined
    await clinicStack.stack.advanceTo(addMilliseconds(nextReminderAt, 25 * MINUTE_MS))
    expect(await readers('reminder-day', 2)).toEqual(addresses([...tenPeople, eleventhPerson]))
    expect(await readers('confirmation')).toEqual(addresses([...tenPeople, eleventhPerson]))
    const [confirmed, ...reminded] = (await clinicStack.stack.inbox())
      .filter(({ at }) => at > nextReminderAt)
      .map(({ tags, at }) => ({ kind: tags.kind, at }))
    expect(confirmed?.kind).toBe('confirmation')
    expect(reminded).toHaveLength(11)
  })

  it('lose and duplicate no mail when the whole local stack is restarted during a fan-out', async () => {
    // The local stack needs a moment to end: the fan-out takes two seconds.
    await clinicStack.stack.stop()
    await open({ mailRate: 5 })
    let called = 0
    const stopped = Promise.withResolvers<void>()
    atSes = () => {
      called += 1
      if (called === 4) stopped.resolve(clinicStack.stack.stop())
      return undefined
    }
    // The answer may be cut off with the local stack; the move is saved by then.
    await move('10:30').catch(() => undefined)
    await stopped.promise
    expect(called).toBeLessThan(11)

    atSes = undefined
    await open()
    await sleep(2 * MINUTE_MS)
    expect(await readers('moved', 3)).toEqual(addresses([...tenPeople, eleventhPerson]))
  })

  it('duplicate no mail when a worker stalls during a batch until its messages become visible again', async () => {
    // In this test messages become visible after five seconds, not after 45.
    const impatientTemplate = changeAssembly(await synthesizeTemplate(), (template) => {
      for (const [id, { Type, Properties }] of Object.entries(template.Resources))
        if (Type === 'AWS::SQS::Queue' && /^(Urgent|Bulk)MailsQueue/.test(id))
          Properties.VisibilityTimeout = 5
    })
    await clinicStack.stack.stop()
    await open({ assembly: impatientTemplate, followsRealTime: true })
    const met = () => logged().includes('"busy"')
    let called = 0
    atSes = () => {
      called += 1
      if (called !== 6) return undefined
      // Its worker stalls until another one has found the claimed mail; before SES gets the call, whose event would
      // settle it.
      // settle it.
      return { kind: 'stall', milliseconds: 9_500, until: vi.waitUntil(met, 9_000).catch(() => undefined) }
    }
    await move('11:00')
    await clinicStack.stack.waitUntilIdle()
    await sleep(2 * MINUTE_MS)
    expect(await readers('moved', 4)).toEqual(addresses([...tenPeople, eleventhPerson]))
    expect(clinicStack.stack.countUnknownOutcomes()).toBe(0)
    // Another worker found the mails that the stalled one had claimed.
    expect(logged()).toContain('"busy"')
  })
})
