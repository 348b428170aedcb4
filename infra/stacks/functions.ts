import { Duration, type Stack } from 'aws-cdk-lib'
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { streamedItemTypes } from '../../shared/aws/dynamodb/table-layout'
import type { FunctionName } from '../../shared/lambda/environment'
import { functionConfigs } from '../config/function-config'
import type { StageSettings } from '../config/stage-settings'
import { alarmAbove } from '../constructs/alarms'
import { ClinicFunction, type EnvironmentValues, failedHandlersMetric } from '../constructs/clinic-function'
import type { MailSending } from '../constructs/mail-sending'
import { consumeQueue, consumeStream, scheduleEvery } from '../constructs/triggers'
import type { WebApi } from '../constructs/web-api'
import { deadLetterQueuesByName, type StatefulResources } from './stateful-resources'

interface FunctionInputs {
  settings: StageSettings
  state: StatefulResources
  web: WebApi
  sending: MailSending
  values: EnvironmentValues
}

/** The functions: the trigger of each, and its permissions. */
export const createFunctions = (
  scope: Stack,
  { settings, state, web, sending, values }: FunctionInputs,
): void => {
  const { logRetentionDays, retainData, concurrency } = settings
  const createFunction = (id: string, name: FunctionName) =>
    new ClinicFunction(scope, id, {
      ...functionConfigs[name],
      name,
      values,
      logRetentionDays,
      retainData,
      reservedConcurrency: name === 'site' || name === 'console' ? concurrency.reserved[name] : null,
    })
  const { table, dispatches, attendance, feedback, schedules, secret } = state
  const lanes = [state.urgentMails, state.bulkMails]

  const site = createFunction('Site', 'site')
  web.route(['$default'], site)
  table.grantReadWrite(site)
  table.grantListClinics(site)
  secret.grantRead(site)

  const console = createFunction('Console', 'console')
  web.route(['/console', '/console/{proxy+}'], console)
  table.grantReadWrite(console)
  table.grantListClinics(console)
  // Deletes the chunks that a changed meeting or a corrected report no longer uses.
  table.grantDelete(console)
  // Looks up which of some thousand addresses of an import are suppressed.
  table.grantBatchRead(console)
  // Writes some thousand recipients when a campaign is started.
  table.grantBatchWrite(console)
  secret.grantRead(console)
  // Staff look at dead letters in the console and send them back to their queue.
  for (const queue of Object.values(deadLetterQueuesByName(state))) queue.grantConsume(console)
  for (const queue of [...lanes, dispatches, attendance, feedback]) queue.grantSend(console)

  const renderCertificate = createFunction('RenderCertificate', 'render-certificate')
  web.route(['/certificates/{code}/pdf'], renderCertificate)
  table.grantReadItem(renderCertificate)

  const processTableStream = createFunction('ProcessTableStream', 'process-table-stream')
  consumeStream(processTableStream, table, state.streamDeadLetters, streamedItemTypes)
  table.grantReadWrite(processTableStream)

  const dispatch = createFunction('Dispatch', 'dispatch')
  consumeQueue(dispatch, dispatches, { messages: 1, calls: concurrency.maximum.dispatch })
  table.grantReadWrite(dispatch)
  for (const queue of [dispatches, ...lanes]) queue.grantSend(dispatch)
  // A campaign leaves a fifth of the daily quota to other mails.
  sending.grantReadQuota(dispatch)
  dispatch.countLogLines('fanned-out', 'done', 'stale', 'missed', 'auto-paused')
  dispatch.alarmOnLogLine(
    'missed',
    'A message came too late to be useful; its recipients were not told, the console names them.',
  )

  dispatch.alarmOnLogLine(
    'auto-paused',
    'A campaign has paused: too many of its invitations came back or were reported as spam; the rest waits.',
  )

  const sendMail = createFunction('SendMail', 'send-mail')
  for (const lane of lanes)
    consumeQueue(sendMail, lane, { messages: 10, calls: concurrency.maximum.sendMail })
  table.grantReadWrite(sendMail)
  sending.grantSend(sendMail)
  secret.grantRead(sendMail)
  for (const lane of lanes) lane.grantSend(sendMail)
  sendMail.countLogLines(
    'accepted',
    'skipped',
    'missed',
    'failed',
    'ambiguous',
    'requeued',
    'over-quota',
    'account-refused',
    'ses-unavailable',
  )
  sendMail.alarmOnLogLine(
    'missed',
    'A mail came too late to be useful and was not sent; the console names its recipient.',
  )
  sendMail.alarmOnLogLine(
    'failed',
    'A mail was refused for good, so its recipient was not told; the console says why.',
  )
  // A single unknown outcome is settled by an event of SES or by a second try.
  sendMail.alarmOnLogLine(
    'ambiguous',
    'Whether some mails left is unknown; a few people may get theirs twice.',
    5,
  )
  sendMail.alarmOnLogLine(
    'over-quota',
    "SES takes no more mails today: they wait, confirmations first, until the day's quota reopens.",
  )

  sendMail.alarmOnLogLine(
    'account-refused',
    'SES refuses the account or its credentials: all mails wait until a person mends it.',
  )
  sendMail.alarmOnLogLine(
    'ses-unavailable',
    'Calls to SES fail in a row: all mails wait, and are sent while useful when SES is back.',
  )

  const recordMailFeedback = createFunction('RecordMailFeedback', 'record-mail-feedback')
  consumeQueue(recordMailFeedback, feedback, { messages: 10, calls: concurrency.maximum.feedback })
  table.grantReadWriteItem(recordMailFeedback)

  const collectAttendance = createFunction('CollectAttendance', 'collect-attendance')
  consumeQueue(collectAttendance, attendance, { messages: 1, calls: concurrency.maximum.attendance })
  table.grantReadWrite(collectAttendance)
  // Looks up what was decided in earlier clinics about some hundred participants.
  table.grantBatchRead(collectAttendance)

  const sweep = createFunction('Sweep', 'sweep')
  scheduleEvery(Duration.minutes(5), sweep)
  sweep.countLogLines('summary-late', 'reconcile-failed', 'erasure-failed')
  sweep.alarmOnLogLine(
    'reconcile-failed',
    'The data of one clinic cannot be read, so its lost mails are not repaired.',
  )
  sweep.alarmOnLogLine(
    'summary-late',
    'A day has been over for two days and has no summary; organisers and ITU wait for it.',
  )
  sweep.alarmOnLogLine('erasure-failed', 'Personal data that should have been erased are still stored.')
  table.grantReadWrite(sweep)
  table.grantListClinics(sweep)
  table.grantListWatchedClinics(sweep)
  table.grantDelete(sweep)
  // Contact lists are stored in parts: an erasure reads all parts of each list, and writes those without the person.
  table.grantBatchRead(sweep)
  table.grantBatchWrite(sweep)

  alarmAbove(scope, 'HandlerFailed', {
    metric: failedHandlersMetric(scope),
    above: 0,
    meaning:
      'A function could not process a message or table change; it is tried again, then becomes a dead letter.',
  })

  // Concurrent executions are shared by all functions of the account, so one metric of the account tells as much as one
  // of each function, and costs an eighth.
  alarmAbove(scope, 'Throttles', {
    metric: Lambda.metricAllThrottles({ period: Duration.minutes(5) }),
    above: 0,
    periods: 3,
    meaning:
      'Not enough concurrent executions in the account: pages answer nobody for moments, and mails leave late.',
  })

  for (const planner of [processTableStream, sweep]) {
    schedules.grantSchedule(planner)
    for (const queue of [dispatches, ...lanes, attendance]) queue.grantSend(planner)
  }
}
