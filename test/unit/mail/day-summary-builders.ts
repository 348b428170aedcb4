import type { DaySummary } from '../../../shared/domain/attendance/summary/day-summary'
import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import type { DaySummaryRequest } from '../../../shared/mail/compose-day-summary'
import { aPublishedClinic, somaliaClinicId } from '../../support/builders/builders'

const group = (label: string, registered: number, joined: number, attended: number) => ({
  label,
  registered,
  joined,
  attended,
})

export const aSummary = (overrides: Partial<DaySummary> = {}): DaySummary => ({
  clinicId: somaliaClinicId,
  day: 1,
  window: { from: '2026-12-10T06:00:00.000Z', to: '2026-12-10T09:30:00.000Z' },
  source: 'report',
  dataTakenAt: '2026-12-10T11:00:00.000Z',
  exact: true,
  longEnough: 0.5,
  counts: {
    registered: 40,
    joinClicked: 31,
    joined: 29,
    attended: 24,
    unmatchedRows: 3,
    unmatchedPeople: 2,
  },
  excluded: { host: 1, interpreter: 0, recorder: 0, 'not-participant': 0 },
  bySector: [group('regulator', 12, 10, 9), group('', 1, 0, 0)],
  byOrganisation: Array.from({ length: 14 }, (_, n) => group(`Employer ${n + 1} <b>`, 3, 2, 1)),
  byCountry: [group('SO', 30, 22, 19), group('CI', 2, 1, 0)],
  sessions: [
    { number: 1, title: 'Welcome <b>', people: 26 },
    { number: 2, title: 'SIM swap', people: 13 },
    { number: 3, title: 'Laboratory', people: 0 },
  ],
  curve: [
    { at: '2026-12-10T06:00:00.000Z', people: 8 },
    { at: '2026-12-10T06:40:00.000Z', people: 32 },
    { at: '2026-12-10T09:10:00.000Z', people: 0 },
  ],
  againstDayBefore: null,
  comparison: {
    clinics: 4,
    averages: { registered: 52.5, joinClicked: 35.25, joined: 31, attended: 22.75 },
  },
  skippedRows: 0,
  edition: 1,
  corrects: null,
  ...overrides,
})

export const aSummaryRequest = ({
  language,
  summary = aSummary(),
  clinic = aPublishedClinic(),
}: {
  language: Language
  summary?: DaySummary
  clinic?: PlannableClinic
}): DaySummaryRequest => ({
  clinic,
  summary,
  recipient: { name: 'Hodan Warsame', email: 'hodan@example.org', language },
  links: { summary: 'https://clinics.example.org/console/clinics/x/days/1' },
  mailId: 'summary-id',
  from: 'ITU DFS Security Clinics <clinics@example.org>',
  replyTo: null,
})
