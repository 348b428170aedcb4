import * as z from 'zod'
import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsService } from '../../protocol/aws-service'
import { errorResponse } from '../../protocol/error-response'
import type { EventRule } from './event-bus'
import type { RuleStates } from './rule-states'

const inputShape = z.object({ Name: z.string() })
const TYPE = 'application/x-amz-json-1.1'

/** EventBridge's operations with which an operator stops and starts a rule. */
export const createRuleOperations = (
  rules: readonly Pick<EventRule, 'name' | 'arn' | 'schedule'>[],
  states: RuleStates,
): Pick<AwsService, 'handle'> => ({
  handle: async ({ headers, body }) => {
    try {
      const { Name } = inputShape.parse(JSON.parse(body.toString()))
      const rule = rules.find(({ name }) => name === Name)
      if (!rule)
        throw new AwsError('ResourceNotFoundException', `Rule ${Name} does not exist on EventBus default.`)
      const operation = headers['x-amz-target']?.split('.').at(-1)
      if (operation === 'DescribeRule') {
        const State = states.isEnabled(Name) ? 'ENABLED' : 'DISABLED'
        return jsonResponse({ Name, Arn: rule.arn, State, ScheduleExpression: rule.schedule }, 200, TYPE)
      }
      if (operation !== 'EnableRule' && operation !== 'DisableRule')
        throw new AwsError('UnknownOperationException', `The local stack has no EventBridge ${operation}.`)
      states.change(Name, operation === 'EnableRule')
      return { status: 200, headers: { 'content-type': TYPE }, body: '' }
    } catch (thrown) {
      return errorResponse('events', toAwsError(thrown))
    }
  },
})
