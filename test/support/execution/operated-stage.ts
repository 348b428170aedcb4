import { onTestFinished } from 'vitest'
import { AwsError } from '../../../infra/local/protocol/aws-error'
import { errorResponse } from '../../../infra/local/protocol/error-response'
import { createCloudFormation } from '../../../infra/local/services/cloudformation/cloudformation'
import { createRuleOperations } from '../../../infra/local/services/eventbridge/rule-operations'
import { createRuleStates } from '../../../infra/local/services/eventbridge/rule-states'
import { createConcurrentExecutions } from '../../../infra/local/services/lambda/concurrent-executions'
import { createFunctionConcurrency } from '../../../infra/local/services/lambda/function-concurrency'
import { createLambdaOperations } from '../../../infra/local/services/lambda/lambda-operations'
import { openPersistentStore } from '../../../infra/local/storage/persistent-store'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { respondWithService, startHttpServer } from '../http-server'

interface StageResource {
  Type: string
  Properties?: Record<string, unknown>
}

export interface OperatedStage {
  url: string
  /** By logical id. */
  enabled: Record<string, boolean>
  /** The reserved concurrency of a page function, by logical id. */
  reserved(id: string): number | undefined
  isRuleEnabled(id: string): boolean
  /** Service and path or operation of every request, in order. */
  calls(): string[]
}

interface StageOptions {
  /** Resources that CloudFormation lists besides those that send; they stand between them. */
  others?: number
  reservedForSite?: number
  readsUntilSettled?: number
  /** Logical ids that CloudFormation has in its template and does not list. */
  unlisted?: string[]
  /** Refuses calls that name the physical id. */
  refused?: string[]
  stoppedAt?: Instant
}

const mappingIds = ['SendMailUrgent', 'SendMailBulk', 'DispatchQueue', 'TableStream']

/** The AWS services that the halt of a stage reaches, behind one address, for a stack of any size. */
export const startOperatedStage = async (options: StageOptions = {}): Promise<OperatedStage> => {
  const { others = 240, unlisted = [], refused = [] } = options
  const resources: Record<string, StageResource> = {}
  const addOthers = (count: number): void => {
    for (let added = 0; added < count; added += 1)
      resources[`Other${Object.keys(resources).length}`] = { Type: 'AWS::CloudWatch::Alarm' }
  }
  for (const id of mappingIds) {
    addOthers(Math.ceil(others / mappingIds.length))
    resources[id] = { Type: 'AWS::Lambda::EventSourceMapping', Properties: {} }
  }
  const reservedForSite = options.reservedForSite
  resources.SiteFunction1 = {
    Type: 'AWS::Lambda::Function',
    Properties: reservedForSite === undefined ? {} : { ReservedConcurrentExecutions: reservedForSite },
  }
  resources.ConsoleFunction1 = { Type: 'AWS::Lambda::Function' }
  resources.SendMailFunction1 = { Type: 'AWS::Lambda::Function' }
  resources.SweepTick1 = {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'rate(5 minutes)' },
  }
  resources.MailFeedback1 = { Type: 'AWS::Events::Rule', Properties: { EventPattern: {} } }

  const physicalIdOf = (id: string): string => `physical-${id}`
  const enabled: Record<string, boolean> = Object.fromEntries(mappingIds.map((id) => [id, true]))
  const store = openPersistentStore()
  const concurrency = createFunctionConcurrency(
    store,
    new Map(reservedForSite === undefined ? [] : [[physicalIdOf('SiteFunction1'), reservedForSite]]),
  )
  const states = createRuleStates(store, () => true)
  const stoppedAt = options.stoppedAt ?? '2026-11-20T09:03:00.000Z'
  const services = {
    cloudformation: createCloudFormation({
      stackName: 'dfs-security-clinics-production',
      templateBody: JSON.stringify({ Resources: resources }),
      resources: Object.entries(resources)
        .filter(([id]) => !unlisted.includes(id))
        .map(([logicalId, { Type: type }]) => ({ logicalId, type, physicalId: physicalIdOf(logicalId) })),
    }),
    events: createRuleOperations(
      ['SweepTick1', 'MailFeedback1'].map((id) => ({ name: physicalIdOf(id), arn: `arn:${id}` })),
      states,
    ),
    lambda: createLambdaOperations({
      mappings: mappingIds.map((id) => ({
        uuid: physicalIdOf(id),
        functionArn: 'arn:function',
        eventSourceArn: 'arn:queue',
        isEnabled: () => enabled[id] ?? false,
        changedAt: () => stoppedAt,
        setEnabled: (on: boolean) => {
          enabled[id] = on
        },
      })),
      functionNames: ['SiteFunction1', 'ConsoleFunction1', 'SendMailFunction1'].map(physicalIdOf),
      concurrency,
      executions: createConcurrentExecutions(1000, concurrency),
      readsUntilSettled: options.readsUntilSettled ?? 1,
      invoke: async () => undefined,
    }),
  }
  const calls: string[] = []
  const server = await startHttpServer(async (request, response, incoming) => {
    const [, service = ''] = /\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? '') ?? []
    const action = /Action=(\w+)/.exec(request.body)?.[1]
    calls.push(`${service} ${request.method} ${action ?? request.headers['x-amz-target'] ?? request.path}`)
    const isRefused = refused.some((id) => `${request.path} ${request.body}`.includes(physicalIdOf(id)))
    const handler = services[service as keyof typeof services]
    const denied = errorResponse(service, new AwsError('AccessDeniedException', 'not allowed', 403))
    const respond = respondWithService(isRefused ? { handle: async () => denied } : handler)
    await respond(request, response, incoming)
  })
  onTestFinished(server.close)
  return {
    url: server.url,
    enabled,
    reserved: (id) => concurrency.read(physicalIdOf(id)),
    isRuleEnabled: (id) => states.isEnabled(physicalIdOf(id)),
    calls: () => calls,
  }
}
