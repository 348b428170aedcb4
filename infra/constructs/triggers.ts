import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { alarmOnMissingData } from './alarms'
import type { ClinicFunction } from './clinic-function'
import type { ClinicTable } from './clinic-table'
import { acknowledgeWildcard } from './nag-findings'
import type { QueueWithDeadLetters, WatchedDeadLetterQueue } from './queue-with-dead-letters'

/**
 * The function processes the queue and returns the messages that failed; only these are delivered again.
 * @param limits messages a call, and calls at the same time (AWS allows no fewer than 2; null: as many as it needs)
 */
export const consumeQueue = (
  consumer: ClinicFunction,
  queue: QueueWithDeadLetters,
  limits: { messages: number; calls: number | null },
): void =>
  consumer.lambda.addEventSource(
    new SqsEventSource(queue.queue, {
      batchSize: limits.messages,
      ...(limits.calls !== null && { maxConcurrency: limits.calls }),
      reportBatchItemFailures: true,
    }),
  )

/**
 * The function processes the changes of some types of items; a change that fails five times goes to the dead-letter
 * queue. Lambda itself filters out the others, so the recipients of a large campaign do not delay a confirmation.
 */
export const consumeStream = (
  consumer: ClinicFunction,
  table: ClinicTable,
  deadLetters: WatchedDeadLetterQueue,
  types: readonly string[],
): void => {
  consumer.lambda.addEventSource(
    new DynamoEventSource(table.table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      retryAttempts: 5,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: Duration.hours(24),
      onFailure: new SqsDlq(deadLetters.queue),
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { type: { S: types } } } })],
    }),
  )
  acknowledgeWildcard(consumer, '*', 'Lambda asks for ListStreams, which has no resource')
}

/** A run that fails is not repeated: the next one does the same work. */
export const scheduleEvery = (interval: Duration, runner: ClinicFunction): void => {
  new Rule(runner, 'Tick', {
    description: `Starts ${runner.node.id}`,
    schedule: Schedule.rate(interval),
    targets: [new LambdaFunction(runner.lambda, { retryAttempts: 0, maxEventAge: interval })],
  })
  runner.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: interval })
  alarmOnMissingData(runner, 'NotRunning', {
    metric: runner.lambda.metricInvocations({ statistic: 'Sum', period: interval }),
    periods: 3,
    meaning: 'Lost reminders and mails are not repaired: the regular run has not begun three times in a row.',
  })
}
