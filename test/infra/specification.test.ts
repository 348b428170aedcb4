import { describe, expect, it } from 'vitest'
import { stages } from '../../infra/settings'
import { faultsOf } from './support/specification'
import { synthesised } from './support/synthesised'

const queue = (properties: Record<string, unknown>) => ({
  Resources: { Mails: { Type: 'AWS::SQS::Queue', Properties: properties } },
})

describe('the template', () => {
  it.each(Object.keys(stages))('of the stage %s is one that CloudFormation takes', (stage) => {
    expect(faultsOf(synthesised(stage))).toEqual([])
  })

  it.each([
    ['an unknown property', queue({ Colour: 'blue' }), 'Mails.Colour: unknown property'],
    ['a wrong type', queue({ VisibilityTimeout: 'long' }), 'Mails.VisibilityTimeout: is no integer'],
    [
      'an unknown type',
      { Resources: { Mails: { Type: 'AWS::SQS::Line', Properties: {} } } },
      'Mails: unknown type AWS::SQS::Line',
    ],
    [
      'a missing property',
      { Resources: { Rights: { Type: 'AWS::IAM::Policy', Properties: { PolicyName: 'rights' } } } },
      'Rights.PolicyDocument: is missing',
    ],
    [
      'a fault deep inside',
      {
        Resources: {
          Site: {
            Type: 'AWS::Lambda::Function',
            Properties: { Role: 'role', Code: {}, TracingConfig: { Mode: 7 } },
          },
        },
      },
      'Site.TracingConfig.Mode: is no string',
    ],
  ])('would be refused for %s', (_, template, fault) => {
    expect(faultsOf(template)).toEqual([fault])
  })
})
