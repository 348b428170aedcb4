import { GetQueueAttributesCommand, type QueueAttributeName, type SQSClient } from '@aws-sdk/client-sqs'
import type { QueueDepthReport } from '../../ports/stage-operation'

const depthAttributes = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] satisfies QueueAttributeName[]

/** @throws Error when SQS does not tell */
export const readQueueDepth = async (
  client: SQSClient,
  queue: Pick<QueueDepthReport, 'name' | 'isDeadLetterQueue'>,
  QueueUrl: string,
): Promise<QueueDepthReport> => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: depthAttributes }),
  )
  const [visible = Number.NaN, inFlight = Number.NaN, delayed = Number.NaN] = depthAttributes.map(
    (attribute) => Number(Attributes[attribute] ?? Number.NaN),
  )
  if ([visible, inFlight, delayed].some(Number.isNaN)) throw new Error('SQS did not tell its depth')
  return { ...queue, visible, inFlight, delayed }
}
