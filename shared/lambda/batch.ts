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
 * A handler of queue messages, each parsed and processed separately: a message whose processing throws returns to the
 * queue after the visibility time-out, the others are done. A message of unknown format throws each time and so
 * becomes a dead letter.
 * @param logFieldsOf the fields of a message that a log line about its failure contains, beside the queue's message
 * id
 * @param finish once after the messages of a call, with those that were done; if it throws, all of them come again
 */
export const handleQueueMessages = <Schema extends z.ZodType, Result>(
  schema: Schema,
  log: FunctionLog,
  work: (message: z.output<Schema>) => Promise<Result>,
  logFieldsOf: (message: z.output<Schema>) => LogFields = () => ({}),
  finish?: (done: HandledMessage<z.output<Schema>, Result>[]) => Promise<void>,
): ((event: SQSEvent, context: Context) => Promise<SQSBatchResponse>) => {
  const processor = new BatchProcessor(EventType.SQS)
  const handle = async ({ body, messageId }: SQSRecord) => {
    let ids: LogFields = { job: messageId }
    try {
      const message = schema.parse(JSON.parse(body))
      ids = { ...ids, ...logFieldsOf(message) }
      return { message, result: await work(message) }
    } catch (error) {
      log.error('handler-failed', { ...ids, ...errorDetails(error) })
      throw error
    }
  }
  return async (event, context) => {
    log.startInvocation(context)
    const done: HandledMessage<z.output<Schema>, Result>[] = []
    const handleAndKeep = async (record: SQSRecord): Promise<void> => {
      done.push(await handle(record))
    }
    const options = { context, throwOnFullBatchFailure: false }
    const response = await processPartialResponse(event, handleAndKeep, processor, options)
    try {
      await finish?.(done)
      return response
    } catch (error) {
      log.error('handler-failed', errorDetails(error))
      return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) }
    }
  }
}

/** A message that did not throw, and what its work returned. */
export interface HandledMessage<Message, Result> {
  message: Message
  result: Result
}

/** A handler of table changes; a change that throws is delivered again, and those before it are done. */
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

/** The name and place of an error, never its message, which may contain personal data. */
const errorDetails = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const fields = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(' ') : null
  return { error: error.name, ...(fields !== null && { fields }) }
}
