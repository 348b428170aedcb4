import * as z from 'zod'
import type { VirtualClock } from '../../clock/clock'
import type { FaultInjector } from '../../faults/fault-injector'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { createSqs, type SqsService } from './sqs'

const queueShape = z.object({
  DelaySeconds: z.number().default(0),
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
})

/** The queues of the template; they call `arrived` for each message that can be received. */
export const createSqsFromTemplate = (
  template: ResolvedTemplate,
  store: PersistentStore,
  clock: VirtualClock,
  onMessageVisible: (queueArn: string) => void,
  faults: Pick<FaultInjector, 'messageFault'> | undefined,
): SqsService => {
  const { region, account, urls } = template.awsEnvironment
  const queues = template.resourcesOfType('AWS::SQS::Queue').map((queue) => {
    const { RedrivePolicy: redrive, ...shape } = queueShape.parse(queue.properties)
    return {
      name: queue.name,
      arn: queue.attribute('Arn'),
      delaySeconds: shape.DelaySeconds,
      visibilitySeconds: shape.VisibilityTimeout,
      retentionSeconds: shape.MessageRetentionPeriod,
      ...(redrive && {
        redrive: { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount },
      }),
    }
  })
  return createSqs({
    clock,
    endpointUrl: urls.awsEndpoint,
    account,
    region,
    queues,
    store,
    onMessageVisible,
    messageFault: faults?.messageFault,
  })
}
