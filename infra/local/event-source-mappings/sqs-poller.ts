import * as z from 'zod'
import { doublingWait } from '../../../shared/domain/values/time/doubling-wait'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { VirtualClock } from '../clock/clock'
import type { PendingWork } from '../clock/pending-work'
import type { ScheduledSource } from '../clock/time-travel'
import { FunctionThrottledError } from '../services/lambda/concurrent-executions'
import type { FunctionPool } from '../services/lambda/function-pool'
import { countInLineage, MAX_INVOCATIONS_IN_CHAIN, parseLineage } from '../services/lambda/lineage'
import type { SqsService } from '../services/sqs/sqs'

/** The properties that the local stack knows; another one is an error, since leaving it out would change the behaviour. */
const mappingShape = z.strictObject({
  BatchSize: z.number().default(10),
  /** Read by the event source mapping. */
  Enabled: z.unknown().optional(),
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  FunctionResponseTypes: z.literal('ReportBatchItemFailures').array().default([]),
  /** The poller does not wait to fill a batch: waiting would only make batches larger. */
  MaximumBatchingWindowInSeconds: z.number().optional(),
  /** Without a limit Lambda begins with five calls at a time and adds more for minutes; the local stack stays at five. */
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).default({ MaximumConcurrency: 5 }),
  Tags: z.unknown().optional(),
})
const answerShape = z
  .object({ batchItemFailures: z.object({ itemIdentifier: z.string() }).array() })
  .nullish()

/** AWS says only that the pollers stay back. */
const waitsAfterThrottle = { first: 1000, longest: MINUTE_MS }

export interface SqsPoller extends ScheduledSource {
  queueArn: string
  /** A message became visible. */
  poll(): void
  /** Takes no more messages; the local stack ends. */
  close(): void
}

/**
 * Lambda's poller of an SQS queue: hands batches to the function, deletes what it did, and leaves what
 * failed to the visibility time-out and the redrive policy of the queue. It ends endless loops as Lambda does, and takes
 * no messages for a second or longer after Lambda has throttled a call.
 * @param properties of the event source mapping
 * @param isEnabled whether it takes messages now
 */
export const createSqsPoller = (
  properties: unknown,
  pool: FunctionPool,
  sqs: Pick<SqsService, 'receive' | 'delete' | 'discard'>,
  { clock, pendingWork }: { clock: VirtualClock; pendingWork: PendingWork },
  isEnabled: () => boolean,
  onProblem: (message: string) => void,
): SqsPoller => {
  const mapping = mappingShape.parse(properties)
  const { EventSourceArn: queueArn, BatchSize } = mapping
  const reportsItemFailures = mapping.FunctionResponseTypes.length > 0
  let workers = 0
  let closed = false
  let throttlesInRow = 0
  let waitUntil: Instant | undefined

  /** Messages that do not end a chain of invocations; the others go to the dead-letter queue. */
  const stopLoops = (records: ReturnType<SqsService['receive']>): typeof records => {
    const { arn, name, allowsLoops } = pool.definition
    if (allowsLoops) return records
    const looping = records.filter(
      ({ attributes }) =>
        countInLineage(parseLineage(attributes.AWSTraceHeader), arn) >= MAX_INVOCATIONS_IN_CHAIN,
    )
    for (const { receiptHandle } of looping) sqs.discard(queueArn, receiptHandle)
    if (looping.length > 0)
      onProblem(
        `${name} was stopped: it has invoked itself ${MAX_INVOCATIONS_IN_CHAIN} times through its queue`,
      )
    return records.filter((record) => !looping.includes(record))
  }
  /** The messages become visible by themselves, having been received once more; others are not taken meanwhile. */
  const stayBack = (): void => {
    waitUntil = addMilliseconds(clock.now(), doublingWait(throttlesInRow, waitsAfterThrottle))
    throttlesInRow += 1
  }
  const deliver = async (received: ReturnType<SqsService['receive']>): Promise<void> => {
    const records = stopLoops(received)
    if (records.length === 0) return
    const traceHeaders = records.map(({ attributes }) => attributes.AWSTraceHeader)
    const answer = await pool.invoke({ Records: records }, traceHeaders).then(
      (result) => ({ result }),
      (error: unknown) => {
        if (error instanceof FunctionThrottledError) stayBack()
      },
    )
    if (!answer || closed) return
    throttlesInRow = 0
    const failed = reportsItemFailures ? failedMessageIds(answer.result) : []
    if (failed === undefined || failed.some((id) => !records.some(({ messageId }) => messageId === id)))
      return
    for (const { messageId, receiptHandle } of records) {
      if (!failed.includes(messageId)) sqs.delete(queueArn, receiptHandle)
    }
  }
  const work = async (): Promise<void> => {
    // By the next iteration of the event loop the rest of a batch of messages has arrived as well.
    await new Promise((resume) => setImmediate(resume))
    for (;;) {
      const records = closed || waitUntil || !isEnabled() ? [] : sqs.receive(queueArn, BatchSize)
      if (records.length === 0) {
        workers -= 1
        return
      }
      await deliver(records)
    }
  }
  const poll = (): void => {
    if (waitUntil || !isEnabled() || workers >= mapping.ScalingConfig.MaximumConcurrency) return
    workers += 1
    void pendingWork.track(work)
  }
  return {
    queueArn,
    poll,
    nextDue: () => waitUntil,
    runDue: async () => {
      waitUntil = undefined
      poll()
    },
    close: () => {
      closed = true
    },
  }
}

/** Message ids that failed; undefined: the answer has no such form, and the whole batch counts as failed. */
const failedMessageIds = (result: unknown): string[] | undefined => {
  const parsed = answerShape.safeParse(result)
  return parsed.success
    ? (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier)
    : undefined
}
