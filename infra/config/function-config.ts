import { Duration } from 'aws-cdk-lib'
import type { FunctionName } from '../../shared/lambda/environment'

export interface FunctionConfig {
  timeout: Duration
  /** MiB; more memory is more processor. */
  memory: number
  /** What it means to a user when the function fails, one sentence. */
  meaning: string
  /**
   * Why the function may send messages to a queue that invokes it again; absent: it must not. Lambda ends a chain of
   * about 16 invocations of one function otherwise (Lambda developer guide, "recursive loop detection").
   */
  loopReason?: string
}

/** How much time and memory each function gets, and what its failure means to a user. */
export const functionConfigs: Record<FunctionName, FunctionConfig> = {
  site: {
    timeout: Duration.seconds(10),
    memory: 512,
    meaning: 'Visitors cannot read, register or join, or Zoom events are refused.',
  },
  console: {
    // An HTTP API waits 30 seconds at most.
    timeout: Duration.seconds(29),
    memory: 1024,
    meaning: 'Organisers see an error page in the console.',
  },
  'process-table-stream': {
    timeout: Duration.seconds(60),
    memory: 512,
    meaning: 'A confirmation or a changed date is acted on minutes late, by the sweep.',
  },
  dispatch: {
    timeout: Duration.minutes(2),
    memory: 512,
    meaning: 'A reminder that is due has not reached all its recipients yet; it is tried again.',
    loopReason: 'A campaign queues its next batch until its recipients are used up',
  },
  'send-mail': {
    // Less than a mail's lease (shared/domain/mail/mail-states.ts): when the lease has expired, its worker has ended.
    timeout: Duration.seconds(30),
    memory: 512,
    meaning: 'Mails leave late; they are tried again while they are useful.',
    loopReason: 'A mail that must wait for the rate or quota is queued again until it is no longer useful',
  },
  'render-certificate': {
    timeout: Duration.seconds(10),
    memory: 1024,
    meaning: 'People cannot download their certificate.',
  },
  'collect-attendance': {
    timeout: Duration.seconds(60),
    memory: 1024,
    meaning: 'A day summary is late; it is tried again.',
  },
  'record-mail-feedback': {
    timeout: Duration.seconds(30),
    memory: 256,
    meaning: 'The console does not show yet whether mails were delivered; it is tried again.',
  },
  sweep: {
    timeout: Duration.minutes(4),
    memory: 512,
    meaning: 'Lost notifications are not repaired; the next run is five minutes later.',
  },
}
