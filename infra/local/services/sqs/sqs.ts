import type { SQSRecord } from 'aws-lambda'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import type { MessageFault } from '../../faults/fault-injector'
import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse, AwsService } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'
import { md5Hex, parseInput, type QueueRegistry, sqsOperations, systemAttributesOf } from './operations'
import {
  createQueue,
  type MessageAttribute,
  type QueueDepth,
  type QueuedMessage,
  type QueueSettings,
  receiptHandleOf,
  type StandardQueue,
} from './queue'

export interface SqsOptions {
  clock: VirtualClock
  /** The endpoint's address, which every queue's URL contains. */
  endpointUrl: string
  account: string
  region: string
  queues: QueueSettings[]
  store: PersistentStore
  /** The fault of a message that is sent to the queue, if any. */
  messageFault?: ((queueName: string) => MessageFault | undefined) | undefined
  /** Called when a message becomes visible, also after a delay or a visibility time-out. */
  onMessageVisible(queueArn: string): void
}

/** SQS as the SDK calls it, and the operations of the local stack itself on its queues. */
export interface SqsService extends AwsService {
  send(
    queueArn: string,
    body: string,
    more?: { delaySeconds?: number; attributes?: Record<string, MessageAttribute> },
  ): void
  /** At most `max` records in the form of a Lambda event. */
  receive(queueArn: string, max: number): SQSRecord[]
  delete(queueArn: string, receipt: string): void
  /** Moves a received message to the dead-letter queue at once, or deletes it where there is none. */
  discard(queueArn: string, receipt: string): void
  /** Makes a received message visible again at once; a message that is no longer in flight stays as it is. */
  release(queueArn: string, receipt: string): void
  depth(queueArn: string): QueueDepth
}

/**
 * Standard queues by the virtual clock: delays, visibility time-outs, retention and redrive.
 * A long poll answers at once, since virtual time does not pass while it waits.
 */
export const createSqs = (options: SqsOptions): SqsService => {
  const { clock, region } = options
  const queues = new Map<string, StandardQueue>()
  const nameOf = (arn: string): string => arn.split(':').at(-1) ?? ''
  const findQueue = (name: string): StandardQueue => {
    const queue = queues.get(name)
    if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }
  const queueOfArn = (arn: string): StandardQueue => findQueue(nameOf(arn))
  const moveToDeadLetterQueue = (arn: string, message: QueuedMessage): void => {
    queueOfArn(arn).put(message)
    options.onMessageVisible(arn)
  }
  for (const settings of options.queues) {
    const messages = options.store.openMap<QueuedMessage>(`queue ${settings.name}`)
    queues.set(
      settings.name,
      createQueue(settings, messages, clock, moveToDeadLetterQueue, () =>
        options.messageFault?.(settings.name),
      ),
    )
  }
  const all: QueueRegistry = {
    findQueue,
    urlOf: ({ settings }) => `${options.endpointUrl}/${options.account}/${settings.name}`,
    listQueues: () => [...queues.values()],
    onMessageVisible: ({ settings }) => options.onMessageVisible(settings.arn),
  }
  /** Messages that became visible up to this time have been reported. */
  let notifiedUntil: Instant = clock.now()

  return {
    handle: async (request) => answerSqs(all, request),
    nextDue: () =>
      [...queues.values()]
        .map((queue) => queue.nextVisible(notifiedUntil))
        .reduce(
          (first, at) => (first === undefined || (at !== undefined && at < first) ? at : first),
          undefined,
        ),
    runDue: async () => {
      const now = clock.now()
      for (const queue of queues.values()) {
        const next = queue.nextVisible(notifiedUntil)
        if (next !== undefined && next <= now) all.onMessageVisible(queue)
      }
      notifiedUntil = now
    },
    busy: () => false,
    stop: async () => {},

    send(queueArn, body, { delaySeconds, attributes } = {}) {
      const message = queueOfArn(queueArn).send(body, attributes, delaySeconds)
      if (message.visibleAt <= message.sentAt) options.onMessageVisible(queueArn)
    },
    receive: (queueArn, max) =>
      queueOfArn(queueArn)
        .receive(max)
        .map((message) => toEventRecord(message, queueArn, region)),
    delete: (queueArn, receipt) => queueOfArn(queueArn).remove(receipt),
    discard: (queueArn, receipt) => queueOfArn(queueArn).discard(receipt),
    release(queueArn, receipt) {
      try {
        queueOfArn(queueArn).setVisibility(receipt, 0)
      } catch (thrown) {
        if (thrown instanceof AwsError && thrown.code === 'MessageNotInflight') return
        throw thrown
      }
      options.onMessageVisible(queueArn)
    },
    depth: (queueArn) => queueOfArn(queueArn).depth(),
  }
}

const toEventRecord = (message: QueuedMessage, queueArn: string, region: string): SQSRecord => {
  const { ApproximateReceiveCount = '', SentTimestamp = '', ...rest } = systemAttributesOf(message)
  const { SenderId = '', ApproximateFirstReceiveTimestamp = '' } = rest
  return {
    messageId: message.id,
    receiptHandle: receiptHandleOf(message),
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
    md5OfBody: md5Hex(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  }
}

const answerSqs = (queues: QueueRegistry, request: AwsRequest): AwsResponse => {
  const name = request.headers['x-amz-target']?.split('.').at(-1) ?? ''
  try {
    const operation = sqsOperations[name]
    if (!operation) throw new AwsError('UnsupportedOperation', `The local stack has no SQS ${name}.`)
    return jsonResponse(
      operation(queues, parseInput(request.body.toString()), request.headers['x-amzn-trace-id']),
      200,
      TYPE,
    )
  } catch (thrown) {
    const { code, message, status } = toAwsError(thrown)
    const response = jsonResponse({ __type: `com.amazonaws.sqs#${code}`, message }, status, TYPE)
    const queryError = `${queryErrorCode(code)};${status < 500 ? 'Sender' : 'Receiver'}`
    return { ...response, headers: { ...response.headers, 'x-amzn-query-error': queryError } }
  }
}

const TYPE = 'application/x-amz-json-1.0'

/** The error's name in the query protocol, which older clients read. */
const queryErrorCode = (code: string): string => {
  if (code === 'QueueDoesNotExist') return 'AWS.SimpleQueueService.NonExistentQueue'
  const plain = ['ReceiptHandleIsInvalid', 'InvalidParameterValue', 'MissingParameter', 'InternalFailure']
  return plain.includes(code) ? code : `AWS.SimpleQueueService.${code}`
}
