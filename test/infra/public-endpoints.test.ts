import { describe, expect, it } from 'vitest'
import { findFunction } from './support/permissions'
import { resourcesOfType, templateOfStage } from './support/synthesized-template'

const template = templateOfStage()
const findOnly = <P>(type: string): P => {
  const [first, ...others] = resourcesOfType<P>(template, type)
  expect(others).toEqual([])
  return first?.[1] as P
}

describe('the web', () => {
  it('has four routes: the console with all below it, the files of certificates, and the site for everything else', () => {
    const routes = resourcesOfType<{ RouteKey: string }>(template, 'AWS::ApiGatewayV2::Route')
    const keys = routes.map(([, { RouteKey }]) => RouteKey)
    expect(keys.sort()).toEqual([
      '$default',
      'ANY /certificates/{code}/pdf',
      'ANY /console',
      'ANY /console/{proxy+}',
    ])
  })

  it('logs neither paths, which hold personal tokens, nor addresses of visitors', () => {
    interface Stage {
      AccessLogSettings: { Format: string }
      DefaultRouteSettings: object
    }
    const stage = findOnly<Stage>('AWS::ApiGatewayV2::Stage')
    expect(stage.AccessLogSettings.Format).toContain('$context.requestId')
    expect(stage.AccessLogSettings.Format).not.toMatch(/\$context\.(path|identity|http)/)
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 })
  })

  it('gives the functions its own address', () => {
    const { SITE_URL } = findFunction(template, 'site').properties.Environment.Variables
    expect(SITE_URL).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^WebApi/), 'ApiEndpoint'] })
  })
})

describe('mails', () => {
  it('come back as events of the own configuration set into the feedback queue', () => {
    interface Rule {
      EventPattern?: { source: string[]; detail: { eventType: string[]; mail: object } }
      Targets: { Arn: unknown }[]
    }
    const [rule] = resourcesOfType<Rule>(template, 'AWS::Events::Rule').filter(
      ([, { EventPattern }]) => EventPattern,
    )
    expect(rule?.[1].EventPattern?.source).toEqual(['aws.ses'])
    expect(rule?.[1].EventPattern?.detail.eventType).toEqual(
      expect.arrayContaining(['Send', 'Delivery', 'Bounce', 'Complaint']),
    )
    expect(rule?.[1].EventPattern?.detail.mail).toEqual({
      tags: { 'ses:configuration-set': [{ Ref: expect.stringMatching(/^MailConfigurationSet/) }] },
    })
    expect(rule?.[1].Targets[0]?.Arn).toEqual({
      'Fn::GetAtt': [expect.stringMatching(/^FeedbackQueue/), 'Arn'],
    })
  })
})

describe('sign-in', () => {
  it('is for invited people with a second factor', () => {
    expect(findOnly('AWS::Cognito::UserPool')).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })

  it('gives a code to the console only', () => {
    expect(findOnly('AWS::Cognito::UserPoolClient')).toMatchObject({
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: [{ 'Fn::Join': ['', [expect.anything(), '/console/signed-in']] }],
    })
  })

  it('knows the four roles', () => {
    const groups = resourcesOfType<{ GroupName: string }>(template, 'AWS::Cognito::UserPoolGroup')
    const names = groups.map(([, { GroupName }]) => GroupName)
    expect(names).toEqual(['admin', 'organiser', 'partner', 'analyst'])
  })
})
