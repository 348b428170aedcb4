import type { SQSClient } from '@aws-sdk/client-sqs'
import type { QueueMonitor } from '../../ports/stage-operation'
import { readQueueDepth } from './queue-depth'

/** @param urls of the queues by their names in the log; those of dead letters apart */
export const createQueueMonitor = (
  client: SQSClient,
  urls: () => { work: Record<string, string>; deadLetters: Record<string, string> },
): QueueMonitor => ({
  readDepths: async () => {
    const { work, deadLetters } = urls()
    const read = (queues: Record<string, string>, isDeadLetterQueue: boolean) =>
      Object.entries(queues).map(([name, url]) => readQueueDepth(client, { name, isDeadLetterQueue }, url))
    return Promise.all([...read(work, false), ...read(deadLetters, true)])
  },
})
