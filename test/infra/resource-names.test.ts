import { describe, expect, it } from 'vitest'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import { MAX_STAGE_NAME_LENGTH, type StageSettings } from '../../infra/config/stage-settings'
import { deployableSettings } from './support/deployable-settings'
import { synthesizeWith } from './support/synthesized-template'

const longestStage = 'z'.repeat(MAX_STAGE_NAME_LENGTH)
const longestRegion = 'ap-southeast-1'

/** Everything that a setting adds is there, under the longest names. */
const longest: StageSettings = {
  ...loadStageSettings(longestStage, {
    [longestStage]: {
      ...deployableSettings.production,
      awsEnvironment: { account: '123456789012', region: longestRegion },
      signIn: { by: 'pool', domainPrefix: 'd'.repeat(63) },
      dashboard: true,
    },
  }),
}
const template = synthesizeWith(longest)
const resources = Object.entries(template.Resources)
const stackName = `dfs-security-clinics-${longestStage}`

/** The property with a resource's name and the most characters that AWS takes, from each service's API reference. */
const names: Record<string, [property: string, limit: number]> = {
  'AWS::ApiGatewayV2::Api': ['Name', 128],
  'AWS::ApiGatewayV2::DomainName': ['DomainName', 253],
  'AWS::ApiGatewayV2::Stage': ['StageName', 128],
  'AWS::CloudWatch::Alarm': ['AlarmName', 255],
  'AWS::CloudWatch::Dashboard': ['DashboardName', 255],
  'AWS::Cognito::UserPool': ['UserPoolName', 128],
  'AWS::Cognito::UserPoolClient': ['ClientName', 128],
  'AWS::Cognito::UserPoolDomain': ['Domain', 63],
  'AWS::Cognito::UserPoolGroup': ['GroupName', 128],
  'AWS::DynamoDB::Table': ['TableName', 255],
  'AWS::Events::Rule': ['Name', 64],
  'AWS::IAM::Policy': ['PolicyName', 128],
  'AWS::IAM::Role': ['RoleName', 64],
  'AWS::Lambda::Function': ['FunctionName', 64],
  'AWS::Logs::LogGroup': ['LogGroupName', 512],
  'AWS::Logs::MetricFilter': ['FilterName', 512],
  'AWS::SES::ConfigurationSet': ['Name', 64],
  'AWS::SES::EmailIdentity': ['EmailIdentity', 253],
  'AWS::SNS::Topic': ['TopicName', 256],
  'AWS::SQS::Queue': ['QueueName', 80],
  'AWS::Scheduler::ScheduleGroup': ['Name', 64],
  'AWS::SecretsManager::Secret': ['Name', 512],
}

/** They are known by an id that AWS makes, or by what they belong to. */
const withoutName = [
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]

/** Names inside of resources. */
const innerNameLimits: Record<string, number> = {
  MetricName: 255,
  MetricNamespace: 255,
  Namespace: 255,
}

const descriptionLimits: Record<string, number> = {
  'AWS::CloudWatch::Alarm': 1024,
  'AWS::Cognito::UserPoolGroup': 2048,
  'AWS::Events::Rule': 512,
  'AWS::IAM::Role': 1000,
  'AWS::Lambda::Function': 256,
  'AWS::SecretsManager::Secret': 2048,
}

/** Every text of the template's resources, with the path to it. */
const textsIn = (value: unknown, path: string[]): { path: string[]; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}
const texts = resources.flatMap(([id, { Properties }]) => textsIn(Properties, [id]))

describe('with the longest name of a stage and of a region', () => {
  it('the name of the stack is one that CloudFormation takes', () => {
    expect(stackName.length).toBeLessThanOrEqual(128)
    expect(stackName).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/)
    expect(JSON.stringify(template)).toContain(`"${stackName}-${longestRegion}"`)
  })

  it('each type of resource is named here, or has no name', () => {
    const types = new Set(resources.map(([, { Type }]) => Type))
    expect([...types].filter((type) => !names[type] && !withoutName.includes(type))).toEqual([])
    expect(Object.keys(names).filter((type) => !types.has(type))).toEqual([])
  })

  it('each name that the template gives is within the limit of its service', () => {
    const given = resources.flatMap(([id, { Type, Properties }]) => {
      const [property = '', limit = 0] = names[Type] ?? []
      const name = Properties?.[property]
      return name === undefined ? [] : [{ id, Type, name, limit }]
    })
    const wrong = given.filter(
      ({ name, limit }) =>
        typeof name !== 'string' || name.length > limit || !/^\$?[A-Za-z0-9._/-]+$/.test(name),
    )
    expect(wrong).toEqual([])
    expect(new Set(given.map(({ Type }) => Type))).toEqual(
      new Set([
        'AWS::ApiGatewayV2::Api',
        'AWS::ApiGatewayV2::DomainName',
        'AWS::ApiGatewayV2::Stage',
        'AWS::CloudWatch::Alarm',
        'AWS::CloudWatch::Dashboard',
        'AWS::Cognito::UserPoolDomain',
        'AWS::Cognito::UserPoolGroup',
        'AWS::IAM::Policy',
        'AWS::SES::EmailIdentity',
        'AWS::Scheduler::ScheduleGroup',
      ]),
    )
  })

  // CloudFormation names the others `<stack>-<logical id>-<12 characters>` and cuts them at the limit (AWS
  // CloudFormation user guide, "Name type").
  it('what the limit leaves of a name that CloudFormation gives still tells the resource', () => {
    const given = resources.flatMap(([id, { Type, Properties }]) => {
      const [property, limit] = names[Type] ?? []
      if (property === undefined || limit === undefined || Properties?.[property] !== undefined) return []
      const left = limit - stackName.length - '--'.length - 12
      return [{ id, left, name: `${Type} ${id.slice(0, Math.max(left, 0))}` }]
    })
    expect(given.length).toBeGreaterThan(40)
    expect(given.filter(({ left }) => left < 9)).toEqual([])
    const seen = given.map(({ name }) => name)
    expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([])
  })

  it('metrics, logical ids and descriptions are within their limits', () => {
    const inner = texts.filter(({ path }) => (path.at(-1) ?? '') in innerNameLimits)
    expect(inner.length).toBeGreaterThan(100)
    expect(inner.filter(({ path, text }) => text.length > (innerNameLimits[path.at(-1) ?? ''] ?? 0))).toEqual(
      [],
    )
    const ids = [...Object.keys(template.Resources), ...Object.keys(template.Outputs ?? {})]
    expect(ids.filter((id) => !/^[A-Za-z0-9]{1,255}$/.test(id))).toEqual([])
    const described = resources.flatMap(([id, { Type, Properties }]) => {
      const text = Properties?.['Description'] ?? Properties?.['AlarmDescription']
      return text === undefined ? [] : [{ id, text, limit: descriptionLimits[Type] ?? 0 }]
    })
    expect(described.length).toBeGreaterThan(30)
    expect(described.filter(({ text, limit }) => typeof text !== 'string' || text.length > limit)).toEqual([])
  })
})
