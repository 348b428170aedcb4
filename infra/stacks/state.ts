import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Environment, FunctionName } from '../../shared/environment'
import { DeadLetters, QueueWithDeadLetters } from '../constructs/queue-with-dead-letters'
import { Schedules } from '../constructs/schedules'
import { HouseSecret } from '../constructs/secrets'
import { ClinicTable } from '../constructs/table'
import { functionPlans } from '../function-plans'
import type { Settings } from '../settings'

export type State = ReturnType<typeof keepState>

type DeadLetterName = keyof Environment<'DEAD_LETTER_URLS'>['DEAD_LETTER_URLS']

/** Every queue of dead letters, by the name that shared/domain/mail/dead-letter.ts explains. */
export const deadLettersOf = (state: State): Record<DeadLetterName, DeadLetters> => ({
  urgent: state.urgentMails.deadLetters,
  bulk: state.bulkMails.deadLetters,
  dispatch: state.dispatches.deadLetters,
  attendance: state.attendance.deadLetters,
  feedback: state.feedback.deadLetters,
  schedule: state.schedules.deadLetters,
  changes: state.lostChanges,
})

/** Everything that outlives a call: the table, the queues, the schedules and the secrets. */
export const keepState = (scope: Construct, { lasting }: Settings) => {
  const queue = (
    id: string,
    worker: FunctionName,
    tries: number,
    meaning: string,
    late: string,
    hiddenFor?: Duration,
  ) =>
    new QueueWithDeadLetters(scope, id, {
      workerTimeout: functionPlans[worker].timeout,
      tries,
      meaning,
      late,
      ...(hiddenFor && { hiddenFor }),
    })
  // A mail whose worker died is sent once more within two minutes: this, and the minute in which SES may
  // still tell of it. A message that comes back too early only finds the mail in other hands.
  const lane = (id: string, meaning: string, late: string) =>
    queue(id, 'send-mail', 10, meaning, late, Duration.seconds(45))

  const dispatches = queue(
    'Dispatches',
    'dispatch',
    5,
    'A message that was due has not reached all its recipients.',
    'Reminders are more than a quarter of an hour late.',
  )
  return {
    table: new ClinicTable(scope, 'Clinics', { lasting }),
    lostChanges: new DeadLetters(scope, 'LostChanges', {
      meaning: 'A change of a clinic or registration was not acted on; the sweep catches up within minutes.',
    }),
    dispatches,
    urgentMails: lane(
      'UrgentMails',
      'A confirmation, way in or notice was tried ten times and has not left; its recipient was not told.',
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
    schedules: new Schedules(scope, 'Schedules', { target: dispatches, lasting }),
    tokens: new HouseSecret(scope, 'TokenKeys', {
      description: 'Keys of the personal links in mails: {"current","previous"}',
      field: 'current',
      fixedBecause: 'A key stays valid as long as the links signed with it; a person changes it',
      lasting,
    }),
    sessions: new HouseSecret(scope, 'SessionKeys', {
      description: 'Keys of the console sessions: {"current","previous"}',
      field: 'current',
      fixedBecause: 'A change without the key before signs everybody out; a person changes it',
      lasting,
    }),
    zoom: new HouseSecret(scope, 'ZoomWebhook', {
      description: 'The secret token of the Zoom app, put in by hand: {"token"}',
      field: 'token',
      fixedBecause: 'Zoom gives it; only a person can take the new one over',
      lasting,
    }),
  }
}
