import { createHash } from 'node:crypto'
import * as z from 'zod'
import { millisOf } from '../../../../shared/domain/time/instant'
import { AwsError } from '../answers'
import { eachOf } from './batch'
import { checkBody, given, MAXIMUM_BYTES, sizeOf, within } from './limits'
import { type Message, type Queue, receiptOf } from './queue'

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

/** The fields of every call that has a local body. */
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
export interface Queues {
  named(name: string): Queue
  urlOf(queue: Queue): string
  all(): Queue[]
  /** Is told of a queue that has a new visible message. */
  arrived(queue: Queue): void
}

/** @throws AwsError InvalidParameterValue for a body that is no input of SQS */
export const readInput = (body: string): Input => {
  const parsed = input.safeParse(JSON.parse(body || '{}'))
  if (parsed.success) return parsed.data
  throw new AwsError('InvalidParameterValue', z.prettifyError(parsed.error))
}

/** By the name after `AmazonSQS.` in X-Amz-Target. */
export const operations: Record<string, (queues: Queues, input: Input) => unknown> = {
  SendMessage: (queues, input) => sendTo(queues, queueOf(queues, input), input),

  SendMessageBatch: (queues, input) => {
    const entries = given('Entries', input.Entries)
    const bytes = entries.reduce((sum, one) => sum + sizeOf(one.MessageBody, one.MessageAttributes), 0)
    if (bytes > MAXIMUM_BYTES)
      throw new AwsError(
        'BatchRequestTooLong',
        `Batch requests cannot be longer than ${MAXIMUM_BYTES} bytes.`,
      )
    const queue = queueOf(queues, input)
    return eachOf(entries, (one) => sendTo(queues, queue, one))
  },

  ReceiveMessage: (queues, input) => {
    within('MaxNumberOfMessages', input.MaxNumberOfMessages, 1, 10)
    within('VisibilityTimeout', input.VisibilityTimeout, 0, 43_200)
    const messages = queueOf(queues, input).receive(input.MaxNumberOfMessages ?? 1, input.VisibilityTimeout)
    return messages.length > 0 ? { Messages: messages.map((message) => shown(message, input)) } : {}
  },

  DeleteMessage: (queues, input) => remove(queueOf(queues, input), input),
  DeleteMessageBatch: (queues, input) => {
    const queue = queueOf(queues, input)
    return eachOf(given('Entries', input.Entries), (one) => remove(queue, one))
  },

  ChangeMessageVisibility: (queues, input) => changeVisibility(queues, queueOf(queues, input), input),
  ChangeMessageVisibilityBatch: (queues, input) => {
    const queue = queueOf(queues, input)
    return eachOf(given('Entries', input.Entries), (one) => changeVisibility(queues, queue, one))
  },

  GetQueueUrl: (queues, input) => ({
    QueueUrl: queues.urlOf(queues.named(given('QueueName', input.QueueName))),
  }),

  ListQueues: (queues, input) => ({
    QueueUrls: queues
      .all()
      .filter(({ settings }) => settings.name.startsWith(input.QueueNamePrefix ?? ''))
      .map(queues.urlOf),
  }),

  GetQueueAttributes: (queues, input) => {
    const all = attributesOf(queueOf(queues, input))
    const wanted = input.AttributeNames ?? []
    return { Attributes: wanted.includes('All') ? all : chosen(all, wanted) }
  },

  PurgeQueue: (queues, input) => {
    queueOf(queues, input).purge()
    return {}
  },
}

/** A message's attributes that SQS sets, as texts; times are epoch milliseconds. */
export const systemAttributesOf = (message: Message): Record<string, string> => ({
  SenderId: 'AIDALOCAL',
  SentTimestamp: String(millisOf(message.sentAt)),
  ApproximateReceiveCount: String(message.receiveCount),
  ApproximateFirstReceiveTimestamp: String(millisOf(message.firstReceivedAt ?? message.sentAt)),
  ...(message.buriedFrom === null ? {} : { DeadLetterQueueSourceArn: message.buriedFrom }),
})

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** A queue is known by the last part of its URL, whatever host the URL names. */
const queueOf = (queues: Queues, { QueueUrl }: Input): Queue =>
  queues.named(given('QueueUrl', QueueUrl).split('/').at(-1) ?? '')

const sendTo = (queues: Queues, queue: Queue, { MessageBody, MessageAttributes, DelaySeconds }: Entry) => {
  within('DelaySeconds', DelaySeconds, 0, 900)
  const body = checkBody(MessageBody, MessageAttributes)
  const message = queue.send(body, MessageAttributes, DelaySeconds)
  if (message.visibleAt <= message.sentAt) queues.arrived(queue)
  return { MessageId: message.id, MD5OfMessageBody: md5(body) }
}

const remove = (queue: Queue, { ReceiptHandle }: Entry) => {
  queue.remove(given('ReceiptHandle', ReceiptHandle))
  return {}
}

const changeVisibility = (queues: Queues, queue: Queue, { ReceiptHandle, VisibilityTimeout }: Entry) => {
  const seconds = given('VisibilityTimeout', VisibilityTimeout)
  within('VisibilityTimeout', seconds, 0, 43_200)
  queue.setVisibility(given('ReceiptHandle', ReceiptHandle), seconds)
  if (seconds === 0) queues.arrived(queue)
  return {}
}

const shown = (message: Message, input: Input) => {
  const system = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])]
  const all = systemAttributesOf(message)
  return {
    MessageId: message.id,
    ReceiptHandle: receiptOf(message),
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(system.length > 0 && { Attributes: system.includes('All') ? all : chosen(all, system) }),
    ...((input.MessageAttributeNames ?? []).length > 0 && { MessageAttributes: message.attributes }),
  }
}

const attributesOf = (queue: Queue): Record<string, string> => {
  const { settings } = queue
  const { visible, delayed, inFlight } = queue.depth()
  const { deadLetterArn: deadLetterTargetArn, maxReceiveCount } = settings.redrive ?? {}
  return {
    QueueArn: settings.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    DelaySeconds: String(settings.delaySeconds),
    MaximumMessageSize: String(MAXIMUM_BYTES),
    MessageRetentionPeriod: String(settings.retentionSeconds),
    VisibilityTimeout: String(settings.visibilitySeconds),
    ...(settings.redrive && { RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }) }),
  }
}

const chosen = (all: Record<string, string>, names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)))
