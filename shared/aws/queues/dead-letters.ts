import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { type DeadLetter, type DeadLetterQueue, idsIn } from '../../domain/mail/dead-letter'
import { instantOf } from '../../domain/time/instant'
import type { DeadLetterBox } from '../../ports/dead-letters'

/** URLs of the queues. */
export interface DeadLetterAddresses {
  letters: (queue: DeadLetterQueue) => string
  /** Where a letter of this queue is worked on. */
  worker: (queue: Exclude<DeadLetterQueue, 'changes'>) => string
}

/** Nobody else sees a letter while it is looked at or sent back; seconds. */
const HIDDEN = 30
/** At most so many at once, so that a page and a command come to an end. */
const MOST = 1000

export const sqsDeadLetters = (client: SQSClient, addresses: DeadLetterAddresses): DeadLetterBox => {
  const receive = async (QueueUrl: string): Promise<Message[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN,
        // A short poll asks a part of SQS's servers only and may find nothing where something is.
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
        MessageAttributeNames: ['All'],
      }),
    )
    return Messages
  }
  const remove = (QueueUrl: string, { ReceiptHandle }: Message) =>
    client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
  const show = (QueueUrl: string, { ReceiptHandle }: Message) =>
    client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))

  /** Gives each letter to the work once. @returns how many it took; the others are seen again at once */
  const each = async (
    QueueUrl: string,
    work: (letter: Message) => Promise<'taken' | 'left'>,
    most = MOST,
  ): Promise<number> => {
    const left: Message[] = []
    let taken = 0
    try {
      while (taken + left.length < most) {
        const messages = await receive(QueueUrl)
        if (messages.length === 0) break
        for (const message of messages) {
          if ((await work(message)) === 'taken') taken += 1
          else left.push(message)
        }
      }
    } finally {
      for (const message of left) await show(QueueUrl, message)
    }
    return taken
  }

  return {
    count: async (queue) => {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: addresses.letters(queue),
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      )
      return Object.values(Attributes ?? {}).reduce((sum, text) => sum + Number(text), 0)
    },
    look: async (queue, most) => {
      const letters: DeadLetter[] = []
      await each(
        addresses.letters(queue),
        async (message) => {
          letters.push(letterOf(message))
          return 'left'
        },
        most,
      )
      return letters.sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    },
    sendBack: (queue) => {
      const from = addresses.letters(queue)
      return each(from, async (message) => {
        await client.send(
          new SendMessageCommand({ QueueUrl: addresses.worker(queue), MessageBody: message.Body }),
        )
        await remove(from, message)
        return 'taken'
      })
    },
    putAway: (queue, isDone) => {
      const from = addresses.letters(queue)
      return each(from, async (message) => {
        if (!isDone(letterOf(message))) return 'left'
        await remove(from, message)
        return 'taken'
      })
    },
  }
}

const letterOf = ({ MessageId = '', Body = '', Attributes, MessageAttributes }: Message): DeadLetter => ({
  id: MessageId,
  sentAt: instantOf(Number(Attributes?.SentTimestamp ?? 0)),
  tries: Number(Attributes?.ApproximateReceiveCount ?? 0),
  about: idsIn(Body),
  // Scheduler and EventBridge leave it beside the message (Scheduler user guide, "Configuring a dead-letter queue").
  reason: MessageAttributes?.ERROR_CODE?.StringValue ?? null,
})
