import { participantKey } from '../../../../../shared/domain/attendance/matching/match-participants'
import { aLedgerEntry, aRegistration, aReport, aStay } from '../../../../support/builders/builders'
import { aCertificate } from '../../../../support/builders/certificate-builders'
import { clinicPath, idempotencyKey, type SubmitButton, type TestConsole } from './submit-button'

const registered = aRegistration()
const guest = aStay({ name: 'Walk-in Guest', email: null })
const newPerson = {
  idempotencyKey,
  name: 'Sahra Yusuf',
  organisation: 'Dahabshiil',
  sector: 'operator',
  country: 'SO',
  reason: 'came with a colleague',
}

const afterTheDay = async ({ deps }: TestConsole) => {
  deps.setNow('2026-12-12T09:00:00.000Z')
  const mail = aLedgerEntry({ recipientId: registered.id, state: 'accepted' })
  await deps.registrations.register(registered, mail, null)
  await deps.attendance.saveReport(aReport({ stays: [guest] }))
}

/** The buttons of a day's report and of its participants. */
export const attendanceButtons: SubmitButton[] = [
  {
    route: 'POST /console/clinics/:id/days/:day/report',
    path: clinicPath('/days/1/report'),
    fields: {
      confirmed: 'yes',
      zone: 'Africa/Mogadishu',
      carried: 'Name,Email,Join time,Leave time\nAyaan,a@example.org,2026-12-10 09:05:00,2026-12-10 12:20:00',
    },
    isAudited: true,
  },
  {
    route: 'POST /console/clinics/:id/days/:day/matches',
    path: clinicPath('/days/1/matches'),
    fields: { row: 'row-of-the-report'.slice(0, 16), decision: 'not-participant' },
    before: ({ deps }) => deps.attendance.saveReport(aReport({ stays: [aStay()] })),
  },
  {
    route: 'POST /console/clinics/:id/days/:day/participants',
    path: clinicPath('/days/1/participants'),
    fields: { [`choice.${participantKey(guest)}`]: registered.id },
    before: afterTheDay,
  },
  ...[
    { row: '', email: '' },
    { row: '', email: 'sahra@example.org' },
    { row: participantKey(guest), email: '' },
    { row: participantKey(guest), email: 'sahra@example.org' },
  ].map((person) => ({
    route: 'POST /console/clinics/:id/days/:day/participants/new',
    path: clinicPath('/days/1/participants/new'),
    fields: { ...newPerson, ...person },
    before: afterTheDay,
  })),
  ...[
    { change: 'correct', name: 'Ayaan Nur Warsame' },
    { change: 'revoke', name: '' },
  ].map((change) => ({
    route: 'POST /console/clinics/:id/certificates',
    path: clinicPath('/certificates'),
    fields: { registration: aCertificate().registrationId, revision: '1', ...change },
    before: ({ deps }: TestConsole) => deps.certificates.issue(aCertificate()),
  })),
  {
    route: 'POST /console/clinics/:id/certificates',
    path: clinicPath('/certificates'),
    fields: { registration: aCertificate().registrationId, revision: '1', change: 'reinstate' },
    before: ({ deps }: TestConsole) =>
      deps.certificates.issue(aCertificate({ revokedAt: '2026-12-12T09:00:00.000Z' })),
  },
  {
    route: 'POST /console/clinics/:id/materials',
    path: clinicPath('/materials'),
    fields: {
      version: '2',
      'title.0': 'Slides',
      'url.0': 'https://slides.example.org/1',
      'title.1': '',
      'url.1': '',
      'title.2': '',
      'url.2': '',
    },
  },
  {
    route: 'POST /console/clinics/:id/days/:day/tick-list',
    path: clinicPath('/days/1/tick-list'),
    fields: { [`listed.${registered.id}`]: 'no', [`present.${registered.id}`]: 'yes', reason: 'seen' },
    before: afterTheDay,
  },
  {
    route: 'POST /console/clinics/:id/days/:day/attendance-list',
    path: clinicPath('/days/1/attendance-list'),
    fields: { rows: registered.email, listReason: 'sign-in sheet' },
    before: afterTheDay,
  },
]
