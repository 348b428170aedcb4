import type { Deliver } from '../delivery'
import type { Faults } from '../faults/faults'
import type { Keep } from '../services/keep'
import { createScheduler } from '../services/scheduler'
import type { Sqs } from '../services/sqs'
import type { HouseClock } from '../services/types'
import type { Stack } from '../stack'

/** The Scheduler with the template's groups; each schedule reaches its target under its own role. */
export const openScheduler = (
  stack: Stack,
  keep: Keep,
  clock: HouseClock,
  deliver: Deliver,
  sqs: Sqs,
  faults: Pick<Faults, 'firings'> | undefined,
) => {
  const { region, account } = stack.place
  const groups = stack.ofType('AWS::Scheduler::ScheduleGroup').map(({ name }) => name)
  return createScheduler({
    clock,
    region,
    account,
    groups,
    keep,
    deliver: async ({ arn, roleArn, input }) => {
      for (let left = faults?.firings() ?? 1; left > 0; left -= 1)
        deliver({ principal: { role: roleArn } }, arn, input)
    },
    deadLetter: async (queueArn, body, attributes) => {
      const named = Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: 'String', StringValue },
      ])
      sqs.send(queueArn, body, { attributes: Object.fromEntries(named) })
    },
  })
}
