import { Duration } from 'aws-cdk-lib'
import type { FunctionName } from '../../shared/lambda/environment'

export interface FunctionConfig {
  timeout: Duration
  /** MiB; more memory is more processor. */
  memory: number
  /** What it means to a user when the function fails, one sentence. */
  meaning: string
}

/** How much time and memory each function gets, and who notices when it fails. */
export const functionConfigs: Record<FunctionName, FunctionConfig> = {
  site: {
    timeout: Duration.seconds(10),
    memory: 512,
    meaning: 'Visitors cannot read, register or join, or Zoom is not heard.',
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
  },
  'send-mail': {
    // Less than a mail's lease (shared/domain/mail/mail-states.ts): whoever finds a lease over finds no worker.
    timeout: Duration.seconds(30),
    memory: 512,
    meaning: 'Mails leave late; they are tried again while they are useful.',
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
    meaning: 'Nobody looks after what was lost on the way; the next run is five minutes later.',
  },
}
