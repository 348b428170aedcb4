import { createAttendanceStore } from '../../../shared/aws/dynamodb/stores/attendance/attendance-store'
import { createCertificateStore } from '../../../shared/aws/dynamodb/stores/certificate-store'
import { createClinicStore } from '../../../shared/aws/dynamodb/stores/clinics/clinic-store'
import { createRegistrationStore } from '../../../shared/aws/dynamodb/stores/clinics/registration-store'
import { createContactListStore } from '../../../shared/aws/dynamodb/stores/contact-lists/contact-list-store'
import { createErasureStore } from '../../../shared/aws/dynamodb/stores/erasure-store'
import { createCampaignStore } from '../../../shared/aws/dynamodb/stores/mail/campaign-store'
import { createDispatchStore } from '../../../shared/aws/dynamodb/stores/mail/dispatch-store'
import { createLedgerStore } from '../../../shared/aws/dynamodb/stores/mail/ledger-store'
import { createSuppressionStore } from '../../../shared/aws/dynamodb/stores/mail/suppression-store'
import { createInstitutionStore } from '../../../shared/aws/dynamodb/stores/programme/institution-store'
import { createProgrammeStore } from '../../../shared/aws/dynamodb/stores/programme/programme-store'
import { createSignInSessionStore } from '../../../shared/aws/dynamodb/stores/session-store'
import { createSurveyStore } from '../../../shared/aws/dynamodb/stores/survey-store'
import { createVisitorStore } from '../../../shared/aws/dynamodb/stores/visitor-store'
import type { DynamoTable } from '../../../shared/aws/dynamodb/table'
import type { Dependencies } from '../../../shared/ports/dependencies'

/** The stores of one engine, empty. */
export type StoresUnderTest = Pick<
  Dependencies,
  | 'clinics'
  | 'registrations'
  | 'ledger'
  | 'dispatches'
  | 'suppressions'
  | 'contactLists'
  | 'campaigns'
  | 'visitors'
  | 'signInSessions'
  | 'attendance'
  | 'erasures'
  | 'institutions'
  | 'programme'
  | 'certificates'
  | 'surveys'
>

/** New empty stores for a test. */
export type OpenStores = () => Promise<StoresUnderTest>

/** New empty stores with their table and its endpoint, for guarantees that only a table gives. */
export type OpenTable = () => Promise<StoresUnderTest & { table: DynamoTable; endpoint: string }>

/** Every store on a table. */
export const storesOn = (table: DynamoTable): StoresUnderTest => ({
  clinics: createClinicStore(table),
  registrations: createRegistrationStore(table),
  ledger: createLedgerStore(table),
  dispatches: createDispatchStore(table),
  suppressions: createSuppressionStore(table),
  contactLists: createContactListStore(table),
  campaigns: createCampaignStore(table),
  visitors: createVisitorStore(table),
  signInSessions: createSignInSessionStore(table),
  attendance: createAttendanceStore(table),
  erasures: createErasureStore(table),
  institutions: createInstitutionStore(table),
  programme: createProgrammeStore(table),
  certificates: createCertificateStore(table),
  surveys: createSurveyStore(table),
})

/** How often each result came. */
export const tally = (results: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const result of results) counts[result] = (counts[result] ?? 0) + 1
  return counts
}

/** This many concurrent calls, each with its number. */
export const inParallel = <T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)))
