import { setTimeout as sleep } from 'node:timers/promises'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import {
  type EnvironmentVariable,
  type FunctionEnvironment,
  type FunctionName,
  readEnvironment,
} from '../lambda/environment'
import type { AppConfig } from '../ports/config'
import type { Dependencies } from '../ports/dependencies'
import { systemClock } from './clock'
import { createAttendanceStore } from './dynamodb/stores/attendance-store'
import { createCampaignStore } from './dynamodb/stores/campaign-store'
import { createCertificateStore } from './dynamodb/stores/certificate-store'
import { createClinicStore } from './dynamodb/stores/clinic-store'
import { createContactListStore } from './dynamodb/stores/contact-list-store'
import { createDispatchStore } from './dynamodb/stores/dispatch-store'
import { createErasureStore } from './dynamodb/stores/erasure-store'
import { createInstitutionStore } from './dynamodb/stores/institution-store'
import { createLedgerStore } from './dynamodb/stores/ledger-store'
import { createProgrammeStore } from './dynamodb/stores/programme-store'
import { createRateLimiterStore } from './dynamodb/stores/rate-limiter-store'
import { createRegistrationStore } from './dynamodb/stores/registration-store'
import { createSignInSessionStore } from './dynamodb/stores/session-store'
import { createSuppressionStore } from './dynamodb/stores/suppression-store'
import { createVisitorStore } from './dynamodb/stores/visitor-store'
import { type DynamoTable, openTable } from './dynamodb/table'
import { type FunctionDependencies, functionPorts } from './function-ports'
import { lazy } from './lazy'
import { createEventBridgeScheduler } from './messaging/eventbridge-scheduler'
import { createSqsDeadLetterQueues } from './messaging/sqs-dead-letter-queues'
import { createSqsJobQueues } from './messaging/sqs-job-queues'
import { awsClientConfig } from './retry'
import { createSecretStore } from './secrets-manager'
import { createSesMailQuota } from './ses/mail-quota'
import { createSharedRateLimiter } from './ses/rate-limiter'
import { createSesClient, createSesMailer } from './ses/ses-mailer'

/**
 * The one composition root: creates the ports of a function on AWS from the function's environment variables.
 * @param source the environment, unless a test passes another
 * @throws Error immediately when the environment is invalid; later when a port is used whose variables are missing
 */
export const createDependencies = <F extends FunctionName>(
  name: F,
  source?: Record<string, string | undefined>,
): FunctionDependencies<F> => {
  const ports = createPorts(createVariableReader(name, source))
  const names: readonly (keyof Dependencies)[] = functionPorts[name]
  return Object.fromEntries(names.map((port) => [port, ports[port]])) as FunctionDependencies<F>
}

/** Every port; each is built when a function first uses it. */
const createPorts = (variable: Variable): Dependencies => {
  const table: DynamoTable = lazy(() => openTable(variable('TABLE_NAME')))
  return {
    clinics: lazy(() => createClinicStore(table)),
    registrations: lazy(() => createRegistrationStore(table)),
    ledger: lazy(() => createLedgerStore(table)),
    dispatches: lazy(() => createDispatchStore(table)),
    suppressions: lazy(() => createSuppressionStore(table)),
    contactLists: lazy(() => createContactListStore(table)),
    campaigns: lazy(() => createCampaignStore(table)),
    visitors: lazy(() => createVisitorStore(table)),
    signInSessions: lazy(() => createSignInSessionStore(table)),
    attendance: lazy(() => createAttendanceStore(table)),
    erasures: lazy(() => createErasureStore(table)),
    institutions: lazy(() => createInstitutionStore(table)),
    programme: lazy(() => createProgrammeStore(table)),
    certificates: lazy(() => createCertificateStore(table)),
    scheduler: lazy(() =>
      createEventBridgeScheduler(new SchedulerClient(awsClientConfig), {
        group: variable('SCHEDULE_GROUP'),
        targetArn: variable('DISPATCH_QUEUE_ARN'),
        roleArn: variable('SCHEDULE_ROLE_ARN'),
        deadLetterArn: variable('SCHEDULE_DEAD_LETTER_ARN'),
      }),
    ),
    queues: lazy(() =>
      createSqsJobQueues(new SQSClient(awsClientConfig), {
        dispatch: () => variable('DISPATCH_QUEUE_URL'),
        urgent: () => variable('URGENT_QUEUE_URL'),
        bulk: () => variable('BULK_QUEUE_URL'),
        attendance: () => variable('ATTENDANCE_QUEUE_URL'),
      }),
    ),
    deadLetters: lazy(() =>
      createSqsDeadLetterQueues(new SQSClient(awsClientConfig), {
        letters: (queue) => variable('DEAD_LETTER_URLS')[queue],
        worker: (queue) => variable(workQueueVariables[queue]),
      }),
    ),
    mailer: lazy(() => createSesMailer(createSesClient(), variable('CONFIGURATION_SET'))),
    rateLimiter: lazy(() =>
      createSharedRateLimiter(createRateLimiterStore(table), {
        rate: variable('MAIL_RATE'),
        clock: Date.now,
        sleep,
      }),
    ),
    mailQuota: lazy(() => createSesMailQuota(new SESClient(awsClientConfig))),
    secrets: lazy(() =>
      createSecretStore(new SecretsManagerClient(awsClientConfig), () => variable('SECRET_ARN'), systemClock),
    ),
    config: createAppConfig(variable),
    now: systemClock,
  }
}

/** The working queue of each kind of dead letter. */
const workQueueVariables = {
  urgent: 'URGENT_QUEUE_URL',
  bulk: 'BULK_QUEUE_URL',
  dispatch: 'DISPATCH_QUEUE_URL',
  schedule: 'DISPATCH_QUEUE_URL',
  attendance: 'ATTENDANCE_QUEUE_URL',
  feedback: 'FEEDBACK_QUEUE_URL',
} as const

/** A variable of the function, or an error that says which one it lacks. */
type Variable = <N extends EnvironmentVariable>(variable: N) => FunctionEnvironment<N>[N]

const createVariableReader = (name: FunctionName, source?: Record<string, string | undefined>): Variable => {
  const environment: Partial<FunctionEnvironment<EnvironmentVariable>> = readEnvironment(name, source)
  return (variable) => {
    const value = environment[variable]
    if (value === undefined)
      throw new Error(`${name} is not given ${variable} (shared/lambda/environment.ts says who is)`)
    return value
  }
}

const createAppConfig = (variable: Variable): AppConfig => ({
  get siteUrl() {
    return variable('SITE_URL')
  },
  get isIndexed() {
    return variable('SEARCH_INDEXING') === 'allowed'
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
  get skipMailsDueBefore() {
    return variable('SKIP_MAILS_DUE_BEFORE')
  },
  get pauseAbove() {
    return variable('PAUSE_CAMPAIGN_ABOVE')
  },
  get registrationResponseMs() {
    return variable('REGISTRATION_RESPONSE_MS')
  },
  get retentionDays() {
    return variable('RETENTION_DAYS')
  },
  get allowedRecipients() {
    const patterns = variable('ALLOWED_RECIPIENTS')
    return patterns.includes('everyone') ? null : patterns
  },
})
