import * as z from 'zod'
import { AnonymousRecord } from '../../../shared/domain/attendance/anonymous-record'
import { AttendanceRecord } from '../../../shared/domain/attendance/attendance-record'
import { MatchDecision } from '../../../shared/domain/attendance/matching/match-decision'
import { ParticipantAlias } from '../../../shared/domain/attendance/matching/participant-alias'
import { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import { UploadedReport } from '../../../shared/domain/attendance/zoom/stay'
import { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import { AuditRecord } from '../../../shared/domain/audit'
import { Campaign } from '../../../shared/domain/campaign/campaign'
import { CountedCampaign } from '../../../shared/domain/campaign/campaign-progress'
import { CampaignRecipient } from '../../../shared/domain/campaign/recipient'
import { TestRecipient } from '../../../shared/domain/campaign/test-recipient'
import { Certificate } from '../../../shared/domain/certificate/certificate'
import { Clinic } from '../../../shared/domain/clinic/clinic'
import { FiguresRecord } from '../../../shared/domain/clinic/clinic-figures'
import { ClinicWatch } from '../../../shared/domain/clinic/clinic-watch'
import { Contact } from '../../../shared/domain/contact-list/contact'
import { ContactList, ContactListAudit } from '../../../shared/domain/contact-list/contact-list'
import { ImportDraft } from '../../../shared/domain/contact-list/import-draft'
import { ErasureRequest } from '../../../shared/domain/erasure/erasure'
import { FollowRequest } from '../../../shared/domain/followers/follow-request'
import { SpellingChoice } from '../../../shared/domain/institutions/institution'
import { InstitutionAudit, Spelling } from '../../../shared/domain/institutions/spelling'
import { Dispatch } from '../../../shared/domain/mail/dispatches/dispatch'
import { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { CountedMails } from '../../../shared/domain/mail/ledger/mail-counts'
import { SuppressionRecord } from '../../../shared/domain/mail/sending/suppression'
import { Unsubscription } from '../../../shared/domain/mail/sending/unsubscription'
import { ProgrammeAudit } from '../../../shared/domain/programme/programme-audit'
import { ProgrammeLink } from '../../../shared/domain/programme-link/programme-link'
import { ProgrammeSubscription } from '../../../shared/domain/programme-mail/subscription'
import { Registration } from '../../../shared/domain/registration/registration'
import { SeatCounts } from '../../../shared/domain/registration/seats'
import { SurveyAnswer } from '../../../shared/domain/survey/survey-answer'
import { SurveyQuestions } from '../../../shared/domain/survey/survey-questions'
import { type CollectionFactory, createCollection } from './collection'

/** Made once: a simulation opens thousands of tables. */
const Contacts = z.array(Contact)
const Text = z.string()
const Whole = z.int()
const Counts = z.record(z.string(), z.int())

/** What the one table holds, kind by kind; keys begin with the clinic's id and a slash. */
export const createInMemoryTable = (create: CollectionFactory = createCollection) => ({
  clinics: create(Clinic, 'clinics'),
  registrations: create(Registration, 'registrations'),
  seats: create(SeatCounts, 'seats'),
  admissions: create(Text, 'admissions'),
  watches: create(ClinicWatch, 'watches'),
  sweepAts: create(Text, 'sweepAts'),
  ledger: create(LedgerEntry, 'ledger'),
  countedMails: create(CountedMails, 'countedMails'),
  countedCampaigns: create(CountedCampaign, 'countedCampaigns'),
  dispatches: create(Dispatch, 'dispatches'),
  suppressions: create(SuppressionRecord, 'suppressions'),
  unsubscriptions: create(Unsubscription, 'unsubscriptions'),
  lists: create(ContactList, 'lists'),
  contacts: create(Contacts, 'contacts'),
  drafts: create(ImportDraft, 'drafts'),
  removedLists: create(Text, 'removedLists'),
  followRequests: create(FollowRequest, 'followRequests'),
  listAudit: create(ContactListAudit, 'listAudit'),
  campaigns: create(Campaign, 'campaigns'),
  campaignStarts: create(Whole, 'campaignStarts'),
  recipients: create(CampaignRecipient, 'recipients'),
  testers: create(TestRecipient, 'testers'),
  visitors: create(Whole, 'visitors'),
  audit: create(AuditRecord, 'audit'),
  events: create(ZoomEvent, 'events'),
  reports: create(UploadedReport, 'reports'),
  decisions: create(MatchDecision, 'decisions'),
  attendanceRecords: create(AttendanceRecord, 'attendanceRecords'),
  aliases: create(ParticipantAlias, 'aliases'),
  summaries: create(DaySummary, 'summaries'),
  erasures: create(ErasureRequest, 'erasures'),
  erasing: create(Text, 'erasing'),
  erasedCounts: create(Counts, 'remains'),
  anonymousRecords: create(AnonymousRecord, 'anonymousRecords'),
  spellings: create(Spelling, 'spellings'),
  spellingChoices: create(SpellingChoice, 'spellingChoices'),
  figures: create(FiguresRecord, 'figures'),
  programmeLinks: create(ProgrammeLink, 'programmeLinks'),
  programmeSubscriptions: create(ProgrammeSubscription, 'programmeSubscriptions'),
  programmeAudit: create(ProgrammeAudit, 'programmeAudit'),
  institutionAudit: create(InstitutionAudit, 'institutionAudit'),
  certificates: create(Certificate, 'certificates'),
  surveyAnswers: create(SurveyAnswer, 'surveyAnswers'),
  gapAnswers: create(SurveyAnswer, 'gapAnswers'),
  surveyQuestions: create(SurveyQuestions, 'surveyQuestions'),
})

export type InMemoryTable = ReturnType<typeof createInMemoryTable>

/** @returns `<clinic>/<part>/<part>` */
export const joinKey = (clinicId: string, ...parts: (string | number | null)[]): string => {
  let key = clinicId
  for (const part of parts) key += `/${part ?? 0}`
  return key
}

/** The key of a campaign’s data: not below its clinic. */
export const campaignPrefix = (clinicId: string, number: number): string =>
  `campaign of ${clinicId}/${number}`
