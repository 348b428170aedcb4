import { describe, expect, it } from 'vitest'
import type { CloudAssembly, TemplateResource } from '../../../../../infra/local/template/cloud-assembly'
import { resolveTemplate } from '../../../../../infra/local/template/resolved-template'

const awsEnvironment = {
  region: 'eu-west-1',
  account: '000000000000',
  stackName: 'clinics',
  urls: {
    awsEndpoint: 'http://localhost:3003',
    site: 'http://localhost:3000',
    signIn: 'http://localhost:3004',
  },
}
const assemblyOf = (...resources: TemplateResource[]): CloudAssembly => ({
  stackName: 'clinics',
  region: undefined,
  account: undefined,
  parameters: {},
  resources,
  templateBody: '',
  bundleFolder: () => '',
})
const environmentOf = (variables: object, ...others: TemplateResource[]) =>
  resolveTemplate(
    assemblyOf(
      { id: 'Site', type: 'AWS::Lambda::Function', properties: variables as Record<string, unknown> },
      ...others,
    ),
    awsEnvironment,
  ).resourcesOfType('AWS::Lambda::Function')[0]?.properties

const queue = { id: 'Mail', type: 'AWS::SQS::Queue', properties: {} }

describe('resolveTemplate', () => {
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

  it('names a resource type without a emulator, and the resource', () => {
    const bucket = { id: 'Uploads', type: 'AWS::S3::Bucket', properties: {} }
    expect(() => resolveTemplate(assemblyOf(bucket, queue), awsEnvironment)).toThrow(
      /Uploads \(AWS::S3::Bucket\)/,
    )
  })

  it('skips types without effect on a laptop, together with their references', () => {
    const dashboard = {
      id: 'Dashboard',
      type: 'AWS::CloudWatch::Dashboard',
      properties: { Dimensions: { 'Fn::GetAtt': ['Web', 'Unknown'] } },
    }
    expect(() => resolveTemplate(assemblyOf(dashboard), awsEnvironment)).not.toThrow()
  })

  it.each([
    ['a template function', { a: { 'Fn::ImportValue': 'x' } }, /Fn::ImportValue/],
    ['an attribute', { a: { 'Fn::GetAtt': ['Mail', 'Colour'] } }, /Mail \(AWS::SQS::Queue\).*Colour/],
    ['a reference', { a: { Ref: 'Nowhere' } }, /Nowhere/],
  ])('names %s that it cannot resolve', (_, properties, words) => {
    expect(() => environmentOf(properties, queue)).toThrow(words)
  })
})
