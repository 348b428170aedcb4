import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, Stack } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks } from 'cdk-nag'
import { afterAll, describe, expect, it } from 'vitest'
import { createClinicsApp } from '../../infra/clinics-app'
import { stageSettings } from '../../infra/config/stages'
import { deployableSettings } from './support/deployable-settings'
import { writeEmptyBundles } from './support/synthesized-template'

const folder = mkdtempSync(join(tmpdir(), 'clinics-nag-'))
afterAll(() => rmSync(folder, { recursive: true }))

const app = (stage: string): App =>
  createClinicsApp(writeEmptyBundles, { outdir: join(folder, stage), context: { stage } }, deployableSettings)
const findings = (scope: App): string[] =>
  new AwsSolutionsChecks(scope).validateScope(scope).violations.map(({ ruleName }) => ruleName)

interface Acknowledged {
  [rule: string]: string
}
const acknowledged = (scope: App): Acknowledged[] =>
  scope.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
    .map(({ data }) => data as Acknowledged)

describe('cdk-nag', () => {
  it.each(Object.keys(stageSettings))('has no finding without a reason in the stage %s', (stage) => {
    expect(findings(app(stage))).toEqual([])
  })

  it('sees a queue that loses messages', () => {
    const scope = app('test')
    new Queue(scope.node.findChild('dfs-security-clinics-test') as Stack, 'Careless')
    expect(findings(scope).sort()).toEqual(['AwsSolutions-SQS3', 'AwsSolutions-SQS4'])
  })

  it('gets a reason in words wherever a finding stays', () => {
    const reasons = acknowledged(app('test')).flatMap((rules) => Object.values(rules))
    expect(reasons.length).toBeGreaterThan(10)
    for (const reason of reasons) expect(reason.split(' ').length, reason).toBeGreaterThan(5)
  })

  it('stops the synthesis when a finding has no reason', () => {
    const scope = app('test')
    new Queue(new Stack(scope, 'Other'), 'Careless')
    expect(() => scope.synth()).toThrow('AwsSolutions-SQS3')
  })
})
