import { Duration } from 'aws-cdk-lib'
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { alarmAbove, alarmOnDeadLetters } from './alarms'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeFinding } from './nag-findings'

/**
 * A dead-letter queue: holds messages that could not be processed. It keeps them for two weeks, and one message raises
 * the alarm.
 */
export class AlarmedDeadLetterQueue extends Construct {
  readonly queue: Queue

  /** @param props.meaning what a message in it means to a user, one sentence */
  constructor(scope: Construct, id: string, props: { meaning: string }) {
    super(scope, id)
    this.queue = new Queue(this, 'Queue', {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    acknowledgeFinding(
      this.queue,
      'AwsSolutions-SQS3',
      'It is the dead-letter queue, of a schedule, a stream or another queue',
    )
    alarmOnDeadLetters(this, this.queue, props.meaning)
  }

  /** Reads the messages and deletes those that are dealt with. */
  grantConsume(reader: ClinicFunction): void {
    const verbs = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes']
    reader.allow(
      verbs.map((verb) => `sqs:${verb}`),
      [this.queue.queueArn],
    )
  }
}

export interface QueueProps {
  /** Time limit of the function that consumes the queue. */
  workerTimeout: Duration
  /** How long a received message is hidden from other workers; by default six times the worker's time limit. */
  visibilityTimeout?: Duration
  /** How many times a message is tried before it goes to the dead-letter queue. */
  maxReceiveCount: number
  /** What a message in the dead-letter queue means to a user, one sentence. */
  meaning: string
  /** What it means to a user that messages have waited for a quarter of an hour, one sentence. */
  lateMeaning: string
}

/** A queue that loses no message: one that fails too often goes to its dead-letter queue, which has an alarm. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: IQueue
  readonly deadLetters: AlarmedDeadLetterQueue

  constructor(scope: Construct, id: string, props: QueueProps) {
    super(scope, id)
    this.deadLetters = new AlarmedDeadLetterQueue(this, 'DeadLetters', { meaning: props.meaning })
    this.queue = new Queue(this, 'Queue', {
      // Lambda's advice for event sources: six times the function's limit, so no message is read twice at once.
      visibilityTimeout: props.visibilityTimeout ?? Duration.seconds(props.workerTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.maxReceiveCount },
    })
    alarmAbove(this, 'Late', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      above: Duration.minutes(15).toSeconds(),
      meaning: props.lateMeaning,
    })
  }

  grantSend(sender: ClinicFunction): void {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn])
  }
}
