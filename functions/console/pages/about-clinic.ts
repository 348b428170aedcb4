import type { Clinic } from '../../../shared/domain/clinic'

/** What is decided about a clinic besides its days, as names and values. */
export const aboutClinic = (clinic: Clinic) => [
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
]
