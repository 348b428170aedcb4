import type { Instant } from '../domain/values/time/instant'
import type { AttendanceStore } from './attendance'
import type { CampaignStore } from './campaigns'
import type { CertificateStore } from './certificates'
import type { ClinicStore } from './clinics'
import type { AppConfig, SecretStore } from './config'
import type { ContactListStore } from './contact-lists'
import type { DispatchStore } from './dispatches'
import type { ErasureStore } from './erasures'
import type { VisitorStore } from './form-rate-limit'
import type { InstitutionStore } from './institutions'
import type { LedgerStore } from './ledger'
import type { Mailer, MailQuota, RateLimiter } from './mail'
import type { DeadLetterQueues, JobQueues, MessageScheduler } from './messaging'
import type { ProgrammeStore } from './programme'
import type { RegistrationStore } from './registrations'
import type { SignInSessionStore } from './sign-in-sessions'
import type { QueueMonitor } from './stage-operation'
import type { SuppressionStore } from './suppressions'
import type { SurveyStore } from './surveys'

/**
 * The ports of the use cases, as one typed argument; a use case selects the few it needs with Pick. Every write is
 * conditional; its result says what the database decided. Reads are consistent, except `ClinicStore.list`. A stored
 * item that does not match its schema throws an error with its key and field.
 */
export interface Dependencies {
  clinics: ClinicStore
  registrations: RegistrationStore
  ledger: LedgerStore
  dispatches: DispatchStore
  suppressions: SuppressionStore
  contactLists: ContactListStore
  campaigns: CampaignStore
  visitors: VisitorStore
  signInSessions: SignInSessionStore
  attendance: AttendanceStore
  erasures: ErasureStore
  institutions: InstitutionStore
  programme: ProgrammeStore
  certificates: CertificateStore
  surveys: SurveyStore
  scheduler: MessageScheduler
  queues: JobQueues
  deadLetters: DeadLetterQueues
  queueMonitor: QueueMonitor
  mailer: Mailer
  rateLimiter: RateLimiter
  mailQuota: MailQuota
  secrets: SecretStore
  config: AppConfig
  now: () => Instant
}
