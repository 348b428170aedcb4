import { describe, expect, it } from 'vitest'
import type { Assembly, TemplateResource } from '../../../../infra/local/assembly'
import { standStack } from '../../../../infra/local/stack'

const place = {
  region: 'eu-west-1',
  account: '000000000000',
  stackName: 'clinics',
  urls: { gate: 'http://localhost:3003', site: 'http://localhost:3000', signIn: 'http://localhost:3004' },
}
const assemblyOf = (...resources: TemplateResource[]): Assembly => ({
  stackName: 'clinics',
  region: undefined,
  account: undefined,
  parameters: {},
  resources,
  bundle: () => '',
})
const environmentOf = (variables: object, ...others: TemplateResource[]) =>
  standStack(
    assemblyOf(
      { id: 'Site', type: 'AWS::Lambda::Function', properties: variables as Record<string, unknown> },
      ...others,
    ),
    place,
  ).ofType('AWS::Lambda::Function')[0]?.properties

const queue = { id: 'Mail', type: 'AWS::SQS::Queue', properties: {} }

describe('standStack', () => {
  it('does every template function that the template uses', () => {
    const properties = environmentOf(
      {
        url: { Ref: 'Mail' },
        arn: { 'Fn::GetAtt': ['Mail', 'Arn'] },
        joined: { 'Fn::Join': ['/', ['a', { Ref: 'AWS::Region' }]] },
        substituted: { 'Fn::Sub': [`\${AWS::AccountId}-\${Mail.QueueName}-\${x}-\${!y}`, { x: 'z' }] },
        chosen: { 'Fn::Select': [1, { 'Fn::Split': [':', 'one:two'] }] },
        left: { Ref: 'AWS::NoValue' },
      },
      queue,
    )
    expect(properties).toEqual({
      url: 'http://localhost:3003/000000000000/clinics-Mail',
      arn: 'arn:aws:sqs:eu-west-1:000000000000:clinics-Mail',
      joined: 'a/eu-west-1',
      substituted: `000000000000-clinics-Mail-z-\${y}`,
      chosen: 'two',
    })
  })

  it('names a resource type without a local body, and the resource', () => {
    const bucket = { id: 'Uploads', type: 'AWS::S3::Bucket', properties: {} }
    expect(() => standStack(assemblyOf(bucket, queue), place)).toThrow(/Uploads \(AWS::S3::Bucket\)/)
  })

  it('passes over types that do nothing on a laptop, whatever they refer to', () => {
    const alarm = {
      id: 'Alarm',
      type: 'AWS::CloudWatch::Alarm',
      properties: { Dimensions: { 'Fn::GetAtt': ['Web', 'Unknown'] } },
    }
    expect(() => standStack(assemblyOf(alarm), place)).not.toThrow()
  })

  it.each([
    ['a template function', { a: { 'Fn::ImportValue': 'x' } }, /Fn::ImportValue/],
    ['an attribute', { a: { 'Fn::GetAtt': ['Mail', 'Colour'] } }, /Mail \(AWS::SQS::Queue\).*Colour/],
    ['a reference', { a: { Ref: 'Nowhere' } }, /Nowhere/],
  ])('names %s that it cannot resolve', (_, properties, words) => {
    expect(() => environmentOf(properties, queue)).toThrow(words)
  })
})
