import { Duration } from 'aws-cdk-lib'
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeFinding } from './nag-findings'

/**
 * A dead-letter queue: holds messages that could not be processed, for two weeks. The sweep reports the first one
 * (shared/use-cases/operation/check-stage.ts), and that raises an alarm.
 */
export class WatchedDeadLetterQueue extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, id: string) {
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
  }

  /** Reads how many messages it has. */
  grantCount(reader: ClinicFunction): void {
    reader.allow(['sqs:GetQueueAttributes'], [this.queue.queueArn])
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
}

/** A queue that loses no message: one that fails too often goes to its dead-letter queue, which the sweep watches. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: IQueue
  readonly deadLetters: WatchedDeadLetterQueue

  constructor(scope: Construct, id: string, props: QueueProps) {
    super(scope, id)
    this.deadLetters = new WatchedDeadLetterQueue(this, 'DeadLetters')
    this.queue = new Queue(this, 'Queue', {
      // Lambda's advice for event sources: six times the function's limit, so no message is read twice at once.
      visibilityTimeout: props.visibilityTimeout ?? Duration.seconds(props.workerTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.maxReceiveCount },
    })
  }

  /** Reads how many messages it and its dead-letter queue have. */
  grantCount(reader: ClinicFunction): void {
    reader.allow(['sqs:GetQueueAttributes'], [this.queue.queueArn])
    this.deadLetters.grantCount(reader)
  }

  grantSend(sender: ClinicFunction): void {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn])
  }
}
