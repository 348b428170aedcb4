import {
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  EventBridgeClient,
} from '@aws-sdk/client-eventbridge'
import {
  DeleteFunctionConcurrencyCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  ResourceConflictException,
  ResourceInUseException,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda'
import { fromEpochMillis } from '../../domain/values/time/instant'
import type { StageControl, StagePart, StagePartState } from '../../ports/stage-operation'
import { awsClientConfig } from '../retry'
import { type OperatorConfig, readStackResources, type StackResource } from './stack-resources'

/** The functions that answer requests; the others are started by a queue, the stream or the schedule. */
const pageFunctions = ['SiteFunction', 'ConsoleFunction']

interface PartOperations {
  read(part: StagePart): Promise<StagePartState>
  stop(part: StagePart): Promise<unknown>
  start(part: StagePart): Promise<unknown>
}

/** The control of a stage of AWS, found by the stage's name. */
export const openStageControl = (stage: string, config: OperatorConfig = {}): StageControl => {
  const lambda = new LambdaClient({ ...awsClientConfig, ...config })
  const events = new EventBridgeClient({ ...awsClientConfig, ...config })
  let resources: Promise<StackResource[]> | undefined
  const listResources = (): Promise<StackResource[]> => {
    resources ??= readStackResources(stage, config)
    return resources
  }
  const operations: Record<StagePart['kind'], PartOperations> = {
    'event source mapping': mappingOperations(lambda),
    schedule: ruleOperations(events),
    pages: pageOperations(lambda, async (name) => {
      const found = (await listResources()).find(({ logicalId }) => logicalId === name)
      return found?.properties.ReservedConcurrentExecutions as number | undefined
    }),
  }
  return {
    listParts: async () => (await listResources()).flatMap(toStagePart),
    readState: (part) => operations[part.kind].read(part),
    stop: async (part) => void (await operations[part.kind].stop(part)),
    start: async (part) => void (await operations[part.kind].start(part)),
  }
}

/**
 * A rule without a schedule only carries the events of SES into their queue: while it is off they would be lost.
 * Schedules of single messages are not stopped either: what they start waits in the dispatch queue.
 */
const toStagePart = ({ type, logicalId: name, physicalId, properties }: StackResource): StagePart[] => {
  if (type === 'AWS::Lambda::EventSourceMapping') return [{ kind: 'event source mapping', name, physicalId }]
  if (type === 'AWS::Events::Rule' && properties.ScheduleExpression !== undefined)
    return [{ kind: 'schedule', name, physicalId }]
  const isPageFunction = pageFunctions.some((beginning) => name.startsWith(beginning))
  return type === 'AWS::Lambda::Function' && isPageFunction ? [{ kind: 'pages', name, physicalId }] : []
}

const mappingStates: Record<string, StagePartState['state']> = { Enabled: 'running', Disabled: 'stopped' }

const mappingOperations = (client: LambdaClient): PartOperations => {
  const update = async ({ physicalId: UUID }: StagePart, Enabled: boolean): Promise<void> => {
    try {
      await client.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }))
    } catch (error) {
      // AWS is still busy with an earlier change: the state is read again and the call repeated.
      if (error instanceof ResourceInUseException || error instanceof ResourceConflictException) return
      throw error
    }
  }
  return {
    read: async ({ physicalId: UUID }) => {
      const { State = 'no state', LastModified } = await client.send(
        new GetEventSourceMappingCommand({ UUID }),
      )
      return {
        state: mappingStates[State] ?? 'changing',
        awsState: State,
        since: LastModified && fromEpochMillis(LastModified.getTime()),
      }
    },
    stop: (part) => update(part, false),
    start: (part) => update(part, true),
  }
}

const ruleOperations = (client: EventBridgeClient): PartOperations => ({
  read: async ({ physicalId }) => {
    const { State = 'no state' } = await client.send(new DescribeRuleCommand(ruleKey(physicalId)))
    return { state: State === 'DISABLED' ? 'stopped' : 'running', awsState: State }
  },
  stop: ({ physicalId }) => client.send(new DisableRuleCommand(ruleKey(physicalId))),
  start: ({ physicalId }) => client.send(new EnableRuleCommand(ruleKey(physicalId))),
})

/** The physical id of a rule is its name. */
const ruleKey = (physicalId: string): { Name: string } => ({ Name: physicalId })

/** A function without concurrent executions answers no request: API Gateway says 503. */
const pageOperations = (
  client: LambdaClient,
  deployedConcurrency: (name: string) => Promise<number | undefined>,
): PartOperations => ({
  read: async ({ physicalId: FunctionName }) => {
    const { ReservedConcurrentExecutions: reserved } = await client.send(
      new GetFunctionConcurrencyCommand({ FunctionName }),
    )
    return {
      state: reserved === 0 ? 'stopped' : 'running',
      awsState: reserved === undefined ? 'no reserved concurrency' : `reserved concurrency ${reserved}`,
    }
  },
  stop: ({ physicalId: FunctionName }) =>
    client.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 })),
  start: async ({ name, physicalId: FunctionName }) => {
    const reserved = await deployedConcurrency(name)
    await (reserved === undefined
      ? client.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
      : client.send(
          new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: reserved }),
        ))
  },
})
