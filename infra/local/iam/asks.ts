import type { Place } from '../bodies'
import type { AwsRequest } from '../services/types'
import type { Ask } from './decide'
import { asksOfTable } from './table-asks'

/** What a call needs to know about the stack. */
export interface Surroundings {
  place: Place
  /** The partition key's name of a table or of one of its indexes. */
  partitionKey(table: string, index: string | undefined): string
  /** The ARN of a secret by its name or ARN. */
  secretArn(id: string): string
  /** The SES identity that may send as this address: itself or its domain. */
  identityOf(address: string): string
}

/** A call with its body as data. @param parameters the JSON body, or the form of a query call */
export interface Call {
  service: string
  operation: string
  request: AwsRequest
  parameters: Record<string, unknown>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const ofQueue = ({ operation, parameters }: Call, { place }: Surroundings): Ask[] => {
  const name = text(parameters.QueueUrl).split('/').at(-1)
  // A batch is authorised as its single action (SQS developer guide, "API permissions").
  return [
    {
      action: `sqs:${operation.replace(/Batch$/, '')}`,
      resource: `arn:aws:sqs:${place.region}:${place.account}:${name}`,
      context: {},
    },
  ]
}

const ofSchedule = ({ operation, request, parameters }: Call, { place }: Surroundings): Ask[] => {
  const own = `arn:aws:scheduler:${place.region}:${place.account}:`
  const name = request.path.split('/')[2] ?? ''
  const group = text(parameters.GroupName) || request.query.groupName || 'default'
  // ListSchedules cannot be limited to a group: AWS decides it on all schedules (aws/aws-cdk issue 38201).
  const schedule = operation === 'ListSchedules' ? '*/*' : `${group}/${name}`
  const ask: Ask = { action: `scheduler:${operation}`, resource: `${own}schedule/${schedule}`, context: {} }
  const role = text((parameters.Target as { RoleArn?: string } | undefined)?.RoleArn)
  if (!role) return [ask]
  const context = { 'iam:PassedToService': 'scheduler.amazonaws.com' }
  return [ask, { action: 'iam:PassRole', resource: role, context }]
}

const ofMail = ({ operation, parameters }: Call, { place, identityOf }: Surroundings): Ask[] => {
  // It is about the account and has no resource (service authorization reference, SES).
  if (operation === 'GetSendQuota') return [{ action: 'ses:GetSendQuota', resource: '*', context: {} }]
  const own = `arn:aws:ses:${place.region}:${place.account}:`
  const head = Buffer.from(text(parameters['RawMessage.Data']).slice(0, 16_000), 'base64').toString('utf8')
  const from = addressesIn(text(parameters.Source) || header(head, 'from'))[0] ?? ''
  const named = Object.entries(parameters).filter(([key]) => key.startsWith('Destinations.member.'))
  const recipients =
    named.length > 0
      ? named.map(([, value]) => text(value))
      : addressesIn(['to', 'cc', 'bcc'].map((name) => header(head, name)).join())
  const context = { 'ses:FromAddress': from, 'ses:Recipients': recipients }
  const set = text(parameters.ConfigurationSetName)
  // A send through a configuration set needs both (SES developer guide, "Actions, resources, condition keys").
  return [`identity/${identityOf(from)}`, ...(set ? [`configuration-set/${set}`] : [])].map((resource) => ({
    action: `ses:${operation}`,
    resource: own + resource,
    context,
  }))
}

const header = (head: string, name: string): string =>
  new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? ''

const addressesIn = (value: string): string[] => value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []

const services: Record<string, (call: Call, surroundings: Surroundings) => Ask[]> = {
  dynamodb: asksOfTable,
  sqs: ofQueue,
  scheduler: ofSchedule,
  ses: ofMail,
  secretsmanager: ({ operation, parameters }, { secretArn }) => [
    { action: `secretsmanager:${operation}`, resource: secretArn(text(parameters.SecretId)), context: {} },
  ],
}

/**
 * Everything that a caller must be allowed for one call.
 * @throws Error for a service that the house does not have
 */
export const asksOf = (call: Call, surroundings: Surroundings): Ask[] => {
  const asks = services[call.service]
  if (!asks) throw new Error(`The laptop house has no service ${call.service}`)
  return asks(call, surroundings)
}
