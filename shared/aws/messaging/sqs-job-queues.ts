import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { mailLanes } from '../../domain/mail/kinds/message-kind-row'
import { messageKinds } from '../../domain/mail/kinds/message-kinds'
import type { MailKey } from '../../domain/mail/ledger/mail-key'
import type { JobQueues } from '../../ports/messaging'
import { backoff } from '../retry'

/** The URL of each queue, asked for when it is used: no function is given all of them. */
export interface JobQueueUrls {
  dispatch: () => string
  urgent: () => string
  bulk: () => string
  attendance: () => string
}

/** SendMessageBatch takes ten. */
const MAX_BATCH_SIZE = 10
const MAX_ATTEMPTS = 4

/** Jobs as JSON, one per message. A job may be delivered twice: its worker decides from the table. */
export const createSqsJobQueues = (client: SQSClient, urls: JobQueueUrls): JobQueues => {
  const send = async (url: string, job: object, delaySeconds = 0) => {
    const message = { QueueUrl: url, MessageBody: JSON.stringify(job), ...delayOf(delaySeconds) }
    await client.send(new SendMessageCommand(message))
  }
  return {
    enqueueDispatch: async (job, delaySeconds = 0) => send(urls.dispatch(), job, delaySeconds),
    enqueueCampaign: async (job, delaySeconds = 0) => send(urls.dispatch(), job, delaySeconds),
    enqueueAttendance: async (job, delaySeconds = 0) => send(urls.attendance(), job, delaySeconds),
    enqueueMails: async (keys, delaySeconds = 0) => {
      for (const lane of mailLanes) {
        const keysOfLane = keys.filter(({ kind }) => messageKinds[kind].lane === lane)
        for (let from = 0; from < keysOfLane.length; from += MAX_BATCH_SIZE) {
          await sendBatch(client, urls[lane](), keysOfLane.slice(from, from + MAX_BATCH_SIZE), delaySeconds)
        }
      }
    },
  }
}

/**
 * SQS reports success for a batch even when it refused some of its messages: those are sent again.
 * @throws Error with the codes of messages refused in every attempt
 */
const sendBatch = async (client: SQSClient, url: string, keys: MailKey[], delaySeconds: number) => {
  let remaining = keys
  for (let attempt = 1; remaining.length > 0; attempt += 1) {
    const Entries = remaining.map((key, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(key),
      ...delayOf(delaySeconds),
    }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
    if (Failed.length === 0) return
    if (attempt === MAX_ATTEMPTS || Failed.some(({ SenderFault }) => SenderFault)) throw batchError(Failed)
    const failedIndexes = new Set(Failed.map(({ Id }) => Number(Id)))
    remaining = remaining.filter((_, index) => failedIndexes.has(index))
    await backoff(attempt, { baseMs: 50, maxMs: 1_000 })
  }
}

/** The delay, also as an attribute: a worker cannot see otherwise how long a message was to wait. */
const delayOf = (seconds: number) => ({
  DelaySeconds: seconds,
  ...(seconds > 0 && {
    MessageAttributes: { delaySeconds: { DataType: 'Number', StringValue: String(seconds) } },
  }),
})

const batchError = (failed: BatchResultErrorEntry[]): Error => {
  const codes = [...new Set(failed.map(({ Code }) => Code))].join(', ')
  return new Error(`the queue refused ${failed.length} of a batch: ${codes}`)
}
