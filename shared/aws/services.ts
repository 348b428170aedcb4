import { setTimeout as sleep } from 'node:timers/promises'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import { type Environment, type FunctionName, readEnvironment, type VariableName } from '../environment'
import type { House } from '../ports/house'
import type { World } from '../ports/world'
import { clientSettings } from './client-settings'
import { systemClock } from './clock'
import { lazyPort } from './lazy-port'
import { calendarCell } from './mail/calendar-cell'
import { sesClient, sesMailer } from './mail/mailer'
import { sharedPace } from './mail/pace'
import { sesQuota } from './mail/quota'
import { sqsDeadLetters } from './queues/dead-letters'
import { sqsQueues } from './queues/queues'
import { eventBridgeScheduler } from './scheduler'
import { secretsManager } from './secrets'
import { attendanceStore } from './stores/attendance-store'
import { campaignStore } from './stores/campaign-store'
import { clinicStore } from './stores/clinic-store'
import { contactListStore } from './stores/contact-list-store'
import { dispatchStore } from './stores/dispatch-store'
import { erasureStore } from './stores/erasure-store'
import { ledgerStore } from './stores/ledger-store'
import { registrationStore } from './stores/registration-store'
import { sessionStore } from './stores/session-store'
import { suppressionStore } from './stores/suppression-store'
import { visitorStore } from './stores/visitor-store'
import { openTable, type Table } from './table/table'

/**
 * The one composition root: every port on AWS, from the variables that a function is given.
 * @param source the environment, unless a test gives another
 * @throws Error at once when the environment is wrong; later when a port is touched whose variables are not given
 */
export const createWorld = (name: FunctionName, source?: Record<string, string | undefined>): World => {
  const variable = variablesOf(name, source)
  const table: Table = lazyPort(() => openTable(variable('TABLE_NAME')))
  return {
    clinics: lazyPort(() => clinicStore(table)),
    registrations: lazyPort(() => registrationStore(table)),
    ledger: lazyPort(() => ledgerStore(table)),
    dispatches: lazyPort(() => dispatchStore(table)),
    suppressions: lazyPort(() => suppressionStore(table)),
    contactLists: lazyPort(() => contactListStore(table)),
    campaigns: lazyPort(() => campaignStore(table)),
    visitors: lazyPort(() => visitorStore(table)),
    sessions: lazyPort(() => sessionStore(table)),
    attendance: lazyPort(() => attendanceStore(table)),
    erasures: lazyPort(() => erasureStore(table)),
    scheduler: lazyPort(() =>
      eventBridgeScheduler(new SchedulerClient(clientSettings), {
        group: variable('SCHEDULE_GROUP'),
        targetArn: variable('DISPATCH_QUEUE_ARN'),
        roleArn: variable('SCHEDULE_ROLE_ARN'),
        deadLetterArn: variable('SCHEDULE_DEAD_LETTER_ARN'),
      }),
    ),
    queues: lazyPort(() =>
      sqsQueues(new SQSClient(clientSettings), {
        dispatch: () => variable('DISPATCH_QUEUE_URL'),
        urgent: () => variable('URGENT_QUEUE_URL'),
        bulk: () => variable('BULK_QUEUE_URL'),
        attendance: () => variable('ATTENDANCE_QUEUE_URL'),
      }),
    ),
    deadLetters: lazyPort(() =>
      sqsDeadLetters(new SQSClient(clientSettings), {
        letters: (queue) => variable('DEAD_LETTER_URLS')[queue],
        worker: (queue) => variable(workers[queue]),
      }),
    ),
    mailer: lazyPort(() => sesMailer(sesClient(), variable('CONFIGURATION_SET'))),
    pace: lazyPort(() =>
      sharedPace(calendarCell(table), { rate: variable('MAIL_RATE'), clock: Date.now, sleep }),
    ),
    quota: lazyPort(() => sesQuota(new SESClient(clientSettings))),
    secrets: lazyPort(() =>
      secretsManager(
        new SecretsManagerClient(clientSettings),
        {
          token: () => variable('TOKEN_SECRET_ARN'),
          session: () => variable('SESSION_SECRET_ARN'),
          zoom: () => variable('ZOOM_SECRET_ARN'),
        },
        systemClock,
      ),
    ),
    house: houseOf(variable),
    now: systemClock,
  }
}

/** The queue in which each kind of letter is worked on. */
const workers = {
  urgent: 'URGENT_QUEUE_URL',
  bulk: 'BULK_QUEUE_URL',
  dispatch: 'DISPATCH_QUEUE_URL',
  schedule: 'DISPATCH_QUEUE_URL',
  attendance: 'ATTENDANCE_QUEUE_URL',
  feedback: 'FEEDBACK_QUEUE_URL',
} as const

/** A variable of the function, or an error that says which one it lacks. */
type Variable = <N extends VariableName>(variable: N) => Environment<N>[N]

const variablesOf = (name: FunctionName, source?: Record<string, string | undefined>): Variable => {
  const environment: Partial<Environment<VariableName>> = readEnvironment(name, source)
  return (variable) => {
    const value = environment[variable]
    if (value === undefined)
      throw new Error(`${name} is not given ${variable} (shared/environment.ts says who is)`)
    return value
  }
}

const houseOf = (variable: Variable): House => ({
  get siteUrl() {
    return variable('SITE_URL')
  },
  get mailFrom() {
    return variable('MAIL_FROM')
  },
  get summaryRecipients() {
    return variable('SUMMARY_RECIPIENTS')
  },
  get mailRate() {
    return variable('MAIL_RATE')
  },
  get silentBefore() {
    return variable('SILENT_BEFORE')
  },
  get pauseAbove() {
    return variable('PAUSE_CAMPAIGN_ABOVE')
  },
  get registeringTakes() {
    return variable('REGISTERING_TAKES_MS')
  },
  get retentionDays() {
    return variable('RETENTION_DAYS')
  },
  get allowedRecipients() {
    const patterns = variable('ALLOWED_RECIPIENTS')
    return patterns.includes('everyone') ? null : patterns
  },
})
