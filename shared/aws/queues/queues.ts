import { setTimeout as pause } from 'node:timers/promises'
import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { laneOf, lanes } from '../../domain/mail/lane'
import type { MailKey } from '../../domain/mail/ledger'
import type { Queues } from '../../ports/queues'

/** The URL of each queue, asked for when it is used: no function is given all of them. */
export interface QueueAddresses {
  dispatch: () => string
  urgent: () => string
  bulk: () => string
  attendance: () => string
}

/** SendMessageBatch takes ten. */
const BATCH = 10
const TRIES = 4

/** Jobs as JSON, one a message. A job may come twice: who works on it decides from the table. */
export const sqsQueues = (client: SQSClient, addresses: QueueAddresses): Queues => {
  const send = async (address: string, job: object, delaySeconds = 0) => {
    const message = { QueueUrl: address, MessageBody: JSON.stringify(job), DelaySeconds: delaySeconds }
    await client.send(new SendMessageCommand(message))
  }
  return {
    dispatch: async (job, delaySeconds = 0) => send(addresses.dispatch(), job, delaySeconds),
    campaign: async (job, delaySeconds = 0) => send(addresses.dispatch(), job, delaySeconds),
    attendance: async (job) => send(addresses.attendance(), job),
    mail: async (keys, delaySeconds = 0) => {
      for (const lane of lanes) {
        const ofLane = keys.filter(({ kind }) => laneOf[kind] === lane)
        for (let from = 0; from < ofLane.length; from += BATCH) {
          await sendBatch(client, addresses[lane](), ofLane.slice(from, from + BATCH), delaySeconds)
        }
      }
    },
  }
}

/**
 * A batch is answered with success even when some of its messages were refused: those are sent again.
 * @throws Error with the codes of what was refused to the end
 */
const sendBatch = async (client: SQSClient, address: string, keys: MailKey[], delaySeconds: number) => {
  let left = keys
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const Entries = left.map((key, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(key),
      DelaySeconds: delaySeconds,
    }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: address, Entries }))
    if (Failed.length === 0) return
    if (attempt === TRIES || Failed.some(({ SenderFault }) => SenderFault)) throw refused(Failed)
    const again = new Set(Failed.map(({ Id }) => Number(Id)))
    left = left.filter((_, index) => again.has(index))
    await pause(Math.random() * 50 * 2 ** attempt)
  }
}

const refused = (failed: BatchResultErrorEntry[]): Error => {
  const codes = [...new Set(failed.map(({ Code }) => Code))].join(', ')
  return new Error(`the queue refused ${failed.length} of a batch: ${codes}`)
}
