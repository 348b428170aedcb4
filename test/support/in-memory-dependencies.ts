import type { Instant } from '../../shared/domain/values/time/instant'
import type { AppConfig } from '../../shared/ports/config'
import type { Dependencies } from '../../shared/ports/dependencies'
import { createInMemoryAttendanceStore } from './memory/attendance'
import { createInMemoryCampaignStore } from './memory/campaigns'
import { createInMemoryCertificateStore } from './memory/certificates'
import { createInMemoryClinicStore } from './memory/clinics'
import { createInMemoryContactListStore } from './memory/contact-lists'
import { createInMemoryDeadLetters } from './memory/dead-letters'
import { createInMemoryDispatchStore } from './memory/dispatches'
import { createInMemoryErasureStore } from './memory/erasures'
import { createInMemoryInstitutionStore } from './memory/institutions'
import { createInMemoryLedger } from './memory/ledger'
import { countAcceptedInLastDay, createInMemoryMailer, createInMemoryQuota } from './memory/mailer'
import { createInMemoryProgrammeStore } from './memory/programme'
import { createInMemoryQueues, createInMemoryScheduler, createUnlimitedRateLimiter } from './memory/queues'
import { createInMemoryRegistrationStore } from './memory/registrations'
import { createInMemorySignInSessionStore } from './memory/sessions'
import { createInMemorySuppressionStore } from './memory/suppressions'
import { createInMemorySurveyStore } from './memory/surveys'
import { createInMemoryTable, type InMemoryTable } from './memory/table'
import { createInMemoryVisitorStore } from './memory/visitors'

/** A configuration of production, with few mails a second. */
export const anAppConfig: AppConfig = {
  siteUrl: 'https://clinics.example.org',
  mailFrom: 'DFS Security Clinics <clinics@example.org>',
  summaryRecipients: ['itu@example.org'],
  mailRate: 14,
  allowedRecipients: null,
  skipMailsDueBefore: null,
  retentionDays: 365,
  isIndexed: true,
  registrationResponseMs: 0,
  trustedProxies: [],
  pauseAbove: { bounces: 0.05, complaints: 0.001, from: 50 },
}

export type InMemoryDependencies = ReturnType<typeof createInMemoryDependencies>

/** Every store on a table in memory. */
export const createInMemoryStores = (table: InMemoryTable) => ({
  clinics: createInMemoryClinicStore(table),
  registrations: createInMemoryRegistrationStore(table),
  ledger: createInMemoryLedger(table),
  dispatches: createInMemoryDispatchStore(table),
  suppressions: createInMemorySuppressionStore(table),
  contactLists: createInMemoryContactListStore(table),
  campaigns: createInMemoryCampaignStore(table),
  visitors: createInMemoryVisitorStore(table),
  signInSessions: createInMemorySignInSessionStore(),
  attendance: createInMemoryAttendanceStore(table),
  erasures: createInMemoryErasureStore(table),
  institutions: createInMemoryInstitutionStore(table),
  programme: createInMemoryProgrammeStore(table),
  certificates: createInMemoryCertificateStore(table),
  surveys: createInMemorySurveyStore(table),
})

/**
 * Every port in memory, with the promises of the real ones, and handles for tests: `table` (its items), `sent` (mails given to
 * the mailer), `queue` (jobs that wait), `schedules` by name, `letters` (dead ones) and `redriven`, `setNow`, `mailer.answer`.
 * The account may send `perDay` mails in 24 hours; without a limit when absent.
 * Each call is decided at once, so parallel calls are decided one after the other.
 */
export const createInMemoryDependencies = (
  options: { now?: Instant; config?: Partial<AppConfig>; perDay?: number } = {},
) => {
  let currentInstant = options.now ?? '2026-11-20T09:00:00.000Z'
  const now = () => currentInstant
  const table = createInMemoryTable()
  const { scheduler, schedules } = createInMemoryScheduler()
  const { queues, queue: queuedJobs } = createInMemoryQueues(now)
  const { mailer, sent: sentMails } = createInMemoryMailer(now)
  const { deadLetters, deadLetterMessages, redriven: redrivenBodies } = createInMemoryDeadLetters()
  const deps: Omit<Dependencies, 'mailer'> = {
    ...createInMemoryStores(table),
    scheduler,
    queues,
    deadLetters,
    queueMonitor: { readDepths: async () => [] },
    rateLimiter: createUnlimitedRateLimiter(),
    mailQuota: createInMemoryQuota(sentMails, now, options.perDay ?? Number.POSITIVE_INFINITY),
    secrets: {
      tokenKeys: async () => ['token-key-of-the-tests'],
      sessionKeys: async () => ['session-key-of-the-tests'],
      institutionIdKey: async () => 'institution-id-key-of-the-tests',
      badgeKeys: async () => ['badge-key-of-the-tests', 'earlier-badge-key-of-the-tests'],
      zoomWebhook: async () => 'zoom-secret-of-the-tests',
    },
    config: { ...anAppConfig, ...options.config },
    now,
  }
  const setNow = (next: Instant) => {
    currentInstant = next
  }
  return {
    ...deps,
    table,
    mailer,
    sent: sentMails,
    queue: queuedJobs,
    schedules,
    deadLetterMessages,
    redriven: redrivenBodies,
    setNow,
  }
}

/** How many mails were accepted in the last 24 hours. */
export const countSentInLastDay = (deps: InMemoryDependencies): number =>
  countAcceptedInLastDay(deps.sent, deps.now())
