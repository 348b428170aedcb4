import * as z from 'zod'
import type { VirtualClock } from '../../clock/clock'
import type { PolicyEvaluator } from '../../iam/policy-evaluator'
import type { AwsService } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'
import type { ResolvedTemplate } from '../../template/resolved-template'
import type { DeliverToTarget } from '../delivery'
import { createEventBus, type EventBus } from './event-bus'
import type { EventPattern } from './event-pattern'
import { createRuleOperations } from './rule-operations'
import { createRuleStates } from './rule-states'

const ruleShape = z.object({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .object({
      Arn: z.string(),
      DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      Input: z.string().optional(),
    })
    .array()
    .default([]),
})

/**
 * The default bus with the template's rules, and the operations with which an operator disables and enables them.
 * @throws NotAuthorizedError when a target does not allow its rule
 */
export const createEventBusFromTemplate = (
  template: ResolvedTemplate,
  policies: PolicyEvaluator,
  clock: VirtualClock,
  deliver: DeliverToTarget,
  store: PersistentStore,
): EventBus & { operations: Pick<AwsService, 'handle'> } => {
  const { region, account } = template.awsEnvironment
  const principal = { service: 'events.amazonaws.com' }
  const disabled = new Set<string>()
  const rules = template.resourcesOfType('AWS::Events::Rule').map((rule) => {
    const { EventPattern, ScheduleExpression, State, Targets } = ruleShape.parse(rule.properties)
    if (State === 'DISABLED') disabled.add(rule.name)
    const targets = Targets.map(({ Arn, DeadLetterConfig, Input }) => ({
      arn: Arn,
      ...(Input !== undefined && { input: Input }),
      ...(DeadLetterConfig && { deadLetterArn: DeadLetterConfig.Arn }),
    }))
    for (const { arn } of targets) {
      const action = arn.startsWith('arn:aws:lambda:') ? 'lambda:InvokeFunction' : 'sqs:SendMessage'
      policies.authorize(principal, {
        action,
        resource: arn,
        context: { 'aws:SourceArn': rule.attribute('Arn') },
      })
    }
    const pattern = EventPattern && { pattern: EventPattern as EventPattern }
    return {
      name: rule.name,
      arn: rule.attribute('Arn'),
      ...pattern,
      ...(ScheduleExpression && { schedule: ScheduleExpression }),
      targets,
    }
  })
  const states = createRuleStates(store, (name) => !disabled.has(name))
  const bus = createEventBus({
    clock,
    region,
    account,
    rules,
    isEnabled: states.isEnabled,
    deliver: async ({ arn }, body, rule) =>
      deliver({ principal, sourceArn: rule.arn, isScheduled: rule.pattern === undefined }, arn, body),
    deadLetter: async (queueArn, body) => deliver({ principal }, queueArn, body),
  })
  return { ...bus, operations: createRuleOperations(rules, states) }
}
