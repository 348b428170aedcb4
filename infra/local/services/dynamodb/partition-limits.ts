import type { AwsRequest, AwsResponse } from '../../protocol/aws-service'
import { type BatchCall, type BatchShape, batches, callOf, withUnprocessed } from './batch-entries'
import type { EngineConnection } from './connection'
import { correctUnits, readConsumedCapacity } from './consumed-capacity'
import { createPartitionUse, type UnitKind } from './partition-use'
import { tableRefusal, transactionCancelled } from './refusals'
import type { PartitionKeys } from './table'
import { type ItemCall, type TouchedPartition, touchedPartitions } from './touched-partitions'

type Engine = Pick<EngineConnection, 'handle'>

export interface PartitionLimitOptions {
  /** Undefined for a table that is not of the template: it has no limits. */
  keysOf(table: string): PartitionKeys | undefined
  /** Epoch milliseconds. */
  now(): number
  /** The ARN of a table, before `/index/...`. */
  arnOf(table: string): string
  /** Called for each part of a call that is refused. */
  onThrottle?(partition: TouchedPartition): void
}

/** Sends a call on. @param body in place of the call's own */
type SendOn = (body?: object) => Promise<AwsResponse>

/**
 * Refuses what is more than a partition takes in a second, as DynamoDB does with a table on demand: a call with
 * `ThrottlingException`, a transaction with `TransactionCanceledException` and the reason `ThrottlingError`, a part of a
 * batch by leaving it unprocessed. The engine is asked for the capacity of each call, and its answer passes on with it
 * (docs/decisions/0046-partitions-by-the-virtual-clock.md).
 */
export const limitPartitions = (engine: Engine, options: PartitionLimitOptions): Engine => {
  const use = createPartitionUse(options.now)

  const fullPartition = (touched: readonly TouchedPartition[]): TouchedPartition | undefined => {
    const full = touched.find((one) => !use.hasRoom(idOf(one), one.kind))
    if (full) options.onThrottle?.(full)
    return full
  }
  const take = (touched: readonly TouchedPartition[]): void => {
    for (const one of touched) use.add(idOf(one), one.kind, one.units)
  }
  const settle = (touched: readonly TouchedPartition[], answer: AwsResponse): AwsResponse => {
    if (answer.status === 200) take(correctUnits(touched, readConsumedCapacity(answer.body)))
    return answer
  }
  const throttled = (full: TouchedPartition): AwsResponse => {
    const { table, index } = full
    const resource = index === undefined ? options.arnOf(table) : `${options.arnOf(table)}/index/${index}`
    return tableRefusal('ThrottlingException', messageOf(full), {
      throttlingReasons: [{ reason: reasonOf(full), resource }],
    })
  }

  const single = async (call: ItemCall, kind: UnitKind, sendOn: SendOn): Promise<AwsResponse> => {
    const touched = touchedPartitions(call, kind, options.keysOf)
    const full = fullPartition(touched)
    if (full) return throttled(full)
    take(touched)
    return settle(touched, await sendOn())
  }

  const transact = async (parts: ItemCall[], kind: UnitKind, sendOn: SendOn): Promise<AwsResponse> => {
    const touched = parts.map((part) => touchedPartitions(part, kind, options.keysOf, true))
    const full = touched.map(fullPartition)
    if (full.some(Boolean)) {
      return transactionCancelled(
        full.map((one) => one && { code: 'ThrottlingError', message: messageOf(one) }),
      )
    }
    take(touched.flat())
    return settle(touched.flat(), await sendOn())
  }

  const batch = async (
    { RequestItems: requested = {}, ...more }: BatchCall,
    { kind, entriesOf, withEntries, unprocessed }: BatchShape,
    sendOn: SendOn,
  ): Promise<AwsResponse> => {
    const taken: TouchedPartition[] = []
    const left: Record<string, unknown> = {}
    const passed: Record<string, unknown> = {}
    let lastFull: TouchedPartition | undefined
    for (const [TableName, request] of Object.entries(requested)) {
      const leftEntries: unknown[] = []
      const entries = entriesOf(request)
      const passedEntries = entries.filter((entry) => {
        const touched = touchedPartitions({ ...callOf(entry, kind), TableName }, kind, options.keysOf)
        const full = fullPartition(touched)
        lastFull = full ?? lastFull
        if (full) leftEntries.push(entry)
        else {
          take(touched)
          taken.push(...touched)
        }
        return !full
      })
      if (passedEntries.length > 0) passed[TableName] = withEntries(request, passedEntries)
      if (leftEntries.length > 0) left[TableName] = withEntries(request, leftEntries)
    }
    if (!lastFull) return settle(taken, await sendOn())
    if (Object.keys(passed).length === 0) return throttled(lastFull)
    const answer = settle(taken, await sendOn({ ...more, RequestItems: passed }))
    return answer.status === 200 ? withUnprocessed(answer, unprocessed, left) : answer
  }

  return {
    handle: async (request) => {
      const operation = request.headers['x-amz-target']?.split('.')[1] ?? ''
      const sendOn: SendOn = (body) => engine.handle(askForCapacity(request, body))
      const parse = () => JSON.parse(String(request.body))
      const kind = singleCalls[operation]
      if (kind) return single(parse(), kind, sendOn)
      const shape = batches[operation]
      if (shape) return batch(parse(), shape, sendOn)
      const kindOfParts = transactions[operation]
      if (!kindOfParts) return engine.handle(request)
      const { TransactItems: parts = [] } = parse() as { TransactItems?: Record<string, ItemCall>[] }
      return transact(
        parts.flatMap((part) => Object.values(part)),
        kindOfParts,
        sendOn,
      )
    },
  }
}

const singleCalls: Readonly<Record<string, UnitKind>> = {
  GetItem: 'Read',
  Query: 'Read',
  PutItem: 'Write',
  UpdateItem: 'Write',
  DeleteItem: 'Write',
}
const transactions: Readonly<Record<string, UnitKind>> = {
  TransactGetItems: 'Read',
  TransactWriteItems: 'Write',
}

const idOf = ({ table, index = '', key }: TouchedPartition): string => `${table}/${index}/${key}`

const reasonOf = ({ index, kind }: TouchedPartition): string =>
  `${index === undefined ? 'Table' : 'Index'}${kind}KeyRangeThroughputExceeded`

const messageOf = ({ index }: TouchedPartition): string =>
  index === undefined
    ? 'Throughput exceeds the current capacity of your table or index.'
    : 'Throughput exceeds the current capacity for one or more global secondary indexes.'

/** Leaves the wish of a caller who asks for the capacity as it is. */
const askForCapacity = (request: AwsRequest, changed?: object): AwsRequest => {
  const body = changed ? JSON.stringify(changed) : String(request.body)
  return body.includes('"ReturnConsumedCapacity"')
    ? { ...request, body }
    : { ...request, body: body.replace('{', '{"ReturnConsumedCapacity":"INDEXES",') }
}
