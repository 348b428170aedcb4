import { randomUUID } from 'node:crypto'
import { type Instant, plus } from '../../../../shared/domain/time/instant'
import type { MessageFault } from '../../faults/faults'
import { AwsError } from '../answers'
import type { HouseClock } from '../types'

export interface QueueSettings {
  name: string
  arn: string
  delaySeconds: number
  visibilitySeconds: number
  retentionSeconds: number
  redrive?: { deadLetterArn: string; maxReceiveCount: number }
}

/** As the SDK sends it. */
export interface MessageAttribute {
  DataType: string
  StringValue?: string | undefined
  BinaryValue?: string | undefined
}

export interface Message {
  id: string
  body: string
  attributes: Record<string, MessageAttribute>
  sentAt: Instant
  /** Delayed or taken until then. */
  visibleAt: Instant
  receiveCount: number
  firstReceivedAt: Instant | null
  /** The queue that gave it up. */
  buriedFrom: string | null
}

/** Messages in the states that GetQueueAttributes counts. */
export interface Depth {
  visible: number
  delayed: number
  inFlight: number
}

/**
 * A standard queue by the house's clock. It keeps the order of sending, which AWS does not promise.
 * @param messages where it keeps them, by id
 * @param bury takes a message that was received too often
 * @param fateOf what goes wrong with a message that is sent
 */
export const createQueue = (
  settings: QueueSettings,
  messages: Map<string, Message>,
  clock: HouseClock,
  bury: (deadLetterArn: string, message: Message) => void,
  fateOf: () => MessageFault | undefined = () => undefined,
) => {
  const isTaken = (message: Message) => message.receiveCount > 0 && message.visibleAt > clock.now()

  /** The message of a receipt, unless it was deleted or has been received again since. */
  const ofReceipt = (receipt: string): Message | undefined => {
    const [, id, count] = /^([0-9a-f-]{36})#(\d+)$/.exec(receipt) ?? []
    if (id === undefined)
      throw new AwsError('ReceiptHandleIsInvalid', 'The receipt handle is not valid.', 404)
    const message = messages.get(id)
    return message?.receiveCount === Number(count) ? message : undefined
  }

  const forgetExpired = () => {
    const oldest = plus(clock.now(), -settings.retentionSeconds * 1000)
    for (const { id, sentAt } of messages.values()) if (sentAt <= oldest) messages.delete(id)
  }

  return {
    settings,

    send(body: string, attributes: Message['attributes'] = {}, delay = settings.delaySeconds): Message {
      const fate = fateOf()
      const sentAt = clock.now()
      const visibleAt = plus(sentAt, (delay + (fate?.kind === 'delay' ? fate.seconds : 0)) * 1000)
      const fresh = { receiveCount: 0, firstReceivedAt: null, buriedFrom: null }
      const message: Message = { id: randomUUID(), body, attributes, sentAt, visibleAt, ...fresh }
      if (fate?.kind === 'repeat') this.put({ ...message, id: randomUUID() })
      return fate?.kind === 'lose' ? message : this.put(message)
    },

    /** Takes a message over from another queue, as it is. */
    put(message: Message): Message {
      messages.set(message.id, message)
      return message
    },

    /** Takes at most `max` visible messages; one that was received too often goes to the dead-letter queue. */
    receive(max: number, visibilitySeconds = settings.visibilitySeconds): Message[] {
      forgetExpired()
      const now = clock.now()
      const taken: Message[] = []
      for (const message of messages.values()) {
        if (taken.length === max) break
        if (message.visibleAt > now) continue
        if (settings.redrive && message.receiveCount >= settings.redrive.maxReceiveCount) {
          messages.delete(message.id)
          const buried = { ...message, receiveCount: 0, firstReceivedAt: null, buriedFrom: settings.arn }
          bury(settings.redrive.deadLetterArn, buried)
          continue
        }
        const received = {
          ...message,
          receiveCount: message.receiveCount + 1,
          visibleAt: plus(now, visibilitySeconds * 1000),
          firstReceivedAt: message.firstReceivedAt ?? now,
        }
        messages.set(message.id, received)
        taken.push(received)
      }
      return taken
    },

    /** Nothing happens for an old receipt. @throws AwsError ReceiptHandleIsInvalid */
    remove(receipt: string): void {
      const message = ofReceipt(receipt)
      if (message) messages.delete(message.id)
    },

    /** @throws AwsError MessageNotInflight, ReceiptHandleIsInvalid */
    setVisibility(receipt: string, seconds: number): void {
      const message = ofReceipt(receipt)
      if (!message || !isTaken(message))
        throw new AwsError('MessageNotInflight', 'The message referred to is not in flight.')
      messages.set(message.id, { ...message, visibleAt: plus(clock.now(), seconds * 1000) })
    },

    purge: () => messages.clear(),

    depth(): Depth {
      forgetExpired()
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

export type Queue = ReturnType<typeof createQueue>

/** The handle of a message as it was received last; the next receipt makes it old. */
export const receiptOf = (message: Message): string => `${message.id}#${message.receiveCount}`
