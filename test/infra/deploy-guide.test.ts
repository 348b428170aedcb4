import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDeployableSettings } from './support/deployable-settings'
import { resourcesOfType, templateOfStage } from './support/synthesized-template'

const deploy = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'deploy.md'), 'utf8')
const commands = [...deploy.matchAll(/`((?:npx|npm|aws) [^`]+)`/g)].map(([, command = '']) => command)
/** The values that the document's commands give one option. */
const valuesOf = (option: string) => [
  ...new Set(
    commands.flatMap((command) =>
      [...command.matchAll(new RegExp(` --${option} (\\S+)`, 'g'))].map(([, value = '']) => value),
    ),
  ),
]

describe('docs/deploy.md', () => {
  it('names the stage, stack, alarm, groups and outputs that the template has', () => {
    const template = templateOfStage('production')
    const contexts = commands.flatMap((command) => / -c stage=(\w+)/.exec(command)?.[1] ?? [])
    expect(contexts.length).toBeGreaterThan(2)
    expect([...new Set([...contexts, ...valuesOf('stage')])]).toEqual(['production'])
    expect(valuesOf('stack-name').toSorted()).toEqual(['CDKToolkit', 'dfs-security-clinics-production'])
    const alarms = resourcesOfType<{ AlarmName: string }>(template, 'AWS::CloudWatch::Alarm')
    for (const name of valuesOf('alarm-name'))
      expect(alarms.map(([, { AlarmName }]) => AlarmName)).toContain(name)
    const groups = resourcesOfType<{ GroupName: string }>(template, 'AWS::Cognito::UserPoolGroup')
    const groupNames = groups.map(([, { GroupName }]) => GroupName)
    expect(groupNames).toEqual(expect.arrayContaining(valuesOf('group-name')))
    const [, others = ''] = /The other groups are (.+?)\. /.exec(deploy) ?? []
    const named = [...others.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
    expect([...named, ...valuesOf('group-name')].toSorted()).toEqual(groupNames.toSorted())
    const outputs = Object.keys(template.Outputs ?? {}).map((id) => id.replace(/[0-9A-F]{8}$/, ''))
    expect(outputs.filter((id) => id.endsWith('PoolId'))).toHaveLength(1)
  })

  it('says what a failed first deployment leaves: the table and the user pool, which alone are protected', () => {
    const template = templateOfStage('production')
    const protectedTypes = Object.values(template.Resources).flatMap(({ Type, Properties }) =>
      /"Deletion(Protection|ProtectionEnabled)":(true|"ACTIVE")/.test(JSON.stringify(Properties) ?? '')
        ? [Type]
        : [],
    )
    expect(protectedTypes.toSorted()).toEqual(['AWS::Cognito::UserPool', 'AWS::DynamoDB::Table'])
    expect(deploy).toContain('except the table and the user pool: they are protected from deletion')
    // No fixed name: what is left blocks no next deployment.
    const [table] = resourcesOfType(template, 'AWS::DynamoDB::Table')
    const [pool] = resourcesOfType(template, 'AWS::Cognito::UserPool')
    expect([table?.[1], pool?.[1]]).toEqual([
      expect.not.objectContaining({ TableName: expect.anything() }),
      expect.not.objectContaining({ UserPoolName: expect.anything() }),
    ])
  })

  it('names settings that a stage has', () => {
    const settings: object = loadDeployableSettings('production')
    const named = ['awsEnvironment', 'alarmRecipients', 'signIn'].concat(
      [...deploy.matchAll(/`((?:site|mail|concurrency)\.\w+)(?:: '\w+')?`/g)].map(([, path = '']) => path),
    )
    expect(named.length).toBeGreaterThan(10)
    for (const path of named) {
      expect(deploy).toContain(`\`${path}`)
      const value = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], settings)
      expect([path, value !== undefined]).toEqual([path, true])
    }
  })
})
