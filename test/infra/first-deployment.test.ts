import { describe, expect, it } from 'vitest'
import { assertDeployable, loadStageSettings } from '../../infra/config/load-stage-settings'
import type { StageSettings } from '../../infra/config/stage-settings'
import { loadDeployableSettings } from './support/deployable-settings'
import { listFunctions } from './support/permissions'
import { findTemplateErrors } from './support/specification'
import {
  referencedId,
  resourcesOfType,
  synthesizeWith,
  templateOfStage,
} from './support/synthesized-template'

const production = loadDeployableSettings('production')
const template = templateOfStage('production')

interface Statement {
  Effect: string
  Action: string | string[]
  Principal: { Service?: string }
  Resource: unknown
  Condition?: Record<string, Record<string, unknown>>
}
interface ResourcePolicy {
  Topics?: unknown[]
  Queues?: unknown[]
  PolicyDocument: { Statement: Statement[] }
}

/** The services that a topic's or queue's own policy lets do the action. */
const allowedServices = (type: string, target: string | undefined, action: string): string[] =>
  resourcesOfType<ResourcePolicy>(template, type)
    .filter(([, { Topics, Queues }]) =>
      [...(Topics ?? []), ...(Queues ?? [])].some((one) => referencedId(one) === target),
    )
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement)
    .filter(({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes(action))
    .flatMap(({ Principal }) => Principal.Service ?? [])

describe('a chain that AWS must be able to follow', () => {
  it('leads from every alarm to a topic whose policy lets CloudWatch publish', () => {
    const alarms = resourcesOfType<{ AlarmActions: unknown[]; OKActions: unknown[] }>(
      template,
      'AWS::CloudWatch::Alarm',
    )
    expect(alarms.length).toBeGreaterThan(5)
    for (const [id, { AlarmActions, OKActions }] of alarms)
      for (const action of [...AlarmActions, ...OKActions])
        expect(allowedServices('AWS::SNS::TopicPolicy', referencedId(action), 'sns:Publish'), id).toEqual([
          'cloudwatch.amazonaws.com',
        ])
  })

  it('lets CloudWatch publish for the alarms of this stack only', () => {
    const [policy] = resourcesOfType<ResourcePolicy>(template, 'AWS::SNS::TopicPolicy')
    const [allow] = policy?.[1].PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow') ?? []
    expect(JSON.stringify(allow?.Condition)).toContain(':alarm:dfs-security-clinics-production-*')
    expect(allow?.Condition?.['StringEquals']).toEqual({ 'aws:SourceAccount': '123456789012' })
  })

  it('leads from every rule to a queue whose policy lets EventBridge send, or to a function that it may invoke', () => {
    const rules = resourcesOfType<{ Targets: { Arn: unknown }[] }>(template, 'AWS::Events::Rule')
    const invoked = resourcesOfType<{ FunctionName: unknown; Principal: string }>(
      template,
      'AWS::Lambda::Permission',
    )
      .filter(([, { Principal }]) => Principal === 'events.amazonaws.com')
      .map(([, { FunctionName }]) => referencedId(FunctionName))
    for (const [id, { Targets }] of rules)
      for (const { Arn } of Targets) {
        const target = referencedId(Arn)
        const allowed =
          invoked.includes(target) ||
          allowedServices('AWS::SQS::QueuePolicy', target, 'sqs:SendMessage').includes('events.amazonaws.com')
        expect(allowed, `${id} to ${target}`).toBe(true)
      }
    expect(rules).toHaveLength(2)
  })
})

describe('functions that send messages to their own queue', () => {
  it('may do so, and Lambda ends every other chain', () => {
    const loops = Object.fromEntries(
      listFunctions(template).map(({ name, properties }) => [
        name,
        (properties as unknown as { RecursiveLoop: string }).RecursiveLoop,
      ]),
    )
    expect(loops).toEqual({
      site: 'Terminate',
      console: 'Terminate',
      'render-certificate': 'Terminate',
      'process-table-stream': 'Terminate',
      dispatch: 'Allow',
      'send-mail': 'Allow',
      'record-mail-feedback': 'Terminate',
      'collect-attendance': 'Terminate',
      sweep: 'Terminate',
    })
  })
})

describe('a first deployment that fails', () => {
  it('leaves nothing behind that would block the next one', () => {
    const policies = Object.values(template.Resources).map(({ DeletionPolicy }) => DeletionPolicy)
    expect(policies).not.toContain('Retain')
    expect(policies.filter((policy) => policy === 'RetainExceptOnCreate').length).toBeGreaterThan(5)
  })

  it('may be followed by another one with the same schedule group, whose schedules come from the table', () => {
    const groups = Object.values(template.Resources).filter(
      ({ Type }) => Type === 'AWS::Scheduler::ScheduleGroup',
    )
    expect(groups.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Delete'])
  })
})

describe('a stage that keeps its data', () => {
  it('is not deployed with placeholders, without a region or without a domain of its own', () => {
    const refused = () => assertDeployable(loadStageSettings('production'))
    for (const name of ['awsEnvironment', 'site', 'mail.domain', 'mail.from.address', 'alarmRecipients'])
      expect(refused).toThrow(`${name}: `)
    expect(() => assertDeployable(production)).not.toThrow()
    expect(() => assertDeployable(loadStageSettings('test'))).not.toThrow()
  })

  it.each<[string, Partial<StageSettings>]>([
    ['awsEnvironment', { awsEnvironment: null }],
    ['site', { site: null }],
    ['alarmRecipients', { alarmRecipients: [] }],
    ['alarmRecipients', { alarmRecipients: ['me@example.com'] }],
    ['mail.domain', { mail: { ...production.mail, domain: 'mail.example.net' } }],
    [
      'signIn.issuer',
      { signIn: { by: 'provider', issuer: 'https://id.example.org', clientId: 'a', rolesClaim: 'b' } },
    ],
  ])('names the setting %s that is missing', (name, change) => {
    expect(() => assertDeployable({ ...production, ...change })).toThrow(`${name}: `)
  })
})

describe('the sending domain', () => {
  it('receives bounces at a domain of its own, as events only', () => {
    expect(resourcesOfType(template, 'AWS::SES::EmailIdentity')[0]?.[1]).toMatchObject({
      MailFromAttributes: { MailFromDomain: 'bounces.clinics.dfs.test' },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    })
  })

  it.each(['Dkim1', 'Dkim2', 'Dkim3', 'MailFromMx', 'MailFromSpf', 'Dmarc', 'SiteUrl', 'PointTheDomainAt'])(
    'has its DNS record or address %s among the outputs',
    (name) => {
      expect(Object.keys(template.Outputs ?? {}).filter((id) => id.includes(name))).toHaveLength(1)
    },
  )

  it('may exist in the account already: the stack then uses it and creates none', () => {
    const existing = synthesizeWith({ ...production, mail: { ...production.mail, identity: 'existing' } })
    expect(resourcesOfType(existing, 'AWS::SES::EmailIdentity')).toEqual([])
    expect(JSON.stringify(existing)).toContain(':identity/clinics.dfs.test')
    expect(findTemplateErrors(existing)).toEqual([])
  })
})

describe('the name of a stage', () => {
  it('is in the name of the API, so that two stages of an account can be distinguished', () => {
    const names = resourcesOfType<{ Name: string }>(template, 'AWS::ApiGatewayV2::Api').map(
      ([, { Name }]) => Name,
    )
    expect(names).toEqual(['dfs-security-clinics-production'])
  })
})

describe('the API of the user pool', () => {
  it('takes no password: people sign in on the hosted page', () => {
    expect(resourcesOfType(template, 'AWS::Cognito::UserPoolClient')[0]?.[1]).toMatchObject({
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    })
  })
})

describe('concurrency', () => {
  const withConcurrency = (concurrency: StageSettings['concurrency']) =>
    synthesizeWith({ ...production, concurrency })
  const { concurrency } = production

  it('is reserved for pages only where the settings say so, since a new account can reserve none', () => {
    const reserved = (one: ReturnType<typeof synthesizeWith>) =>
      resourcesOfType<{ ReservedConcurrentExecutions?: number }>(one, 'AWS::Lambda::Function').flatMap(
        ([, { ReservedConcurrentExecutions }]) => ReservedConcurrentExecutions ?? [],
      )
    expect(reserved(template)).toEqual([])
    expect(reserved(withConcurrency({ ...concurrency, reserved: { site: 50, console: 10 } }))).toEqual([
      50, 10,
    ])
  })

  const limitsOf = (one: ReturnType<typeof synthesizeWith>) =>
    resourcesOfType<{ ScalingConfig?: { MaximumConcurrency: number } }>(
      one,
      'AWS::Lambda::EventSourceMapping',
    ).flatMap(([, { ScalingConfig }]) => ScalingConfig?.MaximumConcurrency ?? [])

  it('of each queue is what the settings say', () => {
    const maximum = { sendMail: 3, dispatch: 4, attendance: 2, feedback: 6 }
    expect(limitsOf(withConcurrency({ ...concurrency, maximum })).toSorted()).toEqual([2, 3, 3, 4, 6])
  })

  it('is limited for the two mail queues alone, since a limit keeps five pollers at an idle queue', () => {
    expect(limitsOf(template)).toEqual([2, 2])
  })
})
