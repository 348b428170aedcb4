import { expect, it } from 'vitest'
import { batchPutItems } from '../../../../../shared/aws/dynamodb/batch-items'
import { itemIsNew, putIfMatches, transactWrite } from '../../../../../shared/aws/dynamodb/conditional-write'
import { createCampaignStore } from '../../../../../shared/aws/dynamodb/stores/mail/campaign-store'
import type { DynamoTable } from '../../../../../shared/aws/dynamodb/table'
import { startRunning } from '../../../../../shared/domain/campaign/campaign-states'
import { anAuditRecord } from '../../../../support/builders/builders'
import { aCampaign, numberedRecipients } from '../../../../support/builders/contact-builders'
import { openLimitedTable } from '../../../../support/execution/limited-table'
import { createVirtualTime } from '../../../../support/execution/virtual-time'
import { inParallel } from '../../../../support/stores/stores-under-test'

const MANY = 20_000
const startedAt = '2026-11-20T09:00:00.000Z'

/** Seconds of virtual time that the work takes, and its result. */
const timed = async <T>(work: (opened: ReturnType<typeof openLimitedTable>) => Promise<T>) => {
  const time = createVirtualTime()
  const opened = openLimitedTable(time)
  const from = time.clock()
  let idleRuns = 0
  const result = await time.run(work(opened), () => {
    // What the client does with an answer takes some turns.
    idleRuns = (idleRuns + 1) % 6
    return idleRuns > 0
  })
  return { result, seconds: (time.clock() - from) / 1000, ...opened.result }
}

it('starts a campaign to 20,000 people within eight seconds, although each partition takes a thousand a second', async () => {
  const campaign = startRunning(aCampaign(), { set: 'set', size: MANY }, startedAt)
  if (!campaign) throw new Error('it is a draft')
  const { result, seconds, written, throttles } = await timed(({ table }) =>
    createCampaignStore(table).start(campaign, numberedRecipients(MANY), anAuditRecord(), 0),
  )
  expect(result).toBe('started')
  expect([...written.values()].reduce((sum, count) => sum + count, 0)).toBe(MANY)
  expect(throttles, 'it meets the limit').toBeGreaterThan(0)
  expect(seconds).toBeLessThan(8)
})

const anItem = (number: number) => ({ pk: { S: 'CLINIC#1' }, sk: { S: `SEEN#${number}` } })

it('writes 2,500 items of one partition in batches, none of them twice', async () => {
  const items = Array.from({ length: 2_500 }, (_, number) => anItem(number))
  const { seconds, written, throttles } = await timed(({ table }) => batchPutItems(table, items))
  expect(written.get('CLINIC#1')).toBe(2_500)
  expect(throttles).toBeGreaterThan(0)
  expect(seconds).toBeLessThan(6)
})

type Write = (table: DynamoTable, number: number) => Promise<{ written: boolean }>
const put: Write = (table, number) => putIfMatches(table, anItem(number), itemIsNew)
const transact: Write = (table, number) =>
  transactWrite(table, { one: { Put: { TableName: table.name, Item: anItem(number) } } })

it.each([
  ['puts', put, 1_100],
  ['transactions, which count double,', transact, 550],
])('repeats %s at once until each is written', async (_, write, count) => {
  const { result, throttles } = await timed(({ table }) =>
    inParallel(count, (number) => write(table, number)),
  )
  expect(result.every(({ written }) => written)).toBe(true)
  expect(throttles).toBeGreaterThan(0)
})
