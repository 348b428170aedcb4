import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda'
import * as z from 'zod'
import type { FunctionLog, LogFields } from './log'

/**
 * A handler of queue messages: each is parsed and worked on by itself; what throws comes back after the
 * queue's visibility time-out, the others are done. A message of no known form throws each time and so
 * ends with the dead letters.
 * @param logFieldsOf what the line about a failure says of the message, beside the queue's own id of it
 */
export const handleQueueMessages = <Schema extends z.ZodType>(
  schema: Schema,
  log: FunctionLog,
  work: (message: z.output<Schema>) => Promise<unknown>,
  logFieldsOf: (message: z.output<Schema>) => LogFields = () => ({}),
): ((event: SQSEvent, context: Context) => Promise<SQSBatchResponse>) => {
  const processor = new BatchProcessor(EventType.SQS)
  const handle = async ({ body, messageId }: SQSRecord): Promise<void> => {
    let ids: LogFields = { job: messageId }
    try {
      const message = schema.parse(JSON.parse(body))
      ids = { ...ids, ...logFieldsOf(message) }
      await work(message)
    } catch (error) {
      log.error('handler-failed', { ...ids, ...errorDetails(error) })
      throw error
    }
  }
  return (event, context) => {
    log.startInvocation(context)
    return processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false })
  }
}

/** A handler of table changes; a change that throws comes again and holds back none before it. */
export const handleStreamRecords = (
  log: FunctionLog,
  work: (change: DynamoDBRecord) => Promise<unknown>,
): ((event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>) => {
  const processor = new BatchProcessor(EventType.DynamoDBStreams)
  const handle = async (change: DynamoDBRecord): Promise<void> => {
    try {
      await work(change)
    } catch (error) {
      log.error('handler-failed', { record: change.dynamodb?.SequenceNumber ?? null, ...errorDetails(error) })
      throw error
    }
  }
  return (event, context) => {
    log.startInvocation(context)
    return processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false })
  }
}

/** The name of what failed and where, never its message: that may hold what a log must not. */
const errorDetails = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const fields = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(' ') : null
  return { error: error.name, ...(fields !== null && { fields }) }
}
