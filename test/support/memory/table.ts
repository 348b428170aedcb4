import * as z from 'zod'
import { DaySummary } from '../../../shared/domain/attendance/day-summary'
import { Nameless } from '../../../shared/domain/attendance/nameless'
import { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import { TakenReport } from '../../../shared/domain/attendance/zoom/zoom-taken'
import { AuditRecord } from '../../../shared/domain/audit'
import { Campaign } from '../../../shared/domain/campaign/campaign'
import { Recipient } from '../../../shared/domain/campaign/recipient'
import { Unsubscription } from '../../../shared/domain/campaign/standing'
import { Tester } from '../../../shared/domain/campaign/tester'
import { Clinic } from '../../../shared/domain/clinic/clinic'
import { Contact } from '../../../shared/domain/contact-list/contact'
import { ContactList, ListAudit } from '../../../shared/domain/contact-list/contact-list'
import { ImportDraft } from '../../../shared/domain/contact-list/import-draft'
import { Erasure } from '../../../shared/domain/erasure/erasure'
import { Dispatch } from '../../../shared/domain/mail/dispatch'
import { LedgerEntry } from '../../../shared/domain/mail/ledger'
import { Suppression } from '../../../shared/domain/mail/suppression'
import { Registration } from '../../../shared/domain/registration/registration'
import { Seats } from '../../../shared/domain/registration/seats'
import { type MakeShelf, shelf } from './shelf'

/** Made once: a simulation opens thousands of tables. */
const Contacts = z.array(Contact)
const Text = z.string()
const Whole = z.int()
const Decision = z.object({ rowKey: z.string(), registrationId: z.string() })
const Counts = z.record(z.string(), z.int())

/** What the one table holds, kind by kind; keys begin with the clinic's id and a slash. */
export const memoryTable = (make: MakeShelf = shelf) => ({
  clinics: make(Clinic, 'clinics'),
  registrations: make(Registration, 'registrations'),
  seats: make(Seats, 'seats'),
  ledger: make(LedgerEntry, 'ledger'),
  dispatches: make(Dispatch, 'dispatches'),
  suppressions: make(Suppression, 'suppressions'),
  unsubscriptions: make(Unsubscription, 'unsubscriptions'),
  lists: make(ContactList, 'lists'),
  contacts: make(Contacts, 'contacts'),
  drafts: make(ImportDraft, 'drafts'),
  removedLists: make(Text, 'removedLists'),
  listAudit: make(ListAudit, 'listAudit'),
  campaigns: make(Campaign, 'campaigns'),
  campaignStarts: make(Whole, 'campaignStarts'),
  recipients: make(Recipient, 'recipients'),
  testers: make(Tester, 'testers'),
  visitors: make(Whole, 'visitors'),
  audit: make(AuditRecord, 'audit'),
  events: make(ZoomEvent, 'events'),
  reports: make(TakenReport, 'reports'),
  decisions: make(Decision, 'decisions'),
  summaries: make(DaySummary, 'summaries'),
  erasures: make(Erasure, 'erasures'),
  erasing: make(Text, 'erasing'),
  remains: make(Counts, 'remains'),
  nameless: make(Nameless, 'nameless'),
})

export type MemoryTable = ReturnType<typeof memoryTable>

/** @returns `<clinic>/<part>/<part>` */
export const keyOf = (clinicId: string, ...parts: (string | number | null)[]): string => {
  let key = clinicId
  for (const part of parts) key += `/${part ?? 0}`
  return key
}

/** Where what is of one campaign lies: not below its clinic. */
export const ofCampaign = (clinicId: string, number: number): string => `campaign of ${clinicId}/${number}`
