import type { SQSRecord } from 'aws-lambda'
import type { Instant } from '../../../shared/domain/time/instant'
import type { MessageFault } from '../faults/faults'
import { AwsError, asAwsError, json } from './answers'
import type { Keep } from './keep'
import { md5, operations, type Queues, readInput, systemAttributesOf } from './sqs/operations'
import {
  createQueue,
  type Depth,
  type Message,
  type MessageAttribute,
  type Queue,
  type QueueSettings,
  receiptOf,
} from './sqs/queue'
import type { AwsRequest, AwsResponse, HouseClock, Service } from './types'

export interface SqsOptions {
  clock: HouseClock
  /** The gate's address, which every queue's URL names. */
  gateUrl: string
  account: string
  region: string
  queues: QueueSettings[]
  keep: Keep
  /** What goes wrong with a message that is sent to the queue. */
  fateOf?: ((queueName: string) => MessageFault | undefined) | undefined
  /** Is told when a message becomes visible, also after a delay or a visibility time-out. */
  arrived(queueArn: string): void
}

/** SQS as the SDK speaks it, and what the house itself does with its queues. */
export interface Sqs extends Service {
  send(
    queueArn: string,
    body: string,
    more?: { delaySeconds?: number; attributes?: Record<string, MessageAttribute> },
  ): void
  /** At most `max` records in the form of a Lambda event. */
  receive(queueArn: string, max: number): SQSRecord[]
  delete(queueArn: string, receipt: string): void
  /** Makes a received message visible again at once; nothing happens when it is no longer in flight. */
  release(queueArn: string, receipt: string): void
  depth(queueArn: string): Depth
}

/**
 * Standard queues by the house's clock: delays, visibility time-outs, retention and redrive.
 * A long poll answers at once, since virtual time does not pass while it waits.
 */
export const createSqs = (options: SqsOptions): Sqs => {
  const { clock, region } = options
  const queues = new Map<string, Queue>()
  const nameOf = (arn: string): string => arn.split(':').at(-1) ?? ''
  const named = (name: string): Queue => {
    const queue = queues.get(name)
    if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }
  const ofArn = (arn: string): Queue => named(nameOf(arn))
  const bury = (arn: string, message: Message): void => {
    ofArn(arn).put(message)
    options.arrived(arn)
  }
  for (const settings of options.queues) {
    const messages = options.keep.map<Message>(`queue ${settings.name}`)
    queues.set(
      settings.name,
      createQueue(settings, messages, clock, bury, () => options.fateOf?.(settings.name)),
    )
  }
  const all: Queues = {
    named,
    urlOf: ({ settings }) => `${options.gateUrl}/${options.account}/${settings.name}`,
    all: () => [...queues.values()],
    arrived: ({ settings }) => options.arrived(settings.arn),
  }
  /** Until when becoming visible has been told. */
  let told: Instant = clock.now()

  return {
    handle: async (request) => answer(all, request),
    nextDue: () =>
      [...queues.values()]
        .map((queue) => queue.nextVisible(told))
        .reduce(
          (first, at) => (first === undefined || (at !== undefined && at < first) ? at : first),
          undefined,
        ),
    runDue: async () => {
      const now = clock.now()
      for (const queue of queues.values()) {
        const next = queue.nextVisible(told)
        if (next !== undefined && next <= now) all.arrived(queue)
      }
      told = now
    },
    busy: () => false,
    stop: async () => {},

    send(queueArn, body, { delaySeconds, attributes } = {}) {
      const message = ofArn(queueArn).send(body, attributes, delaySeconds)
      if (message.visibleAt <= message.sentAt) options.arrived(queueArn)
    },
    receive: (queueArn, max) =>
      ofArn(queueArn)
        .receive(max)
        .map((message) => recordOf(message, queueArn, region)),
    delete: (queueArn, receipt) => ofArn(queueArn).remove(receipt),
    release(queueArn, receipt) {
      try {
        ofArn(queueArn).setVisibility(receipt, 0)
      } catch (thrown) {
        if (thrown instanceof AwsError && thrown.code === 'MessageNotInflight') return
        throw thrown
      }
      options.arrived(queueArn)
    },
    depth: (queueArn) => ofArn(queueArn).depth(),
  }
}

const recordOf = (message: Message, queueArn: string, region: string): SQSRecord => {
  const { ApproximateReceiveCount = '', SentTimestamp = '', ...rest } = systemAttributesOf(message)
  const { SenderId = '', ApproximateFirstReceiveTimestamp = '' } = rest
  return {
    messageId: message.id,
    receiptHandle: receiptOf(message),
    body: message.body,
    attributes: {
      ...rest,
      ApproximateReceiveCount,
      SentTimestamp,
      SenderId,
      ApproximateFirstReceiveTimestamp,
    },
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          stringListValues: [],
          binaryListValues: [],
          ...(StringValue !== undefined && { stringValue: StringValue }),
          ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        },
      ]),
    ),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  }
}

const answer = (queues: Queues, request: AwsRequest): AwsResponse => {
  const name = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
  try {
    const operation = operations[name]
    if (!operation) throw new AwsError('UnsupportedOperation', `The laptop house has no SQS ${name}.`)
    return json(operation(queues, readInput(request.body.toString())), 200, TYPE)
  } catch (thrown) {
    const { code, message, status } = asAwsError(thrown)
    const response = json({ __type: `com.amazonaws.sqs#${code}`, message }, status, TYPE)
    const queryError = `${queryCodeOf(code)};${status < 500 ? 'Sender' : 'Receiver'}`
    return { ...response, headers: { ...response.headers, 'x-amzn-query-error': queryError } }
  }
}

const TYPE = 'application/x-amz-json-1.0'

/** The error's name in the query protocol, which clients of older days look for. */
const queryCodeOf = (code: string): string => {
  if (code === 'QueueDoesNotExist') return 'AWS.SimpleQueueService.NonExistentQueue'
  const plain = ['ReceiptHandleIsInvalid', 'InvalidParameterValue', 'MissingParameter', 'InternalFailure']
  return plain.includes(code) ? code : `AWS.SimpleQueueService.${code}`
}
