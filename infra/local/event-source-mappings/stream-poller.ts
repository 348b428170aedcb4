import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { doublingWait } from '../../../shared/domain/values/time/doubling-wait'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../clock/clock'
import type { PendingWork } from '../clock/pending-work'
import type { ScheduledSource } from '../clock/time-travel'
import { type EventPattern, matchesPattern } from '../services/eventbridge/event-pattern'
import { FunctionThrottledError } from '../services/lambda/concurrent-executions'
import type { FunctionPool } from '../services/lambda/function-pool'
import type { StreamReader } from './stream-reader'

/** The properties that the local stack knows; another one is an error, since leaving it out would change the behaviour. */
const mappingShape = z.strictObject({
  BatchSize: z.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  /** Read by the event source mapping. */
  Enabled: z.unknown().optional(),
  EventSourceArn: z.string(),
  /** Records that match none of the patterns are skipped. */
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) })
    .default({ Filters: [] }),
  FunctionName: z.string(),
  FunctionResponseTypes: z.literal('ReportBatchItemFailures').array().default([]),
  /** The poller does not wait to fill a batch: waiting would only make batches larger. */
  MaximumBatchingWindowInSeconds: z.number().optional(),
  /** The age limit is never reached here: the retries end first. */
  MaximumRecordAgeInSeconds: z.number().optional(),
  MaximumRetryAttempts: z.number().default(-1),
  StartingPosition: z.literal('TRIM_HORIZON'),
  Tags: z.unknown().optional(),
})
/** AWS says only that Lambda stays back. */
const waitsAfterThrottle = { first: 1000, longest: MINUTE_MS }
const throttled = Symbol('throttled')

const answerShape = z
  .object({ batchItemFailures: z.object({ itemIdentifier: z.string() }).array() })
  .nullish()

/** Records that go to the function together, and how many times they were delivered already. */
interface Batch {
  records: DynamoDBRecord[]
  attempts: number
}

export interface StreamPoller extends ScheduledSource {
  tableStreamArn: string
  /** The table was written to. */
  poll(): void
  /** Stops reading and delivering; the local stack ends. */
  close(): void
}

export interface StreamPollerOptions {
  reader: StreamReader
  pool: FunctionPool
  pendingWork: PendingWork
  clock: VirtualClock
  /** Whether it reads and delivers now. */
  isEnabled(): boolean
  /** Records up to here are done, successful or not. */
  saveCheckpoint(sequenceNumber: string): void
  /** Sends a notice to the failure destination when records are given up. */
  sendToFailureDestination(queueArn: string, body: string): void
}

const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? ''

/**
 * Lambda's poller of a table's stream: batches in order, a failing one first again (AWS says only that the
 * distance of the attempts grows), halved when the mapping says so, given up after its retries.
 * @param properties of the event source mapping
 */
export const createStreamPoller = (properties: unknown, options: StreamPollerOptions): StreamPoller => {
  const mapping = mappingShape.parse(properties)
  const { pool, clock } = options
  const reportsItemFailures = mapping.FunctionResponseTypes.length > 0
  const patterns = mapping.FilterCriteria.Filters.map(({ Pattern }): EventPattern => JSON.parse(Pattern))
  const batches: Batch[] = []
  let unread = false
  let running = false
  let closed = false
  let throttlesInRow = 0
  let waitUntil: Instant | undefined

  /** The records that are not done: none, or all from the first failure on; undefined: the function has not seen them. */
  const invokeAndListUndone = async (records: DynamoDBRecord[]): Promise<DynamoDBRecord[] | undefined> => {
    const result = await pool
      .invoke({ Records: records })
      .catch((error: unknown) => (error instanceof FunctionThrottledError ? throttled : 'failed'))
    if (result === throttled) return undefined
    const parsed = answerShape.safeParse(result)
    if (!parsed.success) return reportsItemFailures || result === 'failed' ? records : []
    const failed = reportsItemFailures
      ? (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier)
      : []
    if (failed.length === 0) return []
    const first = records.findIndex((record) => failed.includes(sequenceOf(record)))
    return records.slice(Math.max(first, 0))
  }
  const retryBatches = (records: DynamoDBRecord[], { attempts }: Batch): Batch[] => {
    // Lambda developer guide: splitting a batch does not count towards the retry quota.
    if (mapping.BisectBatchOnFunctionError && records.length > 1) {
      const middle = Math.ceil(records.length / 2)
      return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, attempts }))
    }
    const { MaximumRetryAttempts: maxRetries, DestinationConfig: destination } = mapping
    if (maxRetries < 0 || attempts < maxRetries) return [{ records, attempts: attempts + 1 }]
    if (destination)
      options.sendToFailureDestination(
        destination.OnFailure.Destination,
        failureRecord(mapping.EventSourceArn, records),
      )
    options.saveCheckpoint(sequenceOf(records.at(-1)))
    return []
  }
  const processBatch = async (batch: Batch): Promise<void> => {
    const left = await invokeAndListUndone(batch.records)
    // A call that was cut off when the local stack ended has no outcome: its records are delivered again.
    if (closed) return
    // Lambda developer guide: retries are counted of batches that reached the function.
    if (!left) {
      batches.unshift(batch)
      waitUntil = addMilliseconds(clock.now(), doublingWait(throttlesInRow, waitsAfterThrottle))
      throttlesInRow += 1
      return
    }
    throttlesInRow = 0
    const done = batch.records[batch.records.length - left.length - 1]
    if (done) options.saveCheckpoint(sequenceOf(done))
    const next = left.length > 0 ? retryBatches(left, batch) : []
    batches.unshift(...next)
    if (next.length > 0) waitUntil = addMilliseconds(clock.now(), Math.min(2 ** batch.attempts, 60) * 1000)
  }
  const work = async (): Promise<void> => {
    while (!waitUntil && !closed && options.isEnabled()) {
      const batch = batches.shift()
      if (batch) await processBatch(batch)
      else if (unread) {
        unread = false
        const read = await options.reader.readNext().catch(emptyWhenClosed)
        const records = read.filter(matchesFilters)
        for (let at = 0; at < records.length; at += mapping.BatchSize) {
          batches.push({ records: records.slice(at, at + mapping.BatchSize), attempts: 0 })
        }
      } else break
    }
    running = false
  }
  /** Records that match no pattern are not saved as done; after a restart they are read and skipped again. */
  const matchesFilters = (record: DynamoDBRecord): boolean =>
    patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, record))
  const emptyWhenClosed = (error: unknown): DynamoDBRecord[] => {
    if (closed) return []
    throw error
  }
  const start = (): void => {
    if (running || waitUntil || !options.isEnabled()) return
    running = true
    void options.pendingWork.track(work)
  }
  return {
    tableStreamArn: mapping.EventSourceArn,
    poll: () => {
      unread = true
      start()
    },
    nextDue: () => waitUntil,
    runDue: async () => {
      waitUntil = undefined
      start()
    },
    close: () => {
      closed = true
    },
  }
}

/** What Lambda writes to a stream's failure destination: where the records are, not the records. */
const failureRecord = (streamArn: string, records: DynamoDBRecord[]): string =>
  JSON.stringify({
    version: '1.0',
    DDBStreamBatchInfo: {
      streamArn,
      startSequenceNumber: sequenceOf(records[0]),
      endSequenceNumber: sequenceOf(records.at(-1)),
      batchSize: records.length,
    },
  })
