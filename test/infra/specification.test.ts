import { describe, expect, it } from 'vitest'
import { stageSettings } from '../../infra/config/stages'
import { findTemplateErrors } from './support/specification'
import { templateOfStage } from './support/synthesized-template'

const queue = (properties: Record<string, unknown>) => ({
  Resources: { Mails: { Type: 'AWS::SQS::Queue', Properties: properties } },
})

describe('the template', () => {
  it.each(Object.keys(stageSettings))('of the stage %s is one that CloudFormation takes', (stage) => {
    expect(findTemplateErrors(templateOfStage(stage))).toEqual([])
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
      { Resources: { Policies: { Type: 'AWS::IAM::Policy', Properties: { PolicyName: 'rights' } } } },
      'Policies.PolicyDocument: is missing',
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
    expect(findTemplateErrors(template)).toEqual([fault])
  })
})
