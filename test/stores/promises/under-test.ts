import { attendanceStore } from '../../../shared/aws/stores/attendance-store'
import { campaignStore } from '../../../shared/aws/stores/campaign-store'
import { clinicStore } from '../../../shared/aws/stores/clinic-store'
import { contactListStore } from '../../../shared/aws/stores/contact-list-store'
import { dispatchStore } from '../../../shared/aws/stores/dispatch-store'
import { erasureStore } from '../../../shared/aws/stores/erasure-store'
import { ledgerStore } from '../../../shared/aws/stores/ledger-store'
import { registrationStore } from '../../../shared/aws/stores/registration-store'
import { sessionStore } from '../../../shared/aws/stores/session-store'
import { suppressionStore } from '../../../shared/aws/stores/suppression-store'
import { visitorStore } from '../../../shared/aws/stores/visitor-store'
import type { Table } from '../../../shared/aws/table/table'
import type { World } from '../../../shared/ports/world'

/** The stores of one engine, empty. */
export type Stores = Pick<
  World,
  | 'clinics'
  | 'registrations'
  | 'ledger'
  | 'dispatches'
  | 'suppressions'
  | 'contactLists'
  | 'campaigns'
  | 'visitors'
  | 'sessions'
  | 'attendance'
  | 'erasures'
>

/** Fresh stores for a test. */
export type Open = () => Promise<Stores>

/** Fresh stores, the table beneath them, and where it is reached, for what only a table promises. */
export type OpenTable = () => Promise<Stores & { table: Table; endpoint: string }>

/** Every store on a table. */
export const storesOn = (table: Table): Stores => ({
  clinics: clinicStore(table),
  registrations: registrationStore(table),
  ledger: ledgerStore(table),
  dispatches: dispatchStore(table),
  suppressions: suppressionStore(table),
  contactLists: contactListStore(table),
  campaigns: campaignStore(table),
  visitors: visitorStore(table),
  sessions: sessionStore(table),
  attendance: attendanceStore(table),
  erasures: erasureStore(table),
})

/** How often each result came. */
export const tally = (results: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const result of results) counts[result] = (counts[result] ?? 0) + 1
  return counts
}

/** That many calls at once, each with its number. */
export const inParallel = <T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)))
