import { randomUUID } from 'node:crypto'
import { addMilliseconds, type Instant } from '../../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../../clock/clock'
import type { MessageFault } from '../../faults/fault-injector'
import { AwsError } from '../../protocol/aws-error'

export interface QueueSettings {
  name: string
  arn: string
  delaySeconds: number
  visibilitySeconds: number
  retentionSeconds: number
  redrive?: { deadLetterArn: string; maxReceiveCount: number }
}

/** The message's attributes as the SDK sends them. */
export interface MessageAttribute {
  DataType: string
  StringValue?: string | undefined
  BinaryValue?: string | undefined
}

export interface QueuedMessage {
  id: string
  body: string
  attributes: Record<string, MessageAttribute>
  sentAt: Instant
  /** Delayed or in flight until then. */
  visibleAt: Instant
  receiveCount: number
  firstReceivedAt: Instant | null
  /** The queue that moved it to its dead-letter queue. */
  sourceQueueArn: string | null
  /** The chain of invocations that the message belongs to. */
  traceHeader?: string | undefined
}

/** Messages in the states that GetQueueAttributes counts. */
export interface QueueDepth {
  visible: number
  delayed: number
  inFlight: number
}

/**
 * A standard queue by the virtual clock. It keeps the order of sending, which AWS does not guarantee.
 * @param messages the storage of the messages, by id
 * @param moveToDeadLetterQueue takes a message that was received too often
 * @param messageFault the fault of a message that is sent, if any
 */
export const createQueue = (
  settings: QueueSettings,
  messages: Map<string, QueuedMessage>,
  clock: VirtualClock,
  moveToDeadLetterQueue: (deadLetterArn: string, message: QueuedMessage) => void,
  messageFault: () => MessageFault | undefined = () => undefined,
) => {
  const isInFlight = (message: QueuedMessage) => message.receiveCount > 0 && message.visibleAt > clock.now()

  /** The message of a receipt, unless it was deleted or has been received again since. */
  const findByReceipt = (receipt: string): QueuedMessage | undefined => {
    const [, id, count] = /^([0-9a-f-]{36})#(\d+)$/.exec(receipt) ?? []
    if (id === undefined)
      throw new AwsError('ReceiptHandleIsInvalid', 'The receipt handle is not valid.', 404)
    const message = messages.get(id)
    return message?.receiveCount === Number(count) ? message : undefined
  }

  const deleteExpired = () => {
    const oldest = addMilliseconds(clock.now(), -settings.retentionSeconds * 1000)
    for (const { id, sentAt } of messages.values()) if (sentAt <= oldest) messages.delete(id)
  }

  /** Moves the message to the dead-letter queue, or deletes it where there is none. */
  const giveUp = (message: QueuedMessage): void => {
    messages.delete(message.id)
    if (!settings.redrive) return
    moveToDeadLetterQueue(settings.redrive.deadLetterArn, {
      ...message,
      receiveCount: 0,
      firstReceivedAt: null,
      sourceQueueArn: settings.arn,
    })
  }

  return {
    settings,

    send(
      body: string,
      attributes: QueuedMessage['attributes'] = {},
      delay = settings.delaySeconds,
      traceHeader?: string,
    ): QueuedMessage {
      const fault = messageFault()
      const sentAt = clock.now()
      const visibleAt = addMilliseconds(
        sentAt,
        (delay + (fault?.kind === 'delay' ? fault.seconds : 0)) * 1000,
      )
      const fresh = { receiveCount: 0, firstReceivedAt: null, sourceQueueArn: null }
      const message: QueuedMessage = {
        id: randomUUID(),
        body,
        attributes,
        sentAt,
        visibleAt,
        ...fresh,
        traceHeader,
      }
      if (fault?.kind === 'repeat') this.put({ ...message, id: randomUUID() })
      return fault?.kind === 'lose' ? message : this.put(message)
    },

    /** Takes a message over from another queue, unchanged. */
    put(message: QueuedMessage): QueuedMessage {
      messages.set(message.id, message)
      return message
    },

    /** Receives at most `max` visible messages; a message that was received too often goes to the dead-letter queue. */
    receive(max: number, visibilitySeconds = settings.visibilitySeconds): QueuedMessage[] {
      deleteExpired()
      const now = clock.now()
      const taken: QueuedMessage[] = []
      for (const message of messages.values()) {
        if (taken.length === max) break
        if (message.visibleAt > now) continue
        if (settings.redrive && message.receiveCount >= settings.redrive.maxReceiveCount) {
          giveUp(message)
          continue
        }
        const received = {
          ...message,
          receiveCount: message.receiveCount + 1,
          visibleAt: addMilliseconds(now, visibilitySeconds * 1000),
          firstReceivedAt: message.firstReceivedAt ?? now,
        }
        messages.set(message.id, received)
        taken.push(received)
      }
      return taken
    },

    /** An old receipt has no effect. @throws AwsError ReceiptHandleIsInvalid */
    remove(receipt: string): void {
      const message = findByReceipt(receipt)
      if (message) messages.delete(message.id)
    },

    /** Moves a received message to the dead-letter queue at once, as Lambda does with one of an endless loop. */
    discard(receipt: string): void {
      const message = findByReceipt(receipt)
      if (message) giveUp(message)
    },

    /** @throws AwsError MessageNotInflight, ReceiptHandleIsInvalid */
    setVisibility(receipt: string, seconds: number): void {
      const message = findByReceipt(receipt)
      if (!message || !isInFlight(message))
        throw new AwsError('MessageNotInflight', 'The message referred to is not in flight.')
      messages.set(message.id, { ...message, visibleAt: addMilliseconds(clock.now(), seconds * 1000) })
    },

    purge: () => messages.clear(),

    depth(): QueueDepth {
      deleteExpired()
      const now = clock.now()
      const depth = { visible: 0, delayed: 0, inFlight: 0 }
      for (const message of messages.values()) {
        if (message.visibleAt <= now) depth.visible += 1
        else if (message.receiveCount > 0) depth.inFlight += 1
        else depth.delayed += 1
      }
      return depth
    },

    /** When the first message after `after` becomes visible. */
    nextVisible(after: Instant): Instant | undefined {
      let first: Instant | undefined
      for (const { visibleAt } of messages.values())
        if (visibleAt > after && (first === undefined || visibleAt < first)) first = visibleAt
      return first
    },
  }
}

export type StandardQueue = ReturnType<typeof createQueue>

/** The handle of the latest receipt of a message; the next receipt makes it invalid. */
export const receiptHandleOf = (message: QueuedMessage): string => `${message.id}#${message.receiveCount}`
