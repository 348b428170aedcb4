import type { Instant } from '../domain/time/instant'
import type { AttendanceStore } from './attendance'
import type { CampaignStore } from './campaigns'
import type { ClinicStore } from './clinics'
import type { ContactListStore } from './contact-lists'
import type { DeadLetterBox } from './dead-letters'
import type { DispatchStore } from './dispatches'
import type { ErasureStore } from './erasures'
import type { House } from './house'
import type { LedgerStore } from './ledger'
import type { Mailer } from './mailer'
import type { Pace } from './pace'
import type { Queues } from './queues'
import type { Quota } from './quota'
import type { RegistrationStore } from './registrations'
import type { Scheduler } from './scheduler'
import type { Secrets } from './secrets'
import type { SuppressionStore } from './suppressions'
import type { SessionStore, VisitorStore } from './visits'

/**
 * What the use cases need from the world, as one typed argument; a use case names the few it takes with Pick.
 * Every write is conditional; its result names what the database decided. Reads are of the present state, except
 * `ClinicStore.list`. A stored item that is not of its schema throws an error that names its key and field.
 */
export interface World {
  clinics: ClinicStore
  registrations: RegistrationStore
  ledger: LedgerStore
  dispatches: DispatchStore
  suppressions: SuppressionStore
  contactLists: ContactListStore
  campaigns: CampaignStore
  visitors: VisitorStore
  sessions: SessionStore
  attendance: AttendanceStore
  erasures: ErasureStore
  scheduler: Scheduler
  queues: Queues
  deadLetters: DeadLetterBox
  mailer: Mailer
  pace: Pace
  quota: Quota
  secrets: Secrets
  house: House
  now: () => Instant
}
