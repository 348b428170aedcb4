import * as z from 'zod'
import type { Engine } from '../dynamodb/engine'
import type { Faults } from '../faults/faults'
import { faultyReader } from '../faults/faulty-reader'
import type { FunctionPool } from '../functions/pool'
import type { Rights } from '../iam/rights'
import type { Keep } from '../services/keep'
import type { Sqs } from '../services/sqs'
import type { HouseClock } from '../services/types'
import type { Stack } from '../stack'
import type { Activity } from '../time/activity'
import type { Timed } from '../time/travel'
import { createQueueSource, type QueueSource } from './queue-source'
import { createStreamReader } from './stream-reader'
import { createStreamSource, type StreamSource } from './stream-source'

/** What brings messages and records to the functions. */
export interface Sources extends Timed {
  /** A message of the queue can be taken. */
  arrived(queueArn: string): void
  /** The table was written to. */
  changed(tableName: string): void
  /** Looks at every queue and stream once, for what the last run left. */
  begin(): void
  /** Brings nothing any more; what was under way comes again with the next start. */
  close(): void
}

export interface SourcesOptions {
  stack: Stack
  rights: Rights
  poolNamed(name: string): FunctionPool
  sqs: Sqs
  engine: Pick<Engine, 'call'>
  /** By table name: its stream's ARN at the engine. */
  streams: Map<string, string>
  keep: Keep
  clock: HouseClock
  activity: Activity
  faults?: Pick<Faults, 'ofRecord'> | undefined
}

const commonShape = z.object({ EventSourceArn: z.string(), FunctionName: z.string() })

/** What Lambda does in the name of the function (Lambda developer guide, "execution role permissions"). */
const needed = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
}

/**
 * Every event source mapping of the stack.
 * @throws NotAuthorised when a function may not read its source, as the deployment would
 */
export const openSources = (options: SourcesOptions): Sources => {
  const { stack, rights, sqs, keep } = options
  const queues: QueueSource[] = []
  const streams: (StreamSource & { table: string })[] = []
  const heldBack: Timed[] = []
  for (const { properties } of stack.ofType('AWS::Lambda::EventSourceMapping')) {
    const { EventSourceArn: source, FunctionName } = commonShape.parse(properties)
    const pool = options.poolNamed(FunctionName)
    const role = { role: pool.plan.roleArn }
    const isQueue = source.startsWith('arn:aws:sqs:')
    for (const action of needed[isQueue ? 'sqs' : 'dynamodb'])
      rights.check(role, { action, resource: source })
    if (isQueue) {
      queues.push(createQueueSource(properties, pool, sqs, options.activity))
      continue
    }
    const table = source.split('/')[1] ?? ''
    const read = keep.map<string>('streams')
    const sound = createStreamReader(options.engine, options.streams.get(table) ?? '', read.get(source))
    const { faults } = options
    const reader = faultyReader(sound, () => faults?.ofRecord(), options.clock)
    const stream = createStreamSource(properties, {
      ...options,
      pool,
      reader,
      done: (sequenceNumber) => read.set(source, sequenceNumber),
      giveUp: (queueArn, body) => {
        rights.check(role, { action: 'sqs:SendMessage', resource: queueArn })
        sqs.send(queueArn, body)
      },
    })
    streams.push({ table, ...stream })
    if (faults) heldBack.push({ nextDue: reader.nextDue, runDue: async () => stream.changed() })
  }
  const timed = (): Timed[] => [...streams, ...heldBack]
  const due = (): string[] =>
    timed()
      .flatMap((one) => one.nextDue() ?? [])
      .sort()
  return {
    arrived: (queueArn) => {
      for (const queue of queues) if (queue.queueArn === queueArn) queue.arrived()
    },
    changed: (tableName) => {
      for (const stream of streams) if (stream.table === tableName) stream.changed()
    },
    begin: () => {
      for (const queue of queues) queue.arrived()
      for (const stream of streams) stream.changed()
    },
    close: () => {
      for (const source of [...queues, ...streams]) source.close()
    },
    nextDue: () => due()[0],
    runDue: async () => {
      const now = options.clock.now()
      for (const one of timed()) if ((one.nextDue() ?? '~') <= now) await one.runDue()
    },
  }
}
