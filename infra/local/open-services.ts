import * as z from 'zod'
import type { Deliver } from './delivery'
import { createEventBus, type EventBus } from './services/events'
import type { EventPattern } from './services/events/pattern'
import type { Keep } from './services/keep'
import { createScheduler } from './services/scheduler'
import { createSecrets } from './services/secrets'
import { GenerateSecretString } from './services/secrets/generate'
import { createSes, type Ses } from './services/ses'
import { createSqs, type Sqs } from './services/sqs'
import type { HouseClock } from './services/types'
import type { Resource, Stack } from './stack'

const queueShape = z.object({
  DelaySeconds: z.number().default(0),
  VisibilityTimeout: z.number().default(30),
  MessageRetentionPeriod: z.number().default(345_600),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
})

/** The queues of the template, which tell `arrived` about each message that can be taken. */
export const openQueues = (
  stack: Stack,
  keep: Keep,
  clock: HouseClock,
  arrived: (queueArn: string) => void,
): Sqs => {
  const { region, account, urls } = stack.place
  const queues = stack.ofType('AWS::SQS::Queue').map((queue) => {
    const { RedrivePolicy: redrive, ...plan } = queueShape.parse(queue.properties)
    return {
      name: queue.name,
      arn: queue.attribute('Arn'),
      delaySeconds: plan.DelaySeconds,
      visibilitySeconds: plan.VisibilityTimeout,
      retentionSeconds: plan.MessageRetentionPeriod,
      ...(redrive && {
        redrive: { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount },
      }),
    }
  })
  return createSqs({ clock, gateUrl: urls.gate, account, region, queues, keep, arrived })
}

/** The Scheduler with the template's groups; each schedule reaches its target under its own role. */
export const openScheduler = (stack: Stack, keep: Keep, clock: HouseClock, deliver: Deliver, sqs: Sqs) => {
  const { region, account } = stack.place
  const groups = stack.ofType('AWS::Scheduler::ScheduleGroup').map(({ name }) => name)
  return createScheduler({
    clock,
    region,
    account,
    groups,
    keep,
    deliver: async ({ arn, roleArn, input }) => deliver({ principal: { role: roleArn } }, arn, input),
    deadLetter: async (queueArn, body, attributes) => {
      const named = Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: 'String', StringValue },
      ])
      sqs.send(queueArn, body, { attributes: Object.fromEntries(named) })
    },
  })
}

const destinationShape = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    EventBridgeDestination: z.object({ EventBusArn: z.string().endsWith('/default') }),
    MatchingEventTypes: z.string().array(),
  }),
})

const eventTypesOf = (set: Resource, destinations: Resource[]): string[] =>
  destinations
    .map(({ properties }) => destinationShape.parse(properties))
    .filter((one) => one.ConfigurationSetName === set.ref && one.EventDestination.Enabled)
    .flatMap(({ EventDestination }) => EventDestination.MatchingEventTypes)

/** SES with the template's identities and configuration sets. @param rate mails a second, @param emit to the default bus */
export const openMail = (
  stack: Stack,
  keep: Keep,
  clock: HouseClock,
  rate: number,
  emit: Parameters<typeof createSes>[0]['emit'],
): Ses => {
  const { region, account } = stack.place
  const destinations = stack.ofType('AWS::SES::ConfigurationSetEventDestination')
  const sets = stack.ofType('AWS::SES::ConfigurationSet')
  return createSes({
    clock,
    region,
    account,
    identities: stack.ofType('AWS::SES::EmailIdentity').map(({ name }) => name),
    configurationSets: Object.fromEntries(sets.map((set) => [set.ref, eventTypesOf(set, destinations)])),
    rate,
    dailyQuota: 50_000,
    keep,
    emit,
  })
}

const ruleShape = z.object({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .object({
      Arn: z.string(),
      DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      Input: z.string().optional(),
    })
    .array()
    .default([]),
})

/** The default bus with the template's enabled rules. */
export const openEvents = (stack: Stack, clock: HouseClock, deliver: Deliver): EventBus => {
  const { region, account } = stack.place
  const principal = { service: 'events.amazonaws.com' }
  const rules = stack.ofType('AWS::Events::Rule').flatMap((rule) => {
    const { EventPattern, ScheduleExpression, State, Targets } = ruleShape.parse(rule.properties)
    if (State === 'DISABLED') return []
    const targets = Targets.map(({ Arn, DeadLetterConfig, Input }) => ({
      arn: Arn,
      ...(Input !== undefined && { input: Input }),
      ...(DeadLetterConfig && { deadLetterArn: DeadLetterConfig.Arn }),
    }))
    const pattern = EventPattern && { pattern: EventPattern as EventPattern }
    return [
      {
        arn: rule.attribute('Arn'),
        ...pattern,
        ...(ScheduleExpression && { schedule: ScheduleExpression }),
        targets,
      },
    ]
  })
  return createEventBus({
    clock,
    region,
    account,
    rules,
    deliver: async ({ arn }, body, rule) => deliver({ principal, sourceArn: rule.arn }, arn, body),
    deadLetter: async (queueArn, body) => deliver({ principal }, queueArn, body),
  })
}

const secretShape = z.object({
  GenerateSecretString: GenerateSecretString.optional(),
  SecretString: z.string().optional(),
})

/** The secrets of the template, made at the first start. */
export const openSecrets = (stack: Stack, keep: Keep, clock: HouseClock) =>
  createSecrets({
    clock,
    keep,
    secrets: stack.ofType('AWS::SecretsManager::Secret').map((secret) => {
      const { GenerateSecretString: generate, SecretString: value } = secretShape.parse(secret.properties)
      const source = value === undefined ? { generate: generate ?? {} } : { value }
      return { arn: secret.ref, name: secret.name, ...source }
    }),
  })
