import { describe, expect, it } from 'vitest'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import { findFunction } from './support/permissions'
import { findTemplateErrors } from './support/specification'
import { resourcesOfType, synthesizeWith } from './support/synthesized-template'

describe('a stage with its own domain, account and OpenID provider', () => {
  const certificateArn = 'arn:aws:acm:eu-central-1:123456789012:certificate/0000'
  const template = synthesizeWith({
    ...loadStageSettings('production'),
    awsEnvironment: { account: '123456789012', region: 'eu-central-1' },
    site: { domain: 'clinics.example.org', certificateArn, keepApiAddress: false },
    signIn: {
      by: 'provider',
      issuer: 'https://id.example.org',
      clientId: 'clinics',
      rolesClaim: 'clinic_roles',
    },
  })

  it('is one that CloudFormation takes', () => {
    expect(findTemplateErrors(template)).toEqual([])
  })

  it('answers at the domain and nowhere else', () => {
    expect(resourcesOfType(template, 'AWS::ApiGatewayV2::DomainName')[0]?.[1]).toMatchObject({
      DomainName: 'clinics.example.org',
      DomainNameConfigurations: [{ CertificateArn: certificateArn }],
    })
    expect(resourcesOfType(template, 'AWS::ApiGatewayV2::Api')[0]?.[1]).toMatchObject({
      DisableExecuteApiEndpoint: true,
    })
    const { Variables } = findFunction(template, 'site').properties.Environment
    expect(Variables.SITE_URL).toBe('https://clinics.example.org')
  })

  it('signs staff in at the provider and has no pool of its own', () => {
    expect(resourcesOfType(template, 'AWS::Cognito::UserPool')).toEqual([])
    expect(findFunction(template, 'console').properties.Environment.Variables).toMatchObject({
      OIDC_ISSUER: 'https://id.example.org',
      OIDC_CLIENT_ID: 'clinics',
      OIDC_ROLES_CLAIM: 'clinic_roles',
    })
  })
})

describe('a stage with tracing', () => {
  interface Traced {
    TracingConfig?: { Mode: string }
  }
  const modesOf = (tracing: boolean) =>
    resourcesOfType<Traced>(
      synthesizeWith({ ...loadStageSettings('test'), tracing }),
      'AWS::Lambda::Function',
    ).map(([, { TracingConfig }]) => TracingConfig?.Mode)

  it('lets X-Ray record every function, and another stage none', () => {
    expect(new Set(modesOf(true))).toEqual(new Set(['Active']))
    expect(new Set(modesOf(false))).toEqual(new Set([undefined]))
  })

  it('is one that CloudFormation takes', () => {
    expect(findTemplateErrors(synthesizeWith({ ...loadStageSettings('test'), tracing: true }))).toEqual([])
  })
})
