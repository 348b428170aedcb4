import { Duration } from 'aws-cdk-lib'
import type { FunctionName } from '../../shared/lambda/environment'

export interface FunctionConfig {
  timeout: Duration
  /** MiB; more memory is more processor. */
  memory: number
  /**
   * Why the function may send messages to a queue that invokes it again; absent: it must not. Lambda ends a chain of
   * about 16 invocations of one function otherwise (Lambda developer guide, "recursive loop detection").
   */
  loopReason?: string
}

/** How much time and memory each function gets. */
export const functionConfigs: Record<FunctionName, FunctionConfig> = {
  site: {
    timeout: Duration.seconds(10),
    memory: 512,
  },
  console: {
    // An HTTP API waits 30 seconds at most.
    timeout: Duration.seconds(29),
    memory: 1024,
  },
  'process-table-stream': {
    timeout: Duration.seconds(60),
    memory: 512,
  },
  dispatch: {
    timeout: Duration.minutes(2),
    memory: 512,
    loopReason: 'A campaign queues its next batch until its recipients are used up',
  },
  'send-mail': {
    // Less than a mail's lease (shared/domain/mail/ledger/mail-states.ts): when the lease has expired, its worker has ended.
    timeout: Duration.seconds(30),
    memory: 512,
    loopReason: 'A mail that must wait for the rate or quota is queued again until it is no longer useful',
  },
  'render-certificate': {
    timeout: Duration.seconds(10),
    memory: 1024,
  },
  'collect-attendance': {
    timeout: Duration.seconds(60),
    memory: 1024,
  },
  'record-mail-feedback': {
    timeout: Duration.seconds(30),
    memory: 256,
  },
  sweep: {
    timeout: Duration.minutes(4),
    memory: 512,
  },
}
