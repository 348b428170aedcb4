import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type * as z from 'zod'
import type { Log } from './log'

/**
 * A handler of queue messages: each is parsed and worked on by itself; what throws comes back after the
 * queue's visibility time-out, the others are done. A message of no known form throws each time and so
 * ends with the dead letters.
 */
export const eachMessage = <Schema extends z.ZodType>(
  schema: Schema,
  log: Log,
  work: (message: z.output<Schema>) => Promise<unknown>,
): ((event: SQSEvent, context: Context) => Promise<SQSBatchResponse>) => {
  const processor = new BatchProcessor(EventType.SQS)
  const handle = logged(log, ({ body }: SQSRecord) => work(schema.parse(JSON.parse(body))))
  return (event, context) =>
    processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false })
}

/** A handler of table changes; a change that throws comes again and holds back none before it. */
export const eachChange = (
  log: Log,
  work: (change: DynamoDBRecord) => Promise<unknown>,
): ((event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>) => {
  const processor = new BatchProcessor(EventType.DynamoDBStreams)
  const handle = logged(log, work)
  return (event, context) =>
    processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false })
}

/** The log gets the name of what failed, never the message: it may hold what a log must not. */
const logged =
  <T>(log: Log, work: (item: T) => Promise<unknown>) =>
  async (item: T): Promise<void> => {
    try {
      await work(item)
    } catch (error) {
      log.error('failed', { error: error instanceof Error ? error.name : 'unknown' })
      throw error
    }
  }
