import { describe, expect, it } from 'vitest'
import { requiredPermissions } from '../../../../../infra/local/iam/required-permissions'

const awsEnvironment = {
  region: 'eu-west-1',
  account: '1',
  stackName: 's',
  urls: { awsEndpoint: 'http://aws-endpoint', site: 'http://site', signIn: 'http://in' },
}
const lookups = {
  awsEnvironment,
  partitionKey: (_: string, index: string | undefined) => (index ? 'listing' : 'pk'),
  secretArn: (id: string) => id,
  identityOf: (address: string) => address.split('@')[1] ?? '',
}
const asked = (service: string, operation: string, parameters: object, request = { path: '/', query: {} }) =>
  requiredPermissions(
    {
      service,
      operation,
      parameters: { ...parameters },
      request: { method: 'POST', headers: {}, body: '', ...request },
    },
    lookups,
  )
const table = 'arn:aws:dynamodb:eu-west-1:1:table/clinics'

describe('requiredPermissions', () => {
  it('authorises a transaction as its parts', () => {
    const key = { pk: { S: 'CLINIC#1' } }
    const TransactItems = [
      { Put: { TableName: 'clinics', Item: key } },
      { Update: { TableName: 'clinics', Key: key } },
      { ConditionCheck: { TableName: 'clinics', Key: { pk: { S: 'CLINIC#2' } } } },
    ]
    const context = { 'dynamodb:LeadingKeys': ['CLINIC#1'] }
    expect(asked('dynamodb', 'TransactWriteItems', { TransactItems })).toEqual([
      { action: 'dynamodb:PutItem', resource: table, context },
      { action: 'dynamodb:UpdateItem', resource: table, context },
      {
        action: 'dynamodb:ConditionCheckItem',
        resource: table,
        context: { 'dynamodb:LeadingKeys': ['CLINIC#2'] },
      },
    ])
  })

  it('authorises a query of an index on the index, with the partition that it asks for', () => {
    const query = {
      TableName: 'clinics',
      IndexName: 'by-day',
      KeyConditionExpression: '#p = :p AND listedAt > :a',
      ExpressionAttributeNames: { '#p': 'listing' },
      ExpressionAttributeValues: { ':p': { S: 'all' }, ':a': { S: '2026' } },
    }
    expect(asked('dynamodb', 'Query', query)).toEqual([
      {
        action: 'dynamodb:Query',
        resource: `${table}/index/by-day`,
        context: { 'dynamodb:LeadingKeys': ['all'] },
      },
    ])
  })

  it('authorises a batch of messages as sending', () => {
    expect(asked('sqs', 'SendMessageBatch', { QueueUrl: 'http://aws-endpoint/1/mail' })[0]).toMatchObject({
      action: 'sqs:SendMessage',
      resource: 'arn:aws:sqs:eu-west-1:1:mail',
    })
  })

  it('requires the right to pass the role of the schedule', () => {
    const parameters = { GroupName: 'plans', Target: { RoleArn: 'arn:role' } }
    expect(asked('scheduler', 'CreateSchedule', parameters, { path: '/schedules/one', query: {} })).toEqual([
      {
        action: 'scheduler:CreateSchedule',
        resource: 'arn:aws:scheduler:eu-west-1:1:schedule/plans/one',
        context: {},
      },
      {
        action: 'iam:PassRole',
        resource: 'arn:role',
        context: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
      },
    ])
  })

  it('decides on listing schedules as AWS does: on all of them, even when the call names a group', () => {
    const request = { path: '/schedules', query: { ScheduleGroup: 'plans' } }
    expect(asked('scheduler', 'ListSchedules', {}, request)[0]?.resource).toBe(
      'arn:aws:scheduler:eu-west-1:1:schedule/*/*',
    )
  })

  it('requires identity and configuration set for a mail, and states sender and recipients', () => {
    const raw = 'From: "Clinics" <clinics@example.org>\r\nTo: a@example.com\r\n\r\nHello'
    const parameters = {
      ConfigurationSetName: 'events',
      'Destinations.member.1': 'a@example.com',
      'RawMessage.Data': Buffer.from(raw).toString('base64'),
    }
    const context = { 'ses:FromAddress': 'clinics@example.org', 'ses:Recipients': ['a@example.com'] }
    expect(asked('ses', 'SendRawEmail', parameters)).toEqual([
      { action: 'ses:SendRawEmail', resource: 'arn:aws:ses:eu-west-1:1:identity/example.org', context },
      { action: 'ses:SendRawEmail', resource: 'arn:aws:ses:eu-west-1:1:configuration-set/events', context },
    ])
  })

  it('decides on reading the daily quota as AWS does: on no resource, for any sender', () => {
    expect(asked('ses', 'GetSendQuota', {})).toEqual([
      { action: 'ses:GetSendQuota', resource: '*', context: {} },
    ])
  })

  it('does not know a service that the local stack does not emulate', () => {
    expect(() => asked('s3', 'PutObject', {})).toThrow(/no service s3/)
  })
})
