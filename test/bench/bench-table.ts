import { batchPutItems } from '../../shared/aws/dynamodb/batch-items'
import { mailKey } from '../../shared/aws/dynamodb/mail-keys'
import { toItem } from '../../shared/aws/dynamodb/stored-item'
import { createRateLimiterStore } from '../../shared/aws/dynamodb/stores/mail/rate-limiter-store'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { createSharedRateLimiter } from '../../shared/aws/ses/rate-limiter'
import { LedgerEntry } from '../../shared/domain/mail/ledger/ledger'
import { createTestTable } from '../support/engines/database-engine'
import { dynoxide } from '../support/engines/dynoxide'
import { createInMemoryDependencies } from '../support/in-memory-dependencies'
import { storesOn } from '../support/stores/stores-under-test'
import type { ComparisonRow } from './compare-with-peer'

/**
 * Everything on a table of a real engine but SES and the queues.
 * @param rate mails a second
 * @param clock what the rate limiter reads: one that stands still makes no call late, which would cost a write
 */
export const depsOn = (table: DynamoTable, rate = 14, clock = Date.now) => {
  const inMemory = createInMemoryDependencies()
  const rateLimiter = createSharedRateLimiter(createRateLimiterStore(table), {
    rate,
    clock,
    sleep: async () => undefined,
  })
  /** Many mails at once, as they would be stored one after the other. */
  const putMails = (entries: readonly LedgerEntry[]) =>
    batchPutItems(
      table,
      entries.map((entry) => toItem(mailKey(entry), 'mail', LedgerEntry, entry)),
    )
  return { ...inMemory, ...storesOn(table), rateLimiter, putMails }
}
export type BenchDependencies = ReturnType<typeof depsOn>

/** What a piece of work asked of the table. */
export interface TableUse {
  calls: number
  /** Read units as DynamoDB bills them. */
  readUnits: number
  /** Milliseconds of this process's processor; the engine has its own. */
  cpuMs: number
}

/** @param prepare what is there before @param work what is measured, on a new table */
export const measureTableUse = async (
  prepare: (deps: BenchDependencies) => Promise<unknown>,
  work: (deps: BenchDependencies) => Promise<unknown>,
): Promise<TableUse> => {
  const engine = await dynoxide?.start()
  if (!engine) throw new Error('dynoxide has no binary for this platform')
  try {
    const table = await createTestTable(engine)
    const deps = depsOn(table, undefined, () => 0)
    await prepare(deps)
    const use: TableUse = { calls: 0, readUnits: 0, cpuMs: 0 }
    table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        async (args) => {
          use.calls += 1
          Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
          const answer = await next(args)
          if (/^(?:Get|Query|Scan|BatchGet|TransactGet)/.test(commandName))
            use.readUnits += capacityUnits(answer.output)
          return answer
        },
      { step: 'initialize' },
    )
    const startedAt = process.cpuUsage()
    await work(deps)
    const { user, system } = process.cpuUsage(startedAt)
    return { ...use, cpuMs: (user + system) / 1000 }
  } finally {
    await engine.stop()
  }
}

/** @throws Error when the engine does not tell them */
const capacityUnits = (output: object): number => {
  const { ConsumedCapacity: consumed } = output as { ConsumedCapacity?: Capacity | Capacity[] }
  if (!consumed) throw new Error('the engine does not count the read units')
  return [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
}
type Capacity = { CapacityUnits?: number }

/** @param most the goal, which stands in the place of a peer */
export const limitRow = (name: string, ours: number, most: number, unit: string): ComparisonRow => ({
  name,
  ours,
  reference: most,
  unit,
  ratio: Number((ours / most).toFixed(3)),
  goal: 1,
})
