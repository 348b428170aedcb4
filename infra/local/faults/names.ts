import type { Resource, Stack } from '../stack'
import { type FaultPlan, type Rule, WrongPlan } from './plan'

/** The operations of each service that the functions may call. */
const operations: Record<string, readonly string[]> = {
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
const spoken = ({ id }: Resource): string =>
  id
    .replace(/[0-9A-F]{8}$/, '')
    .replace(/(?<=.)(Queue|Function)$/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()

/** Queues that somebody works on; what lies with the dead letters has failed already. */
const workQueues = (stack: Stack): Resource[] =>
  stack.ofType('AWS::SQS::Queue').filter(({ properties }) => properties['RedrivePolicy'] !== undefined)

/** The one whose name it is or begins so, as `urgent` for `urgent-mails`. */
const called = (resources: Resource[], name: string): Resource | undefined =>
  resources.find((one) => spoken(one) === name) ?? resources.find((one) => spoken(one).startsWith(name))

/** A plan whose names are those of the template: services as they sign, functions and queues as resources have them. */
export const withNames = ({ seed, rules }: FaultPlan, stack: Stack): FaultPlan => ({
  seed,
  rules: rules.map((rule, index): Rule => {
    const wrong = (field: string, value: string, kind: string, known: readonly string[]): WrongPlan =>
      new WrongPlan(`rules[${index}].${field} "${value}" is no ${kind}; there are ${known.join(', ')}`)
    const found = (field: string, value: string, resources: Resource[]): string => {
      const resource = called(resources, value)
      if (!resource) throw wrong(field, value, field, resources.map(spoken))
      return resource.name
    }
    if ('function' in rule)
      return { ...rule, function: found('function', rule.function, stack.ofType('AWS::Lambda::Function')) }
    if ('queue' in rule) return { ...rule, queue: found('queue', rule.queue, workQueues(stack)) }
    if (!('service' in rule)) return rule
    const service = rule.service === 'secrets' ? 'secretsmanager' : rule.service
    const known = Object.hasOwn(operations, service) ? operations[service] : undefined
    if (!known) throw wrong('service', service, 'service', Object.keys(operations))
    if (rule.operation !== undefined && !known.includes(rule.operation))
      throw wrong('operation', rule.operation, `operation of ${service}`, known)
    if (rule.fault === 'quota' && service !== 'ses')
      throw new WrongPlan(`rules[${index}].fault "quota" is a fault of ses only`)
    return { ...rule, service }
  }),
})
