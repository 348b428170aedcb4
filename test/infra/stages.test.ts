import { describe, expect, it } from 'vitest'
import { functionNamed } from './support/rights'
import { ofType, synthesised } from './support/synthesised'

const keeping = ['AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool']
const policies = (stage: string) =>
  Object.values(synthesised(stage).Resources)
    .filter(({ Type }) => keeping.includes(Type))
    .map(({ DeletionPolicy }) => DeletionPolicy)

describe('stages', () => {
  it('keep the data of production when the stack goes', () => {
    expect(new Set(policies('production'))).toEqual(new Set(['Retain']))
    expect(ofType(synthesised('production'), 'AWS::DynamoDB::Table')[0]?.[1]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    expect(ofType(synthesised('production'), 'AWS::Cognito::UserPool')[0]?.[1]).toMatchObject({
      DeletionProtection: 'ACTIVE',
    })
  })

  it.each(['test', 'staging'])('%s goes without a trace', (stage) => {
    expect(policies(stage)).not.toContain('Retain')
  })

  it.each([
    ['test', '*@example.org,*@example.com,*@simulator.amazonses.com'],
    ['staging', '*@example.org,*@example.com,*@simulator.amazonses.com'],
    ['production', 'everyone'],
  ])('%s lets mails go to %s', (stage, recipients) => {
    const { Variables } = functionNamed(synthesised(stage), 'send-mail').properties.Environment
    expect(Variables.ALLOWED_RECIPIENTS).toBe(recipients)
  })
})
