import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { FunctionEnvironment, FunctionName } from '../../shared/lambda/environment'
import { functionConfigs } from '../config/function-config'
import type { StageSettings } from '../config/stage-settings'
import { ClinicTable } from '../constructs/clinic-table'
import { MessageSchedules } from '../constructs/message-schedules'
import { QueueWithDeadLetters, WatchedDeadLetterQueue } from '../constructs/queue-with-dead-letters'
import { StageKeys } from '../constructs/stage-keys'

export type StatefulResources = ReturnType<typeof createStatefulResources>

type DeadLetterName = keyof FunctionEnvironment<'DEAD_LETTER_URLS'>['DEAD_LETTER_URLS']

/** Every dead-letter queue, by the name that shared/domain/mail/sending/dead-letter.ts explains. */
export const deadLetterQueuesByName = (
  state: StatefulResources,
): Record<DeadLetterName, WatchedDeadLetterQueue> => ({
  urgent: state.urgentMails.deadLetters,
  bulk: state.bulkMails.deadLetters,
  dispatch: state.dispatches.deadLetters,
  attendance: state.attendance.deadLetters,
  feedback: state.feedback.deadLetters,
  schedule: state.schedules.deadLetters,
  changes: state.streamDeadLetters,
})

/** The resources that hold data: the table, the queues, the schedules and the secret. */
export const createStatefulResources = (scope: Construct, { retainData }: StageSettings) => {
  const queue = (id: string, worker: FunctionName, maxReceiveCount: number, visibilityTimeout?: Duration) =>
    new QueueWithDeadLetters(scope, id, {
      workerTimeout: functionConfigs[worker].timeout,
      maxReceiveCount,
      ...(visibilityTimeout && { visibilityTimeout }),
    })
  // A mail whose worker died is sent once more within two minutes: this time-out, and the minute in which an event of
  // SES may still arrive. A message that becomes visible too early finds another worker's claim and does nothing.
  const lane = (id: string) => queue(id, 'send-mail', 10, Duration.seconds(45))

  const dispatches = queue('Dispatches', 'dispatch', 5)
  return {
    table: new ClinicTable(scope, 'Clinics', { retainData }),
    streamDeadLetters: new WatchedDeadLetterQueue(scope, 'TableStreamDeadLetters'),
    dispatches,
    urgentMails: lane('UrgentMails'),
    bulkMails: lane('BulkMails'),
    attendance: queue('Attendance', 'collect-attendance', 5),
    feedback: queue('Feedback', 'record-mail-feedback', 10),
    schedules: new MessageSchedules(scope, 'Schedules', { target: dispatches }),
    secret: new StageKeys(scope, 'Secret', { retainData }),
  }
}
