import { Duration, Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../shared/environment'
import { AlarmMail } from '../constructs/alarms'
import { ClinicFunction, type VariableValues } from '../constructs/clinic-function'
import { MailSending } from '../constructs/mail-sending'
import { DeadLetters, QueueWithDeadLetters } from '../constructs/queue-with-dead-letters'
import { Schedules } from '../constructs/schedules'
import { HouseSecret } from '../constructs/secrets'
import { openIdProvider } from '../constructs/sign-in'
import { ClinicTable } from '../constructs/table'
import { every, follow, workOn } from '../constructs/triggers'
import { WebApi } from '../constructs/web-api'
import { functionPlans } from '../function-plans'
import type { Settings } from '../settings'

/** The whole product in one stage. */
export class ClinicsStack extends Stack {
  constructor(scope: Construct, settings: Settings) {
    super(scope, `dfs-security-clinics-${settings.stage}`, {
      description: `DFS Security Clinics, stage ${settings.stage}`,
      env: settings.place ?? {},
      terminationProtection: settings.lasting,
      tags: { product: 'dfs-security-clinics', stage: settings.stage },
    })
    const { lasting } = settings

    // What holds state.
    const table = new ClinicTable(this, 'Clinics', { lasting })
    const lostChanges = new DeadLetters(this, 'LostChanges', {
      meaning:
        'A change of a clinic or registration was not acted on; the sweep catches up, but find out why.',
    })
    const dispatches = this.queueFor(
      'dispatch',
      5,
      'A message that was due has not reached all its recipients.',
    )
    const mails = this.queueFor(
      'send-mail',
      10,
      'A mail was tried ten times and has not left; its recipient is not told.',
    )
    const attendance = this.queueFor(
      'collect-attendance',
      5,
      'A day summary was not made; organisers and ITU wait for it.',
    )
    const feedback = this.queueFor(
      'record-mail-feedback',
      10,
      'What became of a mail is unknown; the console shows it as sent only.',
    )
    const schedules = new Schedules(this, 'Schedules', { target: dispatches, lasting })
    const tokens = new HouseSecret(this, 'TokenKeys', {
      description: 'Keys of the personal links in mails: {"current","previous"}',
      field: 'current',
      fixedBecause:
        'A key stays valid as long as the links signed with it; the runbook says how to change it',
      lasting,
    })
    const sessions = new HouseSecret(this, 'SessionKeys', {
      description: 'Keys of the console sessions: {"current","previous"}',
      field: 'current',
      fixedBecause: 'Changing it signs everybody out; the runbook says how to change it',
      lasting,
    })
    const zoom = new HouseSecret(this, 'ZoomWebhook', {
      description: 'The secret token of the Zoom app, put in by hand: {"token"}',
      field: 'token',
      fixedBecause: 'Zoom gives it; only a person can take the new one over',
      lasting,
    })

    // Where people and mails come and go.
    const web = new WebApi(this, 'Web', settings)
    const sending = new MailSending(this, 'Mail', settings.mail, feedback)
    const provider = openIdProvider(this, settings, web.siteUrl)

    // What works.
    const { name, address } = settings.mail.from
    const { allowedRecipients } = settings.mail
    const values: VariableValues = {
      STAGE: settings.stage,
      SITE_URL: web.siteUrl,
      TABLE_NAME: table.table.tableName,
      DISPATCH_QUEUE_URL: dispatches.queue.queueUrl,
      DISPATCH_QUEUE_ARN: dispatches.queue.queueArn,
      MAIL_QUEUE_URL: mails.queue.queueUrl,
      ATTENDANCE_QUEUE_URL: attendance.queue.queueUrl,
      SCHEDULE_GROUP: schedules.group.scheduleGroupName,
      SCHEDULE_ROLE_ARN: schedules.role.roleArn,
      SCHEDULE_DEAD_LETTER_ARN: schedules.deadLetters.queue.queueArn,
      MAIL_FROM: `${name} <${address}>`,
      CONFIGURATION_SET: sending.configurationSet.configurationSetName,
      MAIL_RATE: String(settings.mail.ratePerSecond),
      ALLOWED_RECIPIENTS: allowedRecipients === 'everyone' ? allowedRecipients : allowedRecipients.join(','),
      SUMMARY_RECIPIENTS: settings.mail.summaryRecipients.join(','),
      TOKEN_SECRET_ARN: tokens.secret.secretArn,
      SESSION_SECRET_ARN: sessions.secret.secretArn,
      ZOOM_SECRET_ARN: zoom.secret.secretArn,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_ROLES_CLAIM: provider.rolesClaim,
    }
    const functionNamed = (id: string, functionName: FunctionName) =>
      new ClinicFunction(this, id, {
        ...functionPlans[functionName],
        name: functionName,
        values,
        logDays: settings.logDays,
        lasting,
      })

    const site = functionNamed('Site', 'site')
    web.route(['$default'], site)
    tokens.grantRead(site)
    zoom.grantRead(site)

    const console = functionNamed('Console', 'console')
    web.route(['/console', '/console/{proxy+}'], console)
    sessions.grantRead(console)

    const followChanges = functionNamed('FollowChanges', 'follow-changes')
    follow(followChanges, table, lostChanges)

    const dispatch = functionNamed('Dispatch', 'dispatch')
    workOn(dispatch, dispatches, { messages: 1, calls: 5 })
    mails.grantSend(dispatch)

    const sendMail = functionNamed('SendMail', 'send-mail')
    workOn(sendMail, mails, { messages: 10, calls: 2 })
    sending.grantSend(sendMail)
    tokens.grantRead(sendMail)
    mails.grantSend(sendMail)

    const recordMailFeedback = functionNamed('RecordMailFeedback', 'record-mail-feedback')
    workOn(recordMailFeedback, feedback, { messages: 10, calls: 5 })

    const collectAttendance = functionNamed('CollectAttendance', 'collect-attendance')
    workOn(collectAttendance, attendance, { messages: 1, calls: 2 })

    const sweep = functionNamed('Sweep', 'sweep')
    every(this, Duration.minutes(5), sweep)

    for (const planner of [followChanges, sweep]) {
      schedules.grantPlan(planner)
      for (const queue of [dispatches, mails, attendance]) queue.grantSend(planner)
    }
    for (const worker of [site, console, followChanges, dispatch, sendMail, collectAttendance, sweep])
      table.grantRead(worker)
    table.grantGet(recordMailFeedback)
    for (const lister of [site, console, sweep]) table.grantList(lister)
    for (const checker of [site, console]) table.grantCheck(checker)
    const writers = [
      site,
      console,
      followChanges,
      dispatch,
      sendMail,
      recordMailFeedback,
      collectAttendance,
      sweep,
    ]
    for (const writer of writers) table.grantWrite(writer)

    if (settings.alarmRecipients.length > 0) {
      new AlarmMail(this, 'AlarmMail', settings.alarmRecipients).tellAbout(this)
    }
  }

  /** A queue whose messages stay hidden long enough for the function that works on it. */
  private queueFor(worker: FunctionName, tries: number, meaning: string): QueueWithDeadLetters {
    const id = {
      dispatch: 'Dispatches',
      'send-mail': 'Mails',
      'collect-attendance': 'Attendance',
      'record-mail-feedback': 'Feedback',
    }
    return new QueueWithDeadLetters(this, id[worker as keyof typeof id], {
      workerTimeout: functionPlans[worker].timeout,
      tries,
      meaning,
    })
  }
}
