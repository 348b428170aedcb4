import { describe, expect, it } from 'vitest'
import { handledItemTypes } from '../../shared/aws/dynamodb/table-changes'
import { LEASE_MS, UNKNOWN_OUTCOME_WAIT_MS } from '../../shared/domain/mail/ledger/mail-states'
import { findFunction, listFunctions } from './support/permissions'
import { referencedId, resourcesOfType, templateOfStage } from './support/synthesized-template'

interface Queue {
  VisibilityTimeout?: number
  MessageRetentionPeriod?: number
  SqsManagedSseEnabled?: boolean
  RedrivePolicy?: { deadLetterTargetArn: unknown; maxReceiveCount: number }
}
interface Mapping {
  EventSourceArn: unknown
  FunctionName: unknown
  FunctionResponseTypes?: string[]
  FilterCriteria?: { Filters: { Pattern: string }[] }
  DestinationConfig?: { OnFailure: { Destination: unknown } }
}

const template = templateOfStage()
const queues = resourcesOfType<Queue>(template, 'AWS::SQS::Queue')
const mappings = resourcesOfType<Mapping>(template, 'AWS::Lambda::EventSourceMapping')
const deadLetters = queues.filter(([, queue]) => !queue.RedrivePolicy).map(([id]) => id)

describe('queues', () => {
  it('have a dead-letter queue each, or are one', () => {
    const takingOver = queues
      .map(([, queue]) => referencedId(queue.RedrivePolicy?.deadLetterTargetArn))
      .filter(Boolean)
    expect(takingOver).toHaveLength(5)
    expect(new Set(takingOver).size).toBe(5)
    expect(deadLetters).toEqual(expect.arrayContaining(takingOver))
  })

  it('for dead letters without a queue belong to the table stream and the schedules', () => {
    const takingOver = new Set(
      queues.map(([, queue]) => referencedId(queue.RedrivePolicy?.deadLetterTargetArn)),
    )
    const others = deadLetters.filter((id) => !takingOver.has(id))
    const stream = mappings.map(([, mapping]) =>
      referencedId(mapping.DestinationConfig?.OnFailure.Destination),
    )
    const planner = listFunctions(template).find(({ name }) => name === 'process-table-stream')
    const schedules = referencedId(planner?.properties.Environment.Variables.SCHEDULE_DEAD_LETTER_ARN)
    expect(new Set(others)).toEqual(new Set([...stream.filter(Boolean), schedules]))
  })

  it('are all counted by the sweep, which tells of dead letters and of messages that nobody takes', () => {
    const counted = findFunction(template, 'sweep').permissions.flatMap(({ action, resources }) =>
      action === 'sqs:GetQueueAttributes' ? resources.map(referencedId) : [],
    )
    expect(new Set(counted)).toEqual(new Set(queues.map(([id]) => id)))
  })

  it('keep dead letters for two weeks', () => {
    const kept = queues.filter(([id]) => deadLetters.includes(id))
    expect(kept.length).toBe(deadLetters.length)
    for (const [id, queue] of kept) expect(queue.MessageRetentionPeriod, id).toBe(14 * 24 * 3600)
  })

  const hiding = mappings.flatMap(([, { EventSourceArn, FunctionName }]) => {
    const queue = queues.find(([id]) => id === referencedId(EventSourceArn))?.[1]
    const worker = listFunctions(template).find(({ id }) => id === referencedId(FunctionName))
    return queue && worker ? [{ worker, seconds: queue.VisibilityTimeout ?? Number.NaN }] : []
  })

  it('hide a message six times as long as its function may take, mails apart', () => {
    const others = hiding.filter(({ worker }) => worker.name !== 'send-mail')
    expect(others).toHaveLength(3)
    for (const { worker, seconds } of others)
      expect(seconds).toBe(6 * (worker.properties.Timeout ?? Number.NaN))
  })

  it('give a mail whose worker died to another one in time to send it once more within two minutes', () => {
    const mails = hiding.filter(({ worker }) => worker.name === 'send-mail')
    expect(mails).toHaveLength(2)
    for (const { worker, seconds } of mails) {
      const timeout = worker.properties.Timeout ?? Number.NaN
      expect(timeout * 1000).toBeLessThan(LEASE_MS)
      expect(seconds).toBeGreaterThan(timeout)
      const lookedAt = Math.max(seconds * 1000, LEASE_MS + 2000)
      expect(lookedAt + UNKNOWN_OUTCOME_WAIT_MS + 5000).toBeLessThanOrEqual(120_000)
    }
  })

  it('are encrypted and refuse plain HTTP', () => {
    interface Policy {
      Queues: unknown[]
      PolicyDocument: { Statement: { Effect: string; Condition?: unknown }[] }
    }
    const closed = resourcesOfType<Policy>(template, 'AWS::SQS::QueuePolicy')
      .filter(([, { PolicyDocument }]) =>
        PolicyDocument.Statement.some(({ Effect, Condition }) => {
          return Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}'
        }),
      )
      .flatMap(([, { Queues }]) => Queues.map(referencedId))
    expect(new Set(closed)).toEqual(new Set(queues.map(([id]) => id)))
    for (const [id, queue] of queues) expect(queue.SqsManagedSseEnabled, id).toBe(true)
  })

  it('come with a stream that delivers the changes of those items that trigger work, and no others', () => {
    const filters = mappings.flatMap(([, { FilterCriteria }]) => FilterCriteria?.Filters ?? [])
    expect(filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { NewImage: { type: { S: handledItemTypes } } } },
    ])
    expect(handledItemTypes).not.toContain('recipient')
  })

  it('and the stream give back only what failed', () => {
    expect(mappings).toHaveLength(6)
    for (const [id, mapping] of mappings) {
      expect(mapping.FunctionResponseTypes, id).toEqual(['ReportBatchItemFailures'])
    }
  })
})
