import { collectAttendance } from '../../../../../shared/use-cases/attendance/collect-attendance'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff } from '../in-memory-console'

export const day = `/console/clinics/${somaliaClinicId}/days/1`
const header = 'Name (original name),Email,Join time,Leave time,Duration (minutes)'
export const csv = (...rows: string[]) => [header, ...rows].join('\r\n')
export const ayaanRow = 'Ayaan Nur,ayaan@example.org,2026-12-10 09:05:00,2026-12-10 12:20:00,195'
export const after = '2026-12-10T12:00:00.000Z'

export const aDayLater = async (staff = aStaff()) => {
  const parts = await aConsole({ clinics: [aPublishedClinic()], now: after, staff })
  for (const [email, name] of [
    ['ayaan@example.org', 'Ayaan Nur'],
    ['omar@example.org', 'Omar Ali'],
  ] as const) {
    const registration = aRegistration({ email, name })
    await parts.deps.registrations.register(
      registration,
      aLedgerEntry({ recipientId: registration.id }),
      null,
    )
  }
  const upload = (text: string, fields: Record<string, string> = {}) => {
    const form = new FormData()
    form.set('zone', 'Africa/Mogadishu')
    form.set('confirmed', 'yes')
    form.set('file', new File([text], 'report.csv', { type: 'text/csv' }))
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return parts.post(`${day}/report`, form)
  }
  const count = () => collectAttendance(parts.deps, { clinicId: somaliaClinicId, day: 1 })
  return { ...parts, upload, count }
}
