import type { Instant } from '../../shared/domain/time/instant'
import type { House } from '../../shared/ports/house'
import type { World } from '../../shared/ports/world'
import { memoryAttendance } from './memory/attendance'
import { memoryCampaigns } from './memory/campaigns'
import { memoryClinics } from './memory/clinics'
import { memoryContactLists } from './memory/contact-lists'
import { memoryDeadLetters } from './memory/dead-letters'
import { memoryDispatches } from './memory/dispatches'
import { memoryErasures } from './memory/erasures'
import { memoryPace, memoryQueues, memoryScheduler } from './memory/hints'
import { memoryLedger } from './memory/ledger'
import { acceptedInADay, memoryMailer, memoryQuota } from './memory/mailer'
import { memoryRegistrations } from './memory/registrations'
import { memorySessions } from './memory/sessions'
import { memorySuppressions } from './memory/suppressions'
import { type MemoryTable, memoryTable } from './memory/table'
import { memoryVisitors } from './memory/visitors'

/** A house in production, with few mails a second. */
export const aHouse: House = {
  siteUrl: 'https://clinics.example.org',
  mailFrom: 'DFS Security Clinics <clinics@example.org>',
  summaryRecipients: ['itu@example.org'],
  mailRate: 14,
  allowedRecipients: null,
  silentBefore: null,
  retentionDays: 365,
  registeringTakes: 0,
  pauseAbove: { bounces: 0.05, complaints: 0.001, from: 50 },
}

export type MemoryWorld = ReturnType<typeof memoryWorld>

/** Every store on a table in memory. */
export const memoryStores = (table: MemoryTable) => ({
  clinics: memoryClinics(table),
  registrations: memoryRegistrations(table),
  ledger: memoryLedger(table),
  dispatches: memoryDispatches(table),
  suppressions: memorySuppressions(table),
  contactLists: memoryContactLists(table),
  campaigns: memoryCampaigns(table),
  visitors: memoryVisitors(table),
  sessions: memorySessions(),
  attendance: memoryAttendance(table),
  erasures: memoryErasures(table),
})

/**
 * Every port in memory, with the promises of the real ones, and handles for tests: `sent` (mails given to
 * the mailer), `queue` (jobs that wait), `schedules` by name, `letters` (dead ones) and `sentBack`, `setNow`, `mailer.answer`.
 * The account may send `perDay` mails in 24 hours, without end where that is not said.
 * Each call is decided at once, so parallel calls are decided one after the other.
 */
export const memoryWorld = (options: { now?: Instant; house?: Partial<House>; perDay?: number } = {}) => {
  let instant = options.now ?? '2026-11-20T09:00:00.000Z'
  const now = () => instant
  const table = memoryTable()
  const { scheduler, schedules } = memoryScheduler()
  const { queues, queue } = memoryQueues(now)
  const { mailer, sent } = memoryMailer(now)
  const { deadLetters, letters, sentBack } = memoryDeadLetters()
  const world: Omit<World, 'mailer'> = {
    ...memoryStores(table),
    scheduler,
    queues,
    deadLetters,
    pace: memoryPace(),
    quota: memoryQuota(sent, now, options.perDay ?? Number.POSITIVE_INFINITY),
    secrets: {
      tokenKeys: async () => ['token-key-of-the-tests'],
      sessionKeys: async () => ['session-key-of-the-tests'],
      zoomWebhook: async () => 'zoom-secret-of-the-tests',
    },
    house: { ...aHouse, ...options.house },
    now,
  }
  const setNow = (next: Instant) => {
    instant = next
  }
  return { ...world, mailer, sent, queue, schedules, letters, sentBack, setNow }
}

/** How many mails were accepted in the last 24 hours. */
export const sentInADay = (world: MemoryWorld): number => acceptedInADay(world.sent, world.now())
