import { setTimeout as sleep } from 'node:timers/promises'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import { epochMillisNow, systemClock } from './clock'
import { createAttendanceStore } from './dynamodb/stores/attendance/attendance-store'
import { createCertificateStore } from './dynamodb/stores/certificate-store'
import { createClinicStore } from './dynamodb/stores/clinics/clinic-store'
import { createRegistrationStore } from './dynamodb/stores/clinics/registration-store'
import { createContactListStore } from './dynamodb/stores/contact-lists/contact-list-store'
import { createErasureStore } from './dynamodb/stores/erasure-store'
import { createCampaignStore } from './dynamodb/stores/mail/campaign-store'
import { createDispatchStore } from './dynamodb/stores/mail/dispatch-store'
import { createLedgerStore } from './dynamodb/stores/mail/ledger-store'
import { createRateLimiterStore } from './dynamodb/stores/mail/rate-limiter-store'
import { createSuppressionStore } from './dynamodb/stores/mail/suppression-store'
import { createInstitutionStore } from './dynamodb/stores/programme/institution-store'
import { createProgrammeStore } from './dynamodb/stores/programme/programme-store'
import { createSignInSessionStore } from './dynamodb/stores/session-store'
import { createSurveyStore } from './dynamodb/stores/survey-store'
import { createVisitorStore } from './dynamodb/stores/visitor-store'
import type { DynamoTable } from './dynamodb/table'
import type { Variable } from './function-variables'
import { createEventBridgeScheduler } from './messaging/eventbridge-scheduler'
import { createQueueMonitor } from './messaging/queue-monitor'
import { createSqsDeadLetterQueues } from './messaging/sqs-dead-letter-queues'
import { createSqsJobQueues } from './messaging/sqs-job-queues'
import { awsClientConfig } from './retry'
import { createSecretStore } from './secrets-manager'
import { createSesMailQuota } from './ses/mail-quota'
import { createSharedRateLimiter } from './ses/rate-limiter'
import { createSesClient, createSesMailer } from './ses/ses-mailer'

/** What a port on AWS is built from. */
export interface PortContext {
  table: DynamoTable
  variable: Variable
}

// One builder for each port. A function's bundle carries only the builders that its handler names.
export const clinics = ({ table }: PortContext) => createClinicStore(table)

export const registrations = ({ table }: PortContext) => createRegistrationStore(table)

export const ledger = ({ table }: PortContext) => createLedgerStore(table)

export const dispatches = ({ table }: PortContext) => createDispatchStore(table)

export const suppressions = ({ table }: PortContext) => createSuppressionStore(table)

export const contactLists = ({ table }: PortContext) => createContactListStore(table)

export const campaigns = ({ table }: PortContext) => createCampaignStore(table)

export const visitors = ({ table }: PortContext) => createVisitorStore(table)

export const signInSessions = ({ table }: PortContext) => createSignInSessionStore(table)

export const attendance = ({ table }: PortContext) => createAttendanceStore(table)

export const erasures = ({ table }: PortContext) => createErasureStore(table)

export const institutions = ({ table }: PortContext) => createInstitutionStore(table)

export const programme = ({ table }: PortContext) => createProgrammeStore(table)

export const certificates = ({ table }: PortContext) => createCertificateStore(table)

export const surveys = ({ table }: PortContext) => createSurveyStore(table)

export const scheduler = ({ variable }: PortContext) =>
  createEventBridgeScheduler(new SchedulerClient(awsClientConfig), {
    group: variable('SCHEDULE_GROUP'),
    targetArn: variable('DISPATCH_QUEUE_ARN'),
    roleArn: variable('SCHEDULE_ROLE_ARN'),
    deadLetterArn: variable('SCHEDULE_DEAD_LETTER_ARN'),
  })

export const queues = ({ variable }: PortContext) =>
  createSqsJobQueues(new SQSClient(awsClientConfig), {
    dispatch: () => variable('DISPATCH_QUEUE_URL'),
    urgent: () => variable('URGENT_QUEUE_URL'),
    bulk: () => variable('BULK_QUEUE_URL'),
    attendance: () => variable('ATTENDANCE_QUEUE_URL'),
  })

export const deadLetters = ({ variable }: PortContext) =>
  createSqsDeadLetterQueues(new SQSClient(awsClientConfig), {
    deadLetters: (queue) => variable('DEAD_LETTER_URLS')[queue],
    worker: (queue) => variable(workQueueVariables[queue]),
  })

export const queueMonitor = ({ variable }: PortContext) =>
  createQueueMonitor(new SQSClient(awsClientConfig), () => ({
    work: {
      urgent: variable('URGENT_QUEUE_URL'),
      bulk: variable('BULK_QUEUE_URL'),
      dispatch: variable('DISPATCH_QUEUE_URL'),
      attendance: variable('ATTENDANCE_QUEUE_URL'),
      feedback: variable('FEEDBACK_QUEUE_URL'),
    },
    deadLetters: variable('DEAD_LETTER_URLS'),
  }))

export const mailer = ({ variable }: PortContext) =>
  createSesMailer(createSesClient(), variable('CONFIGURATION_SET'))

export const rateLimiter = ({ table, variable }: PortContext) =>
  createSharedRateLimiter(createRateLimiterStore(table), {
    rate: variable('MAIL_RATE'),
    clock: epochMillisNow,
    sleep,
  })

export const mailQuota = () => createSesMailQuota(new SESClient(awsClientConfig))

export const secrets = ({ variable }: PortContext) =>
  createSecretStore(new SecretsManagerClient(awsClientConfig), () => variable('SECRET_ARN'), systemClock)

/** The working queue of each kind of dead letter. */
const workQueueVariables = {
  urgent: 'URGENT_QUEUE_URL',
  bulk: 'BULK_QUEUE_URL',
  dispatch: 'DISPATCH_QUEUE_URL',
  schedule: 'DISPATCH_QUEUE_URL',
  attendance: 'ATTENDANCE_QUEUE_URL',
  feedback: 'FEEDBACK_QUEUE_URL',
} as const
