import { createHash } from 'node:crypto'
import * as z from 'zod'
import { toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { AwsError } from '../../protocol/aws-error'
import { runBatch } from './batch'
import { checkBody, checkRange, MAXIMUM_MESSAGE_BYTES, messageSize, requireParameter } from './limits'
import { type QueuedMessage, receiptHandleOf, type StandardQueue } from './queue'

const attribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
})

const entry = z.object({
  MessageBody: z.string().optional(),
  DelaySeconds: z.number().optional(),
  MessageAttributes: z.record(z.string(), attribute).optional(),
  ReceiptHandle: z.string().optional(),
  VisibilityTimeout: z.number().optional(),
})

/** The fields of every call that is emulated. */
const input = entry.extend({
  QueueUrl: z.string().optional(),
  QueueName: z.string().optional(),
  QueueNamePrefix: z.string().optional(),
  Entries: z.array(entry.extend({ Id: z.string() })).optional(),
  MaxNumberOfMessages: z.number().optional(),
  AttributeNames: z.array(z.string()).optional(),
  MessageSystemAttributeNames: z.array(z.string()).optional(),
  MessageAttributeNames: z.array(z.string()).optional(),
})

type Input = z.output<typeof input>
type Entry = z.output<typeof entry>

/** The queues by name, and their URLs. */
export interface QueueRegistry {
  findQueue(name: string): StandardQueue
  urlOf(queue: StandardQueue): string
  listQueues(): StandardQueue[]
  /** Called with a queue that has a new visible message. */
  onMessageVisible(queue: StandardQueue): void
}

/** @throws AwsError InvalidParameterValue for a body that is no input of SQS */
export const parseInput = (body: string): Input => {
  const parsed = input.safeParse(JSON.parse(body || '{}'))
  if (parsed.success) return parsed.data
  throw new AwsError('InvalidParameterValue', z.prettifyError(parsed.error))
}

/** By the name after `AmazonSQS.` in X-Amz-Target. */
export const sqsOperations: Record<
  string,
  (queues: QueueRegistry, input: Input, traceHeader: string | undefined) => unknown
> = {
  SendMessage: (queues, input, traceHeader) =>
    sendToQueue(queues, findQueueByUrl(queues, input), input, traceHeader),

  SendMessageBatch: (queues, input, traceHeader) => {
    const entries = requireParameter('Entries', input.Entries)
    const bytes = entries.reduce((sum, one) => sum + messageSize(one.MessageBody, one.MessageAttributes), 0)
    if (bytes > MAXIMUM_MESSAGE_BYTES)
      throw new AwsError(
        'BatchRequestTooLong',
        `Batch requests cannot be longer than ${MAXIMUM_MESSAGE_BYTES} bytes.`,
      )
    const queue = findQueueByUrl(queues, input)
    return runBatch(entries, (one) => sendToQueue(queues, queue, one, traceHeader))
  },

  ReceiveMessage: (queues, input) => {
    checkRange('MaxNumberOfMessages', input.MaxNumberOfMessages, 1, 10)
    checkRange('VisibilityTimeout', input.VisibilityTimeout, 0, 43_200)
    const messages = findQueueByUrl(queues, input).receive(
      input.MaxNumberOfMessages ?? 1,
      input.VisibilityTimeout,
    )
    return messages.length > 0
      ? { Messages: messages.map((message) => toMessageResponse(message, input)) }
      : {}
  },

  DeleteMessage: (queues, input) => remove(findQueueByUrl(queues, input), input),
  DeleteMessageBatch: (queues, input) => {
    const queue = findQueueByUrl(queues, input)
    return runBatch(requireParameter('Entries', input.Entries), (one) => remove(queue, one))
  },

  ChangeMessageVisibility: (queues, input) => changeVisibility(queues, findQueueByUrl(queues, input), input),
  ChangeMessageVisibilityBatch: (queues, input) => {
    const queue = findQueueByUrl(queues, input)
    return runBatch(requireParameter('Entries', input.Entries), (one) => changeVisibility(queues, queue, one))
  },

  GetQueueUrl: (queues, input) => ({
    QueueUrl: queues.urlOf(queues.findQueue(requireParameter('QueueName', input.QueueName))),
  }),

  ListQueues: (queues, input) => ({
    QueueUrls: queues
      .listQueues()
      .filter(({ settings }) => settings.name.startsWith(input.QueueNamePrefix ?? ''))
      .map(queues.urlOf),
  }),

  GetQueueAttributes: (queues, input) => {
    const all = queueAttributes(findQueueByUrl(queues, input))
    const wanted = input.AttributeNames ?? []
    return { Attributes: wanted.includes('All') ? all : pickAttributes(all, wanted) }
  },

  PurgeQueue: (queues, input) => {
    findQueueByUrl(queues, input).purge()
    return {}
  },
}

/** A message's attributes that SQS sets, as texts; times are epoch milliseconds. */
export const systemAttributesOf = (message: QueuedMessage): Record<string, string> => ({
  SenderId: 'AIDALOCAL',
  SentTimestamp: String(toEpochMillis(message.sentAt)),
  ApproximateReceiveCount: String(message.receiveCount),
  ApproximateFirstReceiveTimestamp: String(toEpochMillis(message.firstReceivedAt ?? message.sentAt)),
  ...(message.traceHeader !== undefined && { AWSTraceHeader: message.traceHeader }),
  ...(message.sourceQueueArn === null ? {} : { DeadLetterQueueSourceArn: message.sourceQueueArn }),
})

export const md5Hex = (text: string): string => createHash('md5').update(text).digest('hex')

/** A queue is identified by the last part of its URL; the host is ignored. */
const findQueueByUrl = (queues: QueueRegistry, { QueueUrl }: Input): StandardQueue =>
  queues.findQueue(requireParameter('QueueUrl', QueueUrl).split('/').at(-1) ?? '')

const sendToQueue = (
  queues: QueueRegistry,
  queue: StandardQueue,
  { MessageBody, MessageAttributes, DelaySeconds }: Entry,
  traceHeader: string | undefined,
) => {
  checkRange('DelaySeconds', DelaySeconds, 0, 900)
  const body = checkBody(MessageBody, MessageAttributes)
  const message = queue.send(body, MessageAttributes, DelaySeconds, traceHeader)
  if (message.visibleAt <= message.sentAt) queues.onMessageVisible(queue)
  return { MessageId: message.id, MD5OfMessageBody: md5Hex(body) }
}

const remove = (queue: StandardQueue, { ReceiptHandle }: Entry) => {
  queue.remove(requireParameter('ReceiptHandle', ReceiptHandle))
  return {}
}

const changeVisibility = (
  queues: QueueRegistry,
  queue: StandardQueue,
  { ReceiptHandle, VisibilityTimeout }: Entry,
) => {
  const seconds = requireParameter('VisibilityTimeout', VisibilityTimeout)
  checkRange('VisibilityTimeout', seconds, 0, 43_200)
  queue.setVisibility(requireParameter('ReceiptHandle', ReceiptHandle), seconds)
  if (seconds === 0) queues.onMessageVisible(queue)
  return {}
}

const toMessageResponse = (message: QueuedMessage, input: Input) => {
  const system = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])]
  const all = systemAttributesOf(message)
  return {
    MessageId: message.id,
    ReceiptHandle: receiptHandleOf(message),
    Body: message.body,
    MD5OfBody: md5Hex(message.body),
    ...(system.length > 0 && { Attributes: system.includes('All') ? all : pickAttributes(all, system) }),
    ...((input.MessageAttributeNames ?? []).length > 0 && { MessageAttributes: message.attributes }),
  }
}

const queueAttributes = (queue: StandardQueue): Record<string, string> => {
  const { settings } = queue
  const { visible, delayed, inFlight } = queue.depth()
  const { deadLetterArn: deadLetterTargetArn, maxReceiveCount } = settings.redrive ?? {}
  return {
    QueueArn: settings.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    DelaySeconds: String(settings.delaySeconds),
    MaximumMessageSize: String(MAXIMUM_MESSAGE_BYTES),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    VisibilityTimeout: String(settings.visibilitySeconds),
    ...(settings.redrive && { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }) }),
  }
}

const pickAttributes = (all: Record<string, string>, names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))
