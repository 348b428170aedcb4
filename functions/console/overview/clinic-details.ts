import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { erasureDueAt } from '../../../shared/domain/erasure/retention'
import { formatDate } from '../../../shared/i18n/format-times'

/** What is decided about a clinic besides its days, as names and values. */
export const listClinicDetails = (clinic: Clinic, retentionDays: number) => [
  { label: 'Time zone', value: clinic.timeZone ?? 'not decided' },
  {
    label: 'Mode',
    value: clinic.mode === null ? 'not decided' : clinic.mode === 'online' ? 'Online' : 'In person',
  },
  { label: 'Co-organisers', value: clinic.coOrganisers.join(', ') || 'none' },
  {
    label: 'Organisers',
    value: clinic.organisers.map(({ name, email }) => name || email).join(', ') || 'none yet',
  },
  { label: 'Zoom meeting', value: clinic.zoom?.meetingId ?? 'none yet' },
  { label: 'Seats', value: clinic.capacity ?? 'no limit' },
  { label: 'Registrations', value: clinic.approval ? 'decided one by one' : 'confirmed at once' },
  { label: 'Personal data', value: formatRetention(clinic, retentionDays) },
]

/** @param retentionDays the stage's days, for clinics without their own */
const formatRetention = (clinic: Clinic, retentionDays: number): string => {
  if (clinic.erasedAt !== null) return `erased on ${formatDate(clinic.erasedAt.slice(0, 10), 'en')}`
  const due = erasureDueAt(clinic, retentionDays)
  return due === null
    ? `erased ${clinic.retentionDays ?? retentionDays} days after the last day`
    : `erased from ${formatDate(due.slice(0, 10), 'en')} on`
}
