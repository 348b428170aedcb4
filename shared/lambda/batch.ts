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
import type * as z from 'zod'
import { type Instant, MINUTE_MS, toEpochMillis } from '../domain/values/time/instant'
import { errorDetails } from './error-details'
import type { FunctionLog, LogFields } from './log'

/** What a batch handler needs beside its work. */
export interface BatchContext {
  log: FunctionLog
  now: () => Instant
}

/** A message that has waited so long is late, without the delay that its sender asked for. */
const LATE_MESSAGE_MS = 15 * MINUTE_MS
/** Table changes are to be acted on within seconds. */
const LATE_CHANGE_MS = 5 * MINUTE_MS

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
  { log, now }: BatchContext,
  work: (message: z.output<Schema>) => Promise<Result>,
  logFieldsOf: (message: z.output<Schema>) => LogFields = () => ({}),
  finish?: (done: HandledMessage<z.output<Schema>, Result>[]) => Promise<void>,
): ((event: SQSEvent, context: Context) => Promise<SQSBatchResponse>) => {
  const processor = new BatchProcessor(EventType.SQS)
  const handle = async (record: SQSRecord) => {
    const { body, messageId } = record
    let ids: LogFields = { job: messageId }
    const waitedMs = waitOf(record, now())
    if (waitedMs > LATE_MESSAGE_MS)
      log.warn('message-late', { ...ids, queue: queueNameOf(record), seconds: Math.round(waitedMs / 1000) })
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
  { log, now }: BatchContext,
  work: (change: DynamoDBRecord) => Promise<unknown>,
): ((event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>) => {
  const processor = new BatchProcessor(EventType.DynamoDBStreams)
  const handle = async (change: DynamoDBRecord): Promise<void> => {
    const record = change.dynamodb?.SequenceNumber ?? null
    const waitedMs = ageOf(change, now())
    if (waitedMs > LATE_CHANGE_MS) log.warn('change-late', { record, seconds: Math.round(waitedMs / 1000) })
    try {
      await work(change)
    } catch (error) {
      log.error('handler-failed', { record, ...errorDetails(error) })
      throw error
    }
  }
  return (event, context) => {
    log.startInvocation(context)
    return processPartialResponse(event, handle, processor, { context, throwOnFullBatchFailure: false })
  }
}

/** How long a message has waited beyond the delay that its sender asked for; 0 when the queue does not tell. */
const waitOf = ({ attributes, messageAttributes }: Partial<SQSRecord>, now: Instant): number => {
  if (!attributes?.SentTimestamp) return 0
  const delaySeconds = Number(messageAttributes?.['delaySeconds']?.stringValue ?? 0)
  return toEpochMillis(now) - Number(attributes.SentTimestamp) - delaySeconds * 1000
}

const queueNameOf = ({ eventSourceARN }: SQSRecord): string => eventSourceARN.split(':').at(-1) ?? ''

/** DynamoDB tells the instant of a change in whole seconds. */
const ageOf = ({ dynamodb }: DynamoDBRecord, now: Instant): number =>
  dynamodb?.ApproximateCreationDateTime === undefined
    ? 0
    : toEpochMillis(now) - dynamodb.ApproximateCreationDateTime * 1000
