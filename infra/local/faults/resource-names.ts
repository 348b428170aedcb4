import type { ResolvedResource, ResolvedTemplate } from '../template/resolved-template'
import { type FaultPlan, FaultPlanError, type FaultRule } from './fault-plan'
import { isSesRefusal } from './ses-refusals'

/** The operations of each service that the functions may call. */
const serviceOperations: Record<string, readonly string[]> = {
  dynamodb: [
    'GetItem',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'Query',
    'BatchGetItem',
    'BatchWriteItem',
    'TransactWriteItems',
  ],
  sqs: [
    'SendMessage',
    'SendMessageBatch',
    'ReceiveMessage',
    'DeleteMessage',
    'ChangeMessageVisibility',
    'GetQueueAttributes',
  ],
  scheduler: ['CreateSchedule', 'UpdateSchedule', 'GetSchedule', 'DeleteSchedule', 'ListSchedules'],
  ses: ['SendRawEmail', 'GetSendQuota'],
  secretsmanager: ['GetSecretValue'],
}

/** `UrgentMailsQueue1A2B3C4D` -> `urgent-mails`, `SendMailFunction1A2B3C4D` -> `send-mail`. */
const shortName = ({ id }: ResolvedResource): string =>
  id
    .replace(/[0-9A-F]{8}$/, '')
    .replace(/(?<=.)(Queue|Function)$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()

/** Queues that have a consumer; faults do not apply to dead-letter queues, whose messages have failed already. */
const consumedQueues = (template: ResolvedTemplate): ResolvedResource[] =>
  template
    .resourcesOfType('AWS::SQS::Queue')
    .filter(({ properties }) => properties['RedrivePolicy'] !== undefined)

/** The resource with this name, or the one whose name begins with it: `urgent` for `urgent-mails`. */
const findByName = (resources: ResolvedResource[], name: string): ResolvedResource | undefined =>
  resources.find((resource) => shortName(resource) === name) ??
  resources.find((resource) => shortName(resource).startsWith(name))

/**
 * The plan with the template's names: services by their signing names, functions and queues by those of their
 * resources.
 */
export const resolveResourceNames = ({ seed, rules }: FaultPlan, template: ResolvedTemplate): FaultPlan => ({
  seed,
  rules: rules.map((rule, index): FaultRule => {
    const unknownName = (
      field: string,
      value: string,
      kind: string,
      known: readonly string[],
    ): FaultPlanError =>
      new FaultPlanError(`rules[${index}].${field} "${value}" is no ${kind}; there are ${known.join(', ')}`)
    const resolveName = (field: string, value: string, resources: ResolvedResource[]): string => {
      const resource = findByName(resources, value)
      if (!resource) throw unknownName(field, value, field, resources.map(shortName))
      return resource.name
    }
    if ('function' in rule)
      return {
        ...rule,
        function: resolveName('function', rule.function, template.resourcesOfType('AWS::Lambda::Function')),
      }
    if ('queue' in rule) return { ...rule, queue: resolveName('queue', rule.queue, consumedQueues(template)) }
    if (!('service' in rule)) return rule
    const service = rule.service === 'secrets' ? 'secretsmanager' : rule.service
    const known = Object.hasOwn(serviceOperations, service) ? serviceOperations[service] : undefined
    if (!known) throw unknownName('service', service, 'service', Object.keys(serviceOperations))
    if (rule.operation !== undefined && !known.includes(rule.operation))
      throw unknownName('operation', rule.operation, `operation of ${service}`, known)
    if (isSesRefusal(rule.fault) && service !== 'ses')
      throw new FaultPlanError(`rules[${index}].fault "${rule.fault}" is a fault of ses only`)
    return { ...rule, service }
  }),
})
