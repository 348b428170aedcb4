import { Duration, type Stack } from 'aws-cdk-lib'
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { streamedItemTypes } from '../../shared/aws/dynamodb/table-layout'
import type { FunctionName } from '../../shared/lambda/environment'
import { functionConfigs } from '../config/function-config'
import { logAlarms } from '../config/log-alarms'
import type { StageSettings } from '../config/stage-settings'
import { alarmAbove } from '../constructs/alarms'
import { ClinicFunction, type EnvironmentValues } from '../constructs/clinic-function'
import { WordsAlarm } from '../constructs/log-alarms'
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
  const { logRetentionDays, retainData, concurrency, tracing } = settings
  const createFunction = (id: string, name: FunctionName) =>
    new ClinicFunction(scope, id, {
      ...functionConfigs[name],
      name,
      values,
      logRetentionDays,
      retainData,
      tracing,
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

  const sendMail = createFunction('SendMail', 'send-mail')
  for (const lane of lanes)
    consumeQueue(sendMail, lane, { messages: 10, calls: concurrency.maximum.sendMail })
  table.grantReadWrite(sendMail)
  sending.grantSend(sendMail)
  secret.grantRead(sendMail)
  for (const lane of lanes) lane.grantSend(sendMail)

  const recordMailFeedback = createFunction('RecordMailFeedback', 'record-mail-feedback')
  consumeQueue(recordMailFeedback, feedback, { messages: 10, calls: concurrency.maximum.feedback })
  table.grantReadWriteItem(recordMailFeedback)

  const collectAttendance = createFunction('CollectAttendance', 'collect-attendance')
  consumeQueue(collectAttendance, attendance, { messages: 1, calls: concurrency.maximum.attendance })
  table.grantReadWrite(collectAttendance)
  // Looks up what was decided in earlier clinics about some hundred participants.

  const sweep = createFunction('Sweep', 'sweep')
  scheduleEvery(Duration.minutes(5), sweep)
  table.grantReadWrite(sweep)
  table.grantListClinics(sweep)
  table.grantListWatchedClinics(sweep)
  table.grantDelete(sweep)
  // Contact lists are stored in parts: an erasure reads all parts of each list, and writes those without the person.
  table.grantBatchWrite(sweep)

  // It reports what no function can log itself: dead letters, queues that no worker reads, and the used part of the quota.
  for (const queue of [dispatches, ...lanes, attendance, feedback]) queue.grantCount(sweep)
  for (const queue of [schedules.deadLetters, state.streamDeadLetters]) queue.grantCount(sweep)
  sending.grantReadQuota(sweep)

  // Concurrent executions are shared by all functions of the account, so one metric of the account tells as much as one
  // of each function, and costs an eighth.
  alarmAbove(scope, 'Throttles', {
    metric: Lambda.metricAllThrottles({ period: Duration.minutes(5) }),
    above: 0,
    periods: 3,
    meaning: 'Not enough concurrent executions in the account: pages fail for moments, and mails leave late.',
  })

  for (const [id, alarm] of Object.entries(logAlarms))
    new WordsAlarm(scope, id, alarm, [
      site,
      console,
      renderCertificate,
      processTableStream,
      dispatch,
      sendMail,
      recordMailFeedback,
      collectAttendance,
      sweep,
    ])
  if (settings.dashboard) {
    dispatch.countLogLines('fanned-out', 'done', 'stale', 'missed', 'auto-paused')
    sendMail.countLogLines(...mailOutcomes)
  }

  for (const planner of [processTableStream, sweep]) {
    schedules.grantSchedule(planner)
    for (const queue of [dispatches, ...lanes, attendance]) queue.grantSend(planner)
  }
}

/** The words of send-mail that the dashboard shows. */
const mailOutcomes = [
  'accepted',
  'skipped',
  'missed',
  'failed',
  'ambiguous',
  'requeued',
  'over-quota',
  'account-refused',
  'ses-unavailable',
]
