import * as z from 'zod'
import type { Faults } from '../faults/faults'
import type { Keep } from '../services/keep'
import { createSqs, type Sqs } from '../services/sqs'
import type { HouseClock } from '../services/types'
import type { Stack } from '../stack'

const queueShape = z.object({
  DelaySeconds: z.number().default(0),
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
})

/** The queues of the template, which tell `arrived` about each message that can be taken. */
export const openQueues = (
  stack: Stack,
  keep: Keep,
  clock: HouseClock,
  arrived: (queueArn: string) => void,
  faults: Pick<Faults, 'ofMessage'> | undefined,
): Sqs => {
  const { region, account, urls } = stack.place
  const queues = stack.ofType('AWS::SQS::Queue').map((queue) => {
    const { RedrivePolicy: redrive, ...plan } = queueShape.parse(queue.properties)
    return {
      name: queue.name,
      arn: queue.attribute('Arn'),
      delaySeconds: plan.DelaySeconds,
      visibilitySeconds: plan.VisibilityTimeout,
      retentionSeconds: plan.MessageRetentionPeriod,
      ...(redrive && {
        redrive: { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount },
      }),
    }
  })
  return createSqs({
    clock,
    gateUrl: urls.gate,
    account,
    region,
    queues,
    keep,
    arrived,
    fateOf: faults?.ofMessage,
  })
}
