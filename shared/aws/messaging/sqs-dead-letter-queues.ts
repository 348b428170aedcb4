import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { type DeadLetter, type DeadLetterQueue, readMessageIds } from '../../domain/mail/sending/dead-letter'
import { fromEpochMillis } from '../../domain/values/time/instant'
import type { DeadLetterQueues } from '../../ports/messaging'

/** URLs of the queues. */
export interface DeadLetterQueueUrls {
  deadLetters: (queue: DeadLetterQueue) => string
  /** The URL of the working queue of this dead-letter queue. */
  worker: (queue: Exclude<DeadLetterQueue, 'changes'>) => string
}

/** While a dead letter is inspected or sent back, it is invisible to others; seconds. */
const VISIBILITY_SECONDS = 30
/** Maximum number of dead letters read in one call, so that the page and the command finish. */
const MAX_MESSAGES = 1000

export const createSqsDeadLetterQueues = (client: SQSClient, urls: DeadLetterQueueUrls): DeadLetterQueues => {
  const receive = async (QueueUrl: string): Promise<Message[]> => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: VISIBILITY_SECONDS,
        // A short poll asks only some of SQS's servers and may return nothing although there are messages.
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
        MessageAttributeNames: ['All'],
      }),
    )
    return Messages
  }
  const remove = (QueueUrl: string, { ReceiptHandle }: Message) =>
    client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
  const makeVisible = (QueueUrl: string, { ReceiptHandle }: Message) =>
    client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))

  /**
   * Passes each dead letter to the callback once.
   * @returns how many it processed; the others become visible again immediately
   */
  const processMessages = async (
    QueueUrl: string,
    work: (message: Message) => Promise<'taken' | 'left'>,
    most = MAX_MESSAGES,
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
      for (const message of left) await makeVisible(QueueUrl, message)
    }
    return taken
  }

  return {
    count: async (queue) => {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl: urls.deadLetters(queue),
          AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
        }),
      )
      return Object.values(Attributes ?? {}).reduce((sum, text) => sum + Number(text), 0)
    },
    peek: async (queue, most) => {
      const deadLetters: DeadLetter[] = []
      await processMessages(
        urls.deadLetters(queue),
        async (message) => {
          deadLetters.push(toDeadLetter(message))
          return 'left'
        },
        most,
      )
      return deadLetters.sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1))
    },
    redrive: (queue) => {
      const from = urls.deadLetters(queue)
      return processMessages(from, async (message) => {
        await client.send(new SendMessageCommand({ QueueUrl: urls.worker(queue), MessageBody: message.Body }))
        await remove(from, message)
        return 'taken'
      })
    },
    purge: (queue, isDone) => {
      const from = urls.deadLetters(queue)
      return processMessages(from, async (message) => {
        if (!isDone(toDeadLetter(message))) return 'left'
        await remove(from, message)
        return 'taken'
      })
    },
  }
}

const toDeadLetter = ({ MessageId = '', Body = '', Attributes, MessageAttributes }: Message): DeadLetter => ({
  id: MessageId,
  sentAt: fromEpochMillis(Number(Attributes?.SentTimestamp ?? 0)),
  receiveCount: Number(Attributes?.ApproximateReceiveCount ?? 0),
  ids: readMessageIds(Body),
  // Scheduler and EventBridge set it as a message attribute (Scheduler user guide, "Configuring a dead-letter
  // queue").
  errorCode: MessageAttributes?.ERROR_CODE?.StringValue ?? null,
})
