import { Duration } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../shared/environment'
import { ClinicFunction, type VariableValues } from '../constructs/clinic-function'
import type { MailSending } from '../constructs/mail-sending'
import { every, follow, workOn } from '../constructs/triggers'
import type { WebApi } from '../constructs/web-api'
import { functionPlans } from '../function-plans'
import type { Settings } from '../settings'
import { deadLettersOf, type State } from './state'

interface Surroundings {
  settings: Settings
  state: State
  web: WebApi
  sending: MailSending
  values: VariableValues
}

/** The functions: what starts each, and what each may do. */
export const putToWork = (
  scope: Construct,
  { settings, state, web, sending, values }: Surroundings,
): void => {
  const { logDays, lasting } = settings
  const functionNamed = (id: string, name: FunctionName) =>
    new ClinicFunction(scope, id, { ...functionPlans[name], name, values, logDays, lasting })
  const { table, dispatches, attendance, feedback, schedules, tokens, sessions, zoom } = state
  const lanes = [state.urgentMails, state.bulkMails]

  const site = functionNamed('Site', 'site')
  web.route(['$default'], site)
  table.grantUse(site)
  table.grantList(site)
  tokens.grantRead(site)
  zoom.grantRead(site)

  const console = functionNamed('Console', 'console')
  web.route(['/console', '/console/{proxy+}'], console)
  table.grantUse(console)
  table.grantList(console)
  // A changed meeting and a corrected report leave pieces behind.
  table.grantRemove(console)
  // Whether any of some thousand addresses of an import takes no mail.
  table.grantReadMany(console)
  // Some thousand recipients of a campaign, when it is started.
  table.grantWriteMany(console)
  sessions.grantRead(console)
  // Dead letters have a way back: looked at, and sent where they are worked on.
  for (const letters of Object.values(deadLettersOf(state))) letters.grantEmpty(console)
  for (const queue of [...lanes, dispatches, attendance, feedback]) queue.grantSend(console)

  const followChanges = functionNamed('FollowChanges', 'follow-changes')
  follow(followChanges, table, state.lostChanges, followed)
  table.grantUse(followChanges)

  const dispatch = functionNamed('Dispatch', 'dispatch')
  workOn(dispatch, dispatches, { messages: 1, calls: 5 })
  table.grantUse(dispatch)
  for (const queue of [dispatches, ...lanes]) queue.grantSend(dispatch)
  // A campaign leaves a fifth of the day to other mails.
  sending.grantReadQuota(dispatch)
  dispatch.count('sent-out', 'done', 'stale', 'missed', 'paused-itself')
  dispatch.alarmOn(
    'missed',
    'A message came too late to be useful; its recipients were not told, the console names them.',
  )

  dispatch.alarmOn(
    'paused-itself',
    'A campaign has paused: too many of its invitations came back or were reported as spam; the rest waits.',
  )

  const sendMail = functionNamed('SendMail', 'send-mail')
  for (const lane of lanes) workOn(sendMail, lane, { messages: 10, calls: 2 })
  table.grantUse(sendMail)
  sending.grantSend(sendMail)
  tokens.grantRead(sendMail)
  for (const lane of lanes) lane.grantSend(sendMail)
  sendMail.count('accepted', 'skipped', 'missed', 'failed', 'ambiguous', 'again-later', 'over-quota')
  sendMail.alarmOn(
    'missed',
    'A mail came too late to be useful and was not sent; the console names its recipient.',
  )
  sendMail.alarmOn(
    'failed',
    'A mail was refused for good, so its recipient was not told; the console says why.',
  )
  // One by itself is settled by SES's event or by a second try.
  sendMail.alarmOn('ambiguous', 'Nobody knows whether some mails left; a few people may get theirs twice.', 5)
  sendMail.alarmOn(
    'over-quota',
    "SES takes no more mails today: they wait, confirmations first, until the day's quota reopens.",
  )

  const recordMailFeedback = functionNamed('RecordMailFeedback', 'record-mail-feedback')
  workOn(recordMailFeedback, feedback, { messages: 10, calls: 5 })
  table.grantSettle(recordMailFeedback)

  const collectAttendance = functionNamed('CollectAttendance', 'collect-attendance')
  workOn(collectAttendance, attendance, { messages: 1, calls: 2 })
  table.grantUse(collectAttendance)

  const sweep = functionNamed('Sweep', 'sweep')
  every(Duration.minutes(5), sweep)
  sweep.count('summary-late', 'not-swept', 'not-erased')
  sweep.alarmOn(
    'not-swept',
    'Nobody looks after one clinic, whose data cannot be read: what is lost of its mails stays lost.',
  )
  sweep.alarmOn(
    'summary-late',
    'A day has been over for two days and has no summary; organisers and ITU wait for it.',
  )
  sweep.alarmOn(
    'not-erased',
    'Somebody who asked to be forgotten, or the people of an old clinic, are still stored.',
  )
  table.grantUse(sweep)
  table.grantList(sweep)
  table.grantRemove(sweep)

  for (const planner of [followChanges, sweep]) {
    schedules.grantPlan(planner)
    for (const queue of [dispatches, ...lanes, attendance]) queue.grantSend(planner)
  }
}

/** The types of items of which a change may ask for something: those of shared/aws/changes.ts. */
const followed = ['clinic', 'dispatch', 'mail', 'campaign', 'report', 'match', 'seats'] as const
