import type { VirtualClock } from '../../clock/clock'
import type { FaultInjector } from '../../faults/fault-injector'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'
import type { DeliverToTarget } from '../delivery'
import type { SqsService } from '../sqs/sqs'
import { createScheduler } from './scheduler'

/** The Scheduler with the template's groups; each schedule reaches its target under its own role. */
export const createSchedulerFromTemplate = (
  template: ResolvedTemplate,
  store: PersistentStore,
  clock: VirtualClock,
  deliver: DeliverToTarget,
  sqs: SqsService,
  faults: Pick<FaultInjector, 'deliveriesPerFiring'> | undefined,
) => {
  const { region, account } = template.awsEnvironment
  const groups = template.resourcesOfType('AWS::Scheduler::ScheduleGroup').map(({ name }) => name)
  return createScheduler({
    clock,
    region,
    account,
    groups,
    store,
    deliver: async ({ arn, roleArn, input }) => {
      for (let remaining = faults?.deliveriesPerFiring() ?? 1; remaining > 0; remaining -= 1)
        deliver({ principal: { role: roleArn } }, arn, input)
    },
    deadLetter: async (queueArn, body, attributes) => {
      const messageAttributes = Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: 'String', StringValue },
      ])
      sqs.send(queueArn, body, { attributes: Object.fromEntries(messageAttributes) })
    },
  })
}
