import type { StaffMember } from '../../../../../shared/domain/access/staff'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff } from '../in-memory-console'

export const base = `/console/clinics/${somaliaClinicId}`
const session = { title: 'Opening', kind: 'session' as const, description: '' }
const sessions = [
  { ...session, start: '09:00', end: '10:00' },
  { ...session, start: '10:00', end: '10:30', kind: 'break' as const },
  { ...session, start: '10:30', end: '12:30', title: 'SIM swap fraud' },
]

/** Ayaan for two hours from 09:30, Guled for twenty minutes, Hodan absent; an unmatched guest and a host. */
export const aPastDay = async (options: { staff?: StaffMember; people?: number; now?: string } = {}) => {
  const clinic = aPublishedClinic()
  const testConsole = await aConsole({
    now: options.now ?? '2026-12-12T09:00:00.000Z',
    staff: options.staff ?? aStaff(),
    clinics: [{ ...clinic, days: clinic.days.map((day) => ({ ...day, sessions })) }],
  })
  const { deps } = testConsole
  const people = [
    { email: 'ayaan@example.org', name: 'Ayaan Nur', organisation: '=Central Bank', country: 'SO' },
    { email: 'guled@example.org', name: 'Guled Ali', organisation: 'Hormuud', country: 'KE' },
    { email: 'hodan.f@example.org', name: 'Hodan Farah', organisation: 'NCA', country: 'SO' },
    ...Array.from({ length: (options.people ?? 3) - 3 }, (_, index) => ({
      email: `person.${index}@regulator.example.org`,
      name: `Abdirahman Mohamed Person ${index}`,
      organisation: `National Communications Authority, department ${index % 40}`,
      country: 'SO',
    })),
  ]
  for (const person of people) {
    const registration = aRegistration({ ...person, joinClickedAt: { '1': '2026-12-10T06:28:00.000Z' } })
    const mail = aLedgerEntry({ recipientId: registration.id, state: 'accepted' })
    await deps.registrations.register(registration, mail, null)
  }
  const at = (from: string, to: string) => ({
    from: `2026-12-10T${from}:00.000Z`,
    to: `2026-12-10T${to}:00.000Z`,
  })
  const stays = [
    aStay({ name: 'Ayaan', email: 'ayaan@example.org', ...at('06:30', '07:30') }),
    aStay({ name: 'Ayaan', email: 'ayaan@example.org', ...at('07:30', '08:30') }),
    aStay({ name: 'Guled', email: 'guled@example.org', ...at('06:00', '06:20') }),
    aStay({ name: 'Unknown Guest', email: null, ...at('06:00', '07:00') }),
    aStay({ name: 'ITU host', email: null, host: true, ...at('06:00', '09:30') }),
    ...people.slice(3).map(({ email, name }) => aStay({ name, email, ...at('06:00', '09:30') })),
  ]
  await deps.attendance.saveReport(aReport({ stays }))
  return testConsole
}
