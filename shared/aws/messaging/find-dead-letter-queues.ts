import { paginateListQueues, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs'
import { type DeadLetterQueue, deadLetterQueues } from '../../domain/mail/sending/dead-letter'
import type { DeadLetterQueues } from '../../ports/messaging'
import { awsClientConfig } from '../retry'
import { createSqsDeadLetterQueues } from './sqs-dead-letter-queues'

/** The logical ids of the queues in infra/stacks/stateful-resources.ts, which their names hold; `changes` have no worker. */
const queueLogicalIds: Record<DeadLetterQueue, { deadLetters: string; worker: string }> = {
  urgent: { deadLetters: 'UrgentMailsDeadLettersQueue', worker: 'UrgentMailsQueue' },
  bulk: { deadLetters: 'BulkMailsDeadLettersQueue', worker: 'BulkMailsQueue' },
  dispatch: { deadLetters: 'DispatchesDeadLettersQueue', worker: 'DispatchesQueue' },
  attendance: { deadLetters: 'AttendanceDeadLettersQueue', worker: 'AttendanceQueue' },
  feedback: { deadLetters: 'FeedbackDeadLettersQueue', worker: 'FeedbackQueue' },
  schedule: { deadLetters: 'SchedulesDeadLettersQueue', worker: 'DispatchesQueue' },
  changes: { deadLetters: 'TableStreamDeadLettersQueue', worker: '' },
}

/**
 * The dead letters of a stage for an operator, who has no function's environment: the queues are found by name.
 * @param config region, endpoint and credentials; from the operator's own environment where absent
 * @throws Error when the stage has no such queues here
 */
export const findDeadLetterQueues = async (
  stage: string,
  config: SQSClientConfig = {},
): Promise<DeadLetterQueues> => {
  const client = new SQSClient({ ...awsClientConfig, ...config })
  const QueueNamePrefix = `dfs-security-clinics-${stage}-`
  const pages = paginateListQueues({ client, pageSize: 100 }, { QueueNamePrefix })
  const urls = (await Array.fromAsync(pages)).flatMap(({ QueueUrls }) => QueueUrls ?? [])
  const findQueueUrl = (id: string): string => {
    const url = urls.find((url) => url.split('/').at(-1)?.startsWith(`${QueueNamePrefix}${id}`))
    if (!url) throw new Error(`There is no queue ${QueueNamePrefix}${id} here`)
    return url
  }
  for (const queue of deadLetterQueues) findQueueUrl(queueLogicalIds[queue].deadLetters)
  return createSqsDeadLetterQueues(client, {
    deadLetters: (queue) => findQueueUrl(queueLogicalIds[queue].deadLetters),
    worker: (queue) => findQueueUrl(queueLogicalIds[queue].worker),
  })
}
