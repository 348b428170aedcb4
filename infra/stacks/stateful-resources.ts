import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { FunctionEnvironment, FunctionName } from '../../shared/lambda/environment'
import { functionConfigs } from '../config/function-config'
import type { StageSettings } from '../config/stage-settings'
import { ClinicTable } from '../constructs/clinic-table'
import { MessageSchedules } from '../constructs/message-schedules'
import { AlarmedDeadLetterQueue, QueueWithDeadLetters } from '../constructs/queue-with-dead-letters'
import { StageKeys } from '../constructs/stage-keys'

export type StatefulResources = ReturnType<typeof createStatefulResources>

type DeadLetterName = keyof FunctionEnvironment<'DEAD_LETTER_URLS'>['DEAD_LETTER_URLS']

/** Every dead-letter queue, by the name that shared/domain/mail/dead-letter.ts explains. */
export const deadLetterQueuesByName = (
  state: StatefulResources,
): Record<DeadLetterName, AlarmedDeadLetterQueue> => ({
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
  const queue = (
    id: string,
    worker: FunctionName,
    maxReceiveCount: number,
    meaning: string,
    lateMeaning: string,
    visibilityTimeout?: Duration,
  ) =>
    new QueueWithDeadLetters(scope, id, {
      workerTimeout: functionConfigs[worker].timeout,
      maxReceiveCount,
      meaning,
      lateMeaning,
      ...(visibilityTimeout && { visibilityTimeout }),
    })
  // A mail whose worker died is sent once more within two minutes: this time-out, and the minute in which an event of
  // SES may still arrive. A message that becomes visible too early finds another worker's claim and does nothing.
  const lane = (id: string, meaning: string, lateMeaning: string) =>
    queue(id, 'send-mail', 10, meaning, lateMeaning, Duration.seconds(45))

  const dispatches = queue(
    'Dispatches',
    'dispatch',
    5,
    'A message that was due has not reached all its recipients.',
    'Reminders are more than a quarter of an hour late.',
  )
  return {
    table: new ClinicTable(scope, 'Clinics', { retainData }),
    streamDeadLetters: new AlarmedDeadLetterQueue(scope, 'TableStreamDeadLetters', {
      meaning: 'A change of a clinic or registration was not acted on; the sweep catches up within minutes.',
    }),
    dispatches,
    urgentMails: lane(
      'UrgentMails',
      'A confirmation, joining link or notice was tried ten times and has not left; its recipient was not told.',
      'Confirmations and notices wait for more than a quarter of an hour; the quota of SES may be used up.',
    ),
    bulkMails: lane(
      'BulkMails',
      'A reminder or summary was tried ten times and has not left; its recipient was not told.',
      'Reminders wait for more than a quarter of an hour; the rate or quota of SES may be used up.',
    ),
    attendance: queue(
      'Attendance',
      'collect-attendance',
      5,
      'A day summary was not made; organisers and ITU wait for it.',
      'Day summaries are more than a quarter of an hour late.',
    ),
    feedback: queue(
      'Feedback',
      'record-mail-feedback',
      10,
      'What became of a mail is not known; the console shows it as sent only.',
      'The console learns late whether mails were delivered or came back.',
    ),
    schedules: new MessageSchedules(scope, 'Schedules', { target: dispatches }),
    secret: new StageKeys(scope, 'Secret', { retainData }),
  }
}
