import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import type { Stay, UploadedReport } from '../../../shared/domain/attendance/zoom/stay'
import type { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import type { AuditRecord } from '../../../shared/domain/audit'
import { defaultCertificateRule } from '../../../shared/domain/clinic/certificate-rule'
import type { ClinicDay, PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { noRegistrationWindow } from '../../../shared/domain/clinic/registration-window'
import { registrationId } from '../../../shared/domain/ids'
import type { Dispatch } from '../../../shared/domain/mail/dispatches/dispatch'
import type { MessageKind } from '../../../shared/domain/mail/kinds/message-kinds'
import { createDueEntry } from '../../../shared/domain/mail/ledger/due-entry'
import { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import {
  consentVersion,
  emptyDetails,
  type Registration,
  type RegistrationForm,
} from '../../../shared/domain/registration/registration'
import type { Gender } from '../../../shared/domain/values/gender'
import type { RegistrationChange } from '../../../shared/ports/registrations'

/** Data like those of the Somalia clinic: two mornings in Mogadishu (UTC+3), 10 and 11 December 2026. */
export const somaliaClinicId = 'dfs-security-clinic-for-somalia-a1b2c'

export const aDay = (overrides: Partial<PlannableDay> = {}): PlannableDay => ({
  number: 1,
  date: '2026-12-10',
  start: '09:00',
  end: '12:30',
  sessions: [
    { start: '09:00', end: '09:30', title: 'Opening remarks', kind: 'session', description: '' },
    {
      start: '09:30',
      end: '10:45',
      title: 'Security risks of DFS',
      kind: 'session',
      description: 'SIM swap, SS7',
    },
    { start: '10:45', end: '11:00', title: 'Break', kind: 'break', description: '' },
    { start: '11:00', end: '12:30', title: 'The DFS security lab', kind: 'session', description: '' },
  ],
  planVersion: 1,
  changedAt: null,
  former: [],
  ...overrides,
})

/** A draft that lacks nothing for publishing. */
export const aClinic = (overrides: Partial<PlannableClinic> = {}): PlannableClinic => ({
  id: somaliaClinicId,
  title: 'DFS Security Clinic for Somalia',
  country: 'SO',
  coOrganisers: ['National Communications Authority'],
  timeZone: 'Africa/Mogadishu',
  mode: 'online',
  venue: null,
  formerPlaces: [],
  languages: [],
  interpretation: [],
  introduction: [],
  audience: ['regulators', 'mobile money operators'],
  days: [aDay(), aDay({ number: 2, date: '2026-12-11' })],
  zoom: { meetingId: '84512345678', joinUrl: 'https://zoom.example.org/j/84512345678?pwd=secret' },
  organisers: [{ name: 'Hodan Warsame', email: 'hodan@example.org', language: 'en' }],
  publicContact: null,
  capacity: null,
  approval: false,
  confirmsAddress: false,
  registrationWindow: noRegistrationWindow,
  questions: [],
  status: 'draft',
  history: null,
  announcement: 'DFS Security Clinic for Somalia\n10-11 December 2026',
  version: 1,
  createdAt: '2026-11-10T08:00:00.000Z',
  publishedAt: null,
  cancelledAt: null,
  attendanceShare: null,
  certificateRule: defaultCertificateRule,
  retentionDays: null,
  erasedAt: null,
  materials: [],
  ...overrides,
})

/** Published on 12 November 2026, four weeks before it. */
export const aPublishedClinic = (overrides: Partial<PlannableClinic> = {}): PlannableClinic => {
  const publishedAt = '2026-11-12T08:00:00.000Z'
  const days = [
    aDay({ changedAt: publishedAt }),
    aDay({ number: 2, date: '2026-12-11', changedAt: publishedAt }),
  ]
  return aClinic({ status: 'published', version: 2, publishedAt, days, ...overrides })
}

/** As the form sends them: an answer that may be left out is there too. */
type FormBody = RegistrationForm & { gender: Gender }

/** The values of the form, before they are parsed. */
export const aForm = (overrides: Partial<FormBody> = {}): FormBody => ({
  ...emptyDetails,
  name: 'Ayaan Nur',
  email: 'ayaan@example.org',
  organisation: 'Central Bank of Somalia',
  jobTitle: 'Analyst',
  sector: 'central-bank',
  country: 'SO',
  timeZone: 'Africa/Mogadishu',
  language: 'en',
  gender: 'woman',
  consent: 'yes',
  ...overrides,
})

/** Confirmed on 20 November 2026; its id follows from clinic and address. */
export const aRegistration = (overrides: Partial<Registration> = {}): Registration => {
  const { consent: _, ...form } = aForm()
  const clinicId = overrides.clinicId ?? somaliaClinicId
  const email = overrides.email ?? form.email
  return {
    ...form,
    id: registrationId(clinicId, email),
    clinicId,
    status: 'confirmed',
    consentVersion,
    registeredAt: '2026-11-20T09:00:00.000Z',
    submittedAt: null,
    statusSince: '2026-11-20T09:00:00.000Z',
    revision: 1,
    detailsVersion: 0,
    attendingDays: null,
    offeredUntil: null,
    joinClickedAt: {},
    presence: null,
    hasAnsweredSurvey: false,
    addressRequest: null,
    isMoved: false,
    answers: {},
    ...overrides,
  }
}

/** The due confirmation of `aRegistration()`; its id follows from its key. */
export const aLedgerEntry = (overrides: LedgerEntryOverrides = {}): LedgerEntry =>
  LedgerEntry.parse({
    ...createDueEntry(aMailKey(overrides), '2026-11-20T09:00:00.000Z', null),
    ...overrides,
  })

export type LedgerEntryOverrides = MailKeyOverrides & Partial<LedgerEntryRecord>
type LedgerEntryRecord = Pick<LedgerEntry, Exclude<keyof LedgerEntry, keyof MailKeyOverrides>>

interface MailKeyOverrides extends Partial<Record<'month' | 'date', string>> {
  clinicId?: string
  recipientId?: string
  kind?: MessageKind
  day?: number
  planVersion?: number
  placeVersion?: number
  revision?: number
  copy?: boolean | number
  request?: number
  edition?: number
  campaign?: number | null
}

/** The key of the confirmation of `aRegistration()`, or of another kind with what its id is made of. */
export const aMailKey = (overrides: MailKeyOverrides = {}): MailKey =>
  MailKey.parse({
    clinicId: somaliaClinicId,
    recipientId: aRegistration().id,
    kind: 'confirmation',
    day: 1,
    planVersion: 1,
    placeVersion: 1,
    revision: 1,
    copy: false,
    request: 1,
    edition: 1,
    month: '2026-12',
    date: '2026-12-02',
    campaign: 1,
    ...overrides,
  })

/** A confirmed person withdraws, by default the one of `aRegistration()`. */
export const aWithdrawal = (from: Registration = aRegistration()): RegistrationChange => {
  const to: Registration = { ...from, status: 'withdrawn', revision: from.revision + 1 }
  const { id, clinicId, revision } = to
  const mail = aLedgerEntry({ clinicId, recipientId: id, kind: 'withdrawn', revision })
  return { from, to, mail, capacity: null }
}

/** The reminder at 09:00 in Mogadishu the day before day 1. */
export const aDispatch = (overrides: Partial<Dispatch> = {}): Dispatch => ({
  clinicId: somaliaClinicId,
  kind: 'reminder-day',
  day: 1,
  version: 1,
  at: '2026-12-09T06:00:00.000Z',
  usefulUntil: '2026-12-10T06:00:00.000Z',
  wall: { date: '2026-12-09', time: '09:00', zone: 'Africa/Mogadishu', tzVersion: '2026a' },
  state: 'planned',
  changedAt: '2026-11-12T08:00:00.000Z',
  ...overrides,
})

export const anAuditRecord = (overrides: Partial<AuditRecord> = {}): AuditRecord => ({
  clinicId: somaliaClinicId,
  at: '2026-11-10T08:00:00.000Z',
  by: 'organiser-1',
  action: 'created',
  before: {},
  after: {},
  ...overrides,
})

/** One hour in the meeting on day 1. */
export const aStay = (overrides: Partial<Stay> = {}): Stay => ({
  name: 'Ayaan Nur',
  email: 'ayaan@example.org',
  registrantId: null,
  from: '2026-12-10T06:00:00.000Z',
  to: '2026-12-10T07:00:00.000Z',
  ...overrides,
})

export const aReport = (overrides: Partial<UploadedReport> = {}): UploadedReport => ({
  clinicId: somaliaClinicId,
  day: 1,
  receivedAt: '2026-12-10T12:00:00.000Z',
  by: 'organiser-1',
  stays: [aStay()],
  zone: null,
  skippedRows: 0,
  ...overrides,
})

/** A day of a draft without a date. */
export const anUndatedDay = (overrides: Partial<ClinicDay> = {}): ClinicDay => ({
  ...aDay(),
  date: null,
  ...overrides,
})

/** A webhook event: Ayaan joined as day 1 began. */
export const aZoomEvent = (overrides: Partial<ZoomEvent> = {}): ZoomEvent => ({
  meetingId: '84512345678',
  meetingUuid: 'uuid-of-day-1==',
  kind: 'joined',
  participantId: 'participant-1',
  registrantId: null,
  email: 'ayaan@example.org',
  name: 'Ayaan Nur',
  at: '2026-12-10T06:00:00.000Z',
  ...overrides,
})

/** Day 1 with one registrant, who was in the meeting for an hour of three and a half. */
export const aDaySummary = (overrides: Partial<DaySummary> = {}): DaySummary => ({
  clinicId: somaliaClinicId,
  day: 1,
  window: { from: '2026-12-10T06:00:00.000Z', to: '2026-12-10T09:30:00.000Z' },
  source: 'report',
  dataTakenAt: '2026-12-10T12:00:00.000Z',
  exact: true,
  longEnough: 0.5,
  counts: {
    registered: 1,
    joinClicked: 1,
    joined: 1,
    attended: 0,
    unmatchedRows: 0,
    unmatchedPeople: 0,
  },
  excluded: { host: 0, interpreter: 0, recorder: 0, 'not-participant': 0 },
  bySector: [],
  byOrganisation: [],
  byCountry: [],
  sessions: [],
  curve: [],
  againstDayBefore: null,
  comparison: null,
  skippedRows: 0,
  edition: 1,
  corrects: null,
  ...overrides,
})
