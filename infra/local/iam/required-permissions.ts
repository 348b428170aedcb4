import { dynamodbPermissions } from './dynamodb-permissions'
import type { AuthorizationRequest } from './evaluate-policies'
import type { ParsedAwsCall, ResourceLookups } from './parsed-aws-call'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const sqsPermissions = (
  { operation, parameters }: ParsedAwsCall,
  { awsEnvironment }: ResourceLookups,
): AuthorizationRequest[] => {
  const name = text(parameters.QueueUrl).split('/').at(-1)
  // A batch is authorised as its single action (SQS developer guide, "API permissions").
  return [
    {
      action: `sqs:${operation.replace(/Batch$/, '')}`,
      resource: `arn:aws:sqs:${awsEnvironment.region}:${awsEnvironment.account}:${name}`,
      context: {},
    },
  ]
}

const schedulerPermissions = (
  { operation, request, parameters }: ParsedAwsCall,
  { awsEnvironment }: ResourceLookups,
): AuthorizationRequest[] => {
  const own = `arn:aws:scheduler:${awsEnvironment.region}:${awsEnvironment.account}:`
  const name = request.path.split('/')[2] ?? ''
  const group = text(parameters.GroupName) || request.query.groupName || 'default'
  // ListSchedules cannot be limited to a group: AWS decides it on all schedules (aws/aws-cdk issue 38201).
  const schedule = operation === 'ListSchedules' ? '*/*' : `${group}/${name}`
  const permission: AuthorizationRequest = {
    action: `scheduler:${operation}`,
    resource: `${own}schedule/${schedule}`,
    context: {},
  }
  const role = text((parameters.Target as { RoleArn?: string } | undefined)?.RoleArn)
  if (!role) return [permission]
  const context = { 'iam:PassedToService': 'scheduler.amazonaws.com' }
  return [permission, { action: 'iam:PassRole', resource: role, context }]
}

const sesPermissions = (
  { operation, parameters }: ParsedAwsCall,
  { awsEnvironment, identityOf }: ResourceLookups,
): AuthorizationRequest[] => {
  // It is about the account and has no resource (service authorization reference, SES).
  if (operation === 'GetSendQuota') return [{ action: 'ses:GetSendQuota', resource: '*', context: {} }]
  const own = `arn:aws:ses:${awsEnvironment.region}:${awsEnvironment.account}:`
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

const permissionsByService: Record<
  string,
  (call: ParsedAwsCall, lookups: ResourceLookups) => AuthorizationRequest[]
> = {
  dynamodb: dynamodbPermissions,
  sqs: sqsPermissions,
  scheduler: schedulerPermissions,
  ses: sesPermissions,
  secretsmanager: ({ operation, parameters }, { secretArn }) => [
    { action: `secretsmanager:${operation}`, resource: secretArn(text(parameters.SecretId)), context: {} },
  ],
}

/**
 * Everything that a caller must be allowed for one call.
 * @throws Error for a service that the local stack does not have
 */
export const requiredPermissions = (
  call: ParsedAwsCall,
  lookups: ResourceLookups,
): AuthorizationRequest[] => {
  const permissionsFor = permissionsByService[call.service]
  if (!permissionsFor) throw new Error(`The local stack has no service ${call.service}`)
  return permissionsFor(call, lookups)
}
