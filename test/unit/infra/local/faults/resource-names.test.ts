import { describe, expect, it } from 'vitest'
import { readFaultPlan } from '../../../../../infra/local/faults/fault-plan'
import { resolveResourceNames } from '../../../../../infra/local/faults/resource-names'
import type { TemplateResource } from '../../../../../infra/local/template/cloud-assembly'
import { resolveTemplate } from '../../../../../infra/local/template/resolved-template'

const resource = (id: string, type: string, properties = {}): TemplateResource => ({ id, type, properties })
const queue = (id: string) => resource(id, 'AWS::SQS::Queue', { RedrivePolicy: {} })
const resources = [
  resource('SendMailFunction0A1B2C3D', 'AWS::Lambda::Function'),
  resource('SweepFunction4E5F6A7B', 'AWS::Lambda::Function'),
  queue('UrgentMailsQueue1A2B3C4D'),
  queue('UrgentQueue5E6F7A8B'),
  queue('BulkMailsQueue9C0D1E2F'),
  resource('FeedbackDeadLettersQueue3A4B5C6D', 'AWS::SQS::Queue'),
]
const template = resolveTemplate(
  {
    stackName: 'tiny',
    region: undefined,
    account: undefined,
    resources,
    parameters: {},
    templateBody: '',
    bundleFolder: (key) => key,
  },
  {
    region: 'eu-central-1',
    account: '000000000000',
    stackName: 'tiny',
    urls: { awsEndpoint: '', site: '', signIn: '' },
  },
)
const named = (...rules: object[]) =>
  resolveResourceNames(readFaultPlan(JSON.stringify({ seed: 7, rules })), template)
const kill = { fault: 'kill', rate: 1 }
const lose = { fault: 'lose', rate: 1 }

describe('the names of a fault plan', () => {
  it.each([
    ['send-mail', 'tiny-SendMailFunction0A1B2C3D'],
    ['sweep', 'tiny-SweepFunction4E5F6A7B'],
  ])('find the function %s as the template has it', (name, found) => {
    expect(named({ function: name, ...kill }).rules).toEqual([{ function: found, ...kill }])
  })

  it.each([
    ['bulk', 'tiny-BulkMailsQueue9C0D1E2F'],
    ['bulk-mails', 'tiny-BulkMailsQueue9C0D1E2F'],
    ['urgent', 'tiny-UrgentQueue5E6F7A8B'],
    ['urgent-mails', 'tiny-UrgentMailsQueue1A2B3C4D'],
  ])('find the queue %s, the whole name before a beginning', (name, found) => {
    expect(named({ queue: name, ...lose }).rules).toEqual([{ queue: found, ...lose }])
  })

  it('leave seed, streams and schedules as they are, and know Secrets Manager by its short name', () => {
    const rules = [
      { stream: true, ...lose },
      { schedule: true, ...lose },
      { service: 'ses', fault: 'quota', rate: 1 },
    ]
    expect(named(...rules)).toEqual({ seed: 7, rules })
    expect(named({ service: 'secrets', fault: 'throttle', rate: 1 }).rules).toMatchObject([
      { service: 'secretsmanager' },
    ])
  })

  it.each([
    [
      { function: 'deliver-mail', ...kill },
      'rules[1].function "deliver-mail" is no function; there are send-mail, sweep',
    ],
    [
      { queue: 'feedback', ...lose },
      'rules[1].queue "feedback" is no queue; there are urgent-mails, urgent, bulk-mails',
    ],
    [
      { service: 'toString', fault: 'throttle', rate: 1 },
      'rules[1].service "toString" is no service; there are dynamodb, sqs, scheduler, ses, secretsmanager',
    ],
    [
      { service: 'ses', operation: 'SendEmail', fault: 'throttle', rate: 1 },
      'rules[1].operation "SendEmail" is no operation of ses; there are SendRawEmail, GetSendQuota',
    ],
    [{ service: 'sqs', fault: 'quota', rate: 1 }, 'rules[1].fault "quota" is a fault of ses only'],
    [
      { service: 'dynamodb', fault: 'account-paused', rate: 1 },
      'rules[1].fault "account-paused" is a fault of ses only',
    ],
  ])('that the template lacks are refused with the rule and with those that it has: %j', (wrong, words) => {
    expect(() => named({ stream: true, ...lose }, wrong)).toThrow(words)
  })
})
