import * as z from 'zod'
import type { VirtualClock } from '../clock/clock'
import type { PendingWork } from '../clock/pending-work'
import type { ScheduledSource } from '../clock/time-travel'
import type { FaultInjector } from '../faults/fault-injector'
import type { PolicyEvaluator } from '../iam/policy-evaluator'
import type { DynamoDbEngine } from '../services/dynamodb/engine'
import type { FunctionPool } from '../services/lambda/function-pool'
import type { SqsService } from '../services/sqs/sqs'
import type { PersistentStore } from '../storage/persistent-store'
import type { ResolvedTemplate } from '../template/resolved-template'
import { createFaultyStreamReader } from './faulty-stream-reader'
import { type MappingState, openMappingState } from './mapping-states'
import { createSqsPoller, type SqsPoller } from './sqs-poller'
import { createStreamPoller, type StreamPoller } from './stream-poller'
import { createStreamReader, dateRecords, type StreamReader } from './stream-reader'

/** Delivers messages and records to the functions. */
export interface EventSourceMappings extends ScheduledSource {
  /** A message of the queue can be taken. */
  pollQueue(queueArn: string): void
  /** The table was written to. */
  pollStream(tableName: string): void
  /** Looks at every queue and stream once, for what the last run of the local stack left. */
  pollAll(): void
  /** Each mapping, for an operator who disables or enables it. */
  mappings: (MappingState & { uuid: string; functionArn: string; eventSourceArn: string })[]
  /** Stops delivering; work in progress is delivered again after the next start. */
  close(): void
}

export interface EventSourceMappingOptions {
  template: ResolvedTemplate
  policies: PolicyEvaluator
  findPool(name: string): FunctionPool
  sqs: SqsService
  engine: Pick<DynamoDbEngine, 'callOperation'>
  /** By table name: its stream's ARN at the engine. */
  streams: Map<string, string>
  store: PersistentStore
  clock: VirtualClock
  pendingWork: PendingWork
  faults?: Pick<FaultInjector, 'recordFault'> | undefined
  /** Lambda itself stopped a function. */
  onProblem(message: string): void
}

const commonShape = z.object({
  Enabled: z.boolean().default(true),
  EventSourceArn: z.string(),
  FunctionName: z.string(),
})

/** The calls that Lambda makes under the function's role (Lambda developer guide, "execution role permissions"). */
const requiredActions = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
}

/**
 * Every event source mapping of the stack.
 * @throws NotAuthorizedError when a function may not read its source, as the deployment would
 */
export const createEventSourceMappings = (options: EventSourceMappingOptions): EventSourceMappings => {
  const { template, policies, sqs, store } = options
  const queues: SqsPoller[] = []
  const streams: (StreamPoller & { table: string })[] = []
  const faultyReaders: ScheduledSource[] = []
  const mappings: EventSourceMappings['mappings'] = []
  for (const { ref: uuid, properties } of template.resourcesOfType('AWS::Lambda::EventSourceMapping')) {
    const { Enabled, EventSourceArn: source, FunctionName } = commonShape.parse(properties)
    const pool = options.findPool(FunctionName)
    const role = { role: pool.definition.roleArn }
    let poller: { poll(): void } = { poll: () => {} }
    const isQueue = source.startsWith('arn:aws:sqs:')
    for (const action of requiredActions[isQueue ? 'sqs' : 'dynamodb'])
      policies.authorize(role, { action, resource: source })
    const state = openMappingState(options, uuid, Enabled, () => poller.poll())
    mappings.push({ ...state, uuid, functionArn: pool.definition.arn, eventSourceArn: source })
    if (isQueue) {
      const queue = createSqsPoller(properties, pool, sqs, options, state.isEnabled, options.onProblem)
      poller = queue
      queues.push(queue)
      continue
    }
    const table = source.split('/')[1] ?? ''
    const checkpoints = store.openMap<string>('streams')
    const engineReader = createStreamReader(
      options.engine,
      options.streams.get(table) ?? '',
      checkpoints.get(source),
    )
    const { faults } = options
    const datedReader: StreamReader = {
      // The engines write real time into records.
      readNext: async () => dateRecords(await engineReader.readNext(), options.clock.now()),
    }
    const reader = createFaultyStreamReader(datedReader, () => faults?.recordFault(), options.clock)
    const stream = createStreamPoller(properties, {
      ...options,
      pool,
      reader,
      isEnabled: state.isEnabled,
      saveCheckpoint: (sequenceNumber) => checkpoints.set(source, sequenceNumber),
      sendToFailureDestination: (queueArn, body) => {
        policies.authorize(role, { action: 'sqs:SendMessage', resource: queueArn })
        sqs.send(queueArn, body)
      },
    })
    poller = stream
    streams.push({ table, ...stream })
    if (faults) faultyReaders.push({ nextDue: reader.nextDue, runDue: async () => stream.poll() })
  }
  const scheduledSources = (): ScheduledSource[] => [...queues, ...streams, ...faultyReaders]
  const dueInstants = (): string[] =>
    scheduledSources()
      .flatMap((one) => one.nextDue() ?? [])
      .sort()
  return {
    mappings,
    pollQueue: (queueArn) => {
      for (const queue of queues) if (queue.queueArn === queueArn) queue.poll()
    },
    pollStream: (tableName) => {
      for (const stream of streams) if (stream.table === tableName) stream.poll()
    },
    pollAll: () => {
      for (const queue of queues) queue.poll()
      for (const stream of streams) stream.poll()
    },
    close: () => {
      for (const source of [...queues, ...streams]) source.close()
    },
    nextDue: () => dueInstants()[0],
    runDue: async () => {
      const now = options.clock.now()
      for (const one of scheduledSources()) if ((one.nextDue() ?? '~') <= now) await one.runDue()
    },
  }
}
