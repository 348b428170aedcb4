import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stack } from 'aws-cdk-lib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createClinicsApp } from '../../infra/clinics-app'
import { deployableSettings } from './support/deployable-settings'
import { findFunction } from './support/permissions'
import { resourcesOfType, templateOfStage, writeEmptyBundles } from './support/synthesized-template'

const keeping = ['AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret', 'AWS::Cognito::UserPool']
const policies = (stage: string) =>
  Object.values(templateOfStage(stage).Resources)
    .filter(({ Type }) => keeping.includes(Type))
    .map(({ DeletionPolicy }) => DeletionPolicy)

describe('stages', () => {
  it('keep the data of production when the stack goes', () => {
    expect(new Set(policies('production'))).toEqual(new Set(['RetainExceptOnCreate']))
    expect(resourcesOfType(templateOfStage('production'), 'AWS::DynamoDB::Table')[0]?.[1]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    expect(resourcesOfType(templateOfStage('production'), 'AWS::Cognito::UserPool')[0]?.[1]).toMatchObject({
      DeletionProtection: 'ACTIVE',
    })
  })

  it.each([
    ['test', false],
    ['staging', false],
    ['production', true],
  ])('%s: the stack itself is protected from deletion is %s', (stage, isProtected) => {
    const outdir = mkdtempSync(join(tmpdir(), 'clinics-stages-'))
    onTestFinished(() => rmSync(outdir, { recursive: true }))
    const app = createClinicsApp(writeEmptyBundles, { outdir, context: { stage } }, deployableSettings)
    const stack = app.node.findChild(`dfs-security-clinics-${stage}`) as Stack
    expect(stack.terminationProtection ?? false).toBe(isProtected)
  })

  it('keep continuous backups of the table, in every stage', () => {
    for (const stage of ['test', 'staging', 'production']) {
      expect(resourcesOfType(templateOfStage(stage), 'AWS::DynamoDB::Table')[0]?.[1]).toMatchObject({
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      })
    }
  })

  it.each(['test', 'staging'])('%s goes without a trace', (stage) => {
    expect(policies(stage)).not.toContain('RetainExceptOnCreate')
  })

  it.each([
    ['test', '*@example.org,*@example.com,*@simulator.amazonses.com'],
    ['staging', '*@example.org,*@example.com,*@simulator.amazonses.com'],
    ['production', 'everyone'],
  ])('%s lets mails go to %s', (stage, recipients) => {
    const { Variables } = findFunction(templateOfStage(stage), 'send-mail').properties.Environment
    expect(Variables.ALLOWED_RECIPIENTS).toBe(recipients)
  })

  it.each([
    ['test', 'refused'],
    ['staging', 'refused'],
    ['production', 'allowed'],
  ])('%s: listing by search engines is %s', (stage, indexing) => {
    const { Variables } = findFunction(templateOfStage(stage), 'site').properties.Environment
    expect(Variables.SEARCH_INDEXING).toBe(indexing)
  })
})
