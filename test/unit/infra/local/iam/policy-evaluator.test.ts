import { describe, expect, it } from 'vitest'
import { type AuthorizationRequest, evaluatePolicies } from '../../../../../infra/local/iam/evaluate-policies'
import { parseStatements } from '../../../../../infra/local/iam/policy-statements'

const role = { role: 'arn:aws:iam::1:role/site' }
const queue = 'arn:aws:sqs:eu-west-1:1:mail'
const table = 'arn:aws:dynamodb:eu-west-1:1:table/clinics'
const statements = (...list: object[]) => parseStatements({ Statement: list }, 'Test')
const requestFor = (
  action: string,
  resource: string,
  context: AuthorizationRequest['context'] = {},
): AuthorizationRequest => ({
  action,
  resource,
  context,
})

describe('decide', () => {
  it('refuses what nothing grants', () => {
    expect(evaluatePolicies(requestFor('sqs:SendMessage', queue), role, [])).toBe('not granted')
  })

  it('lets a Deny win over every Allow', () => {
    const own = statements(
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'sqs:*', Resource: queue },
    )
    expect(evaluatePolicies(requestFor('sqs:SendMessage', queue), role, own)).toBe('explicitly denied')
    expect(evaluatePolicies(requestFor('dynamodb:GetItem', table), role, own)).toBe('allowed')
  })

  it('reads * and ? in actions and resources, and actions in any case', () => {
    const own = statements({ Effect: 'Allow', Action: ['DYNAMODB:get*'], Resource: [`${table}/index/?y*`] })
    expect(evaluatePolicies(requestFor('dynamodb:GetItem', `${table}/index/by-day`), role, own)).toBe(
      'allowed',
    )
    expect(evaluatePolicies(requestFor('dynamodb:GetItem', table), role, own)).toBe('not granted')
    expect(evaluatePolicies(requestFor('dynamodb:PutItem', `${table}/index/by-day`), role, own)).toBe(
      'not granted',
    )
  })

  it('does not take a dot or a plus of a pattern for more than itself', () => {
    const own = statements({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:a.b' })
    expect(evaluatePolicies(requestFor('sqs:SendMessage', 'arn:axb'), role, own)).toBe('not granted')
  })

  it('grants only where every condition holds', () => {
    const own = statements({
      Effect: 'Allow',
      Action: 'ses:SendRawEmail',
      Resource: '*',
      Condition: {
        StringEquals: { 'ses:FromAddress': 'clinics@example.org' },
        'ForAllValues:StringLike': { 'ses:Recipients': ['*@example.org', '*@example.com'] },
      },
    })
    const send = (from: string, ...recipients: string[]) =>
      evaluatePolicies(
        requestFor('ses:SendRawEmail', '*', { 'ses:FromAddress': from, 'ses:Recipients': recipients }),
        role,
        own,
      )
    expect(send('clinics@example.org', 'a@example.org', 'b@example.com')).toBe('allowed')
    expect(send('clinics@example.org', 'a@example.org', 'b@example.net')).toBe('not granted')
    expect(send('other@example.org', 'a@example.org')).toBe('not granted')
  })

  it('knows that "for all values" holds where there is none, and asks for one with Null', () => {
    const all = { 'ForAllValues:StringLike': { 'ses:Recipients': ['*@example.org'] } }
    const decided = (Condition: object) =>
      evaluatePolicies(
        requestFor('ses:SendRawEmail', '*'),
        role,
        statements({ Effect: 'Allow', Action: 'ses:*', Resource: '*', Condition }),
      )
    expect(decided(all)).toBe('allowed')
    expect(decided({ ...all, Null: { 'ses:Recipients': 'false' } })).toBe('not granted')
    expect(decided({ Null: { 'ses:Recipients': 'true' } })).toBe('allowed')
  })

  it('takes ForAllValues as true and StringEquals as false when the key is missing', () => {
    const own = (operator: string) =>
      statements({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: { 'x:y': 'z' } } })
    expect(evaluatePolicies(requestFor('a:B', '*'), role, own('ForAllValues:StringLike'))).toBe('allowed')
    expect(evaluatePolicies(requestFor('a:B', '*'), role, own('StringEquals'))).toBe('not granted')
  })

  it("lets a service in by the resource's own policy, for the named source alone", () => {
    const others = statements({
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Resource: queue,
      Principal: { Service: 'events.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': 'arn:rule' } },
    })
    const send = (service: string, source: string) =>
      evaluatePolicies(
        requestFor('sqs:SendMessage', queue, { 'aws:SourceArn': source }),
        { service },
        [],
        others,
      )
    expect(send('events.amazonaws.com', 'arn:rule')).toBe('allowed')
    expect(send('events.amazonaws.com', 'arn:other')).toBe('not granted')
    expect(send('scheduler.amazonaws.com', 'arn:rule')).toBe('not granted')
  })

  it('does not mind a Deny of unencrypted calls, since calls to AWS are encrypted', () => {
    const others = statements({
      Effect: 'Deny',
      Action: 'sqs:*',
      Resource: queue,
      Principal: { AWS: '*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })
    const own = statements({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue })
    const send = (secure: string) =>
      evaluatePolicies(
        requestFor('sqs:SendMessage', queue, { 'aws:SecureTransport': secure }),
        role,
        own,
        others,
      )
    expect(send('true')).toBe('allowed')
    expect(send('false')).toBe('explicitly denied')
  })
})

describe('statementsOf', () => {
  it.each([
    ['a condition operator', { Condition: { NumericLessThan: { 's3:max-keys': '1' } } }, /NumericLessThan/],
    [
      'a condition quantifier',
      { Condition: { 'ForAnyValue:StringLike': { a: 'b' } } },
      /ForAnyValue:StringLike/,
    ],
    ['NotAction', { NotAction: 'sqs:*' }, /Test.*NotAction/],
    ['NotResource', { NotResource: '*' }, /Test.*NotResource/],
  ])('refuses %s that it does not know instead of letting it pass', (_, more, words) => {
    expect(() => statements({ Effect: 'Allow', Action: '*', Resource: '*', ...more })).toThrow(words)
  })
})
