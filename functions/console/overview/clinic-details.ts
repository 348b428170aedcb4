import { attendanceShareOf } from '../../../shared/domain/attendance/summary/attendance-rule'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { ClinicHistory } from '../../../shared/domain/clinic/clinic-history'
import { registrationClosesAt, registrationOpensAt } from '../../../shared/domain/clinic/registration-phase'
import {
  type ClinicMode,
  hasOnlineMeeting,
  hasVenue,
  venueTextFor,
} from '../../../shared/domain/clinic/venue'
import { erasureDueAt } from '../../../shared/domain/erasure/retention'
import { formatFigure } from '../../../shared/domain/programme/figure-definitions'
import { instantAt } from '../../../shared/domain/values/time/local-time'
import { cityOfZone } from '../../../shared/i18n/city-names'
import { formatDate, formatMoment, formatZone } from '../../../shared/i18n/format-times'
import { formatCertificateRule } from '../components/certificate-rule-labels'

const modeLabels: Record<ClinicMode, string> = {
  online: 'Online',
  'in-person': 'In person',
  hybrid: 'In person and online',
}

/** The settings of a clinic besides its days, as labels and values; a recorded clinic has neither people nor mails. */
export const listClinicDetails = (clinic: Clinic, retentionDays: number) =>
  clinic.status === 'recorded' ? listRecordedDetails(clinic) : listSettings(clinic, retentionDays)

const listRecordedDetails = ({ mode, coOrganisers }: Clinic) => [
  { label: 'Mode', value: mode === null ? 'not known' : modeLabels[mode] },
  { label: 'Co-organisers', value: coOrganisers.join(', ') || 'not known' },
]

const listSettings = (clinic: Clinic, retentionDays: number) => [
  { label: 'Time zone', value: formatClinicZone(clinic) },
  { label: 'Mode', value: clinic.mode === null ? 'not set' : modeLabels[clinic.mode] },
  ...(hasVenue(clinic)
    ? [{ label: 'Venue', value: venueTextFor(clinic.venue, 'en')?.name ?? 'not entered yet' }]
    : []),
  { label: 'Co-organisers', value: clinic.coOrganisers.join(', ') || 'none' },
  {
    label: 'Organisers',
    value: clinic.organisers.map(({ name, email }) => name || email).join(', ') || 'none yet',
  },
  { label: 'Contact on the public page', value: clinic.publicContact ?? 'none' },
  ...(hasOnlineMeeting(clinic)
    ? [{ label: 'Zoom meeting', value: clinic.zoom?.meetingId ?? 'none yet' }]
    : []),
  { label: 'Seats', value: clinic.capacity ?? 'no limit' },
  { label: 'Registrations', value: clinic.approval ? 'approval required' : 'confirmed at once' },
  ...(clinic.confirmsAddress
    ? [{ label: 'E-mail addresses', value: 'confirmed by a link before anything else is mailed' }]
    : []),
  ...listWindow(clinic),
  { label: 'Counts as attended', value: formatAttendanceRule(clinic) },
  { label: 'Certificates', value: formatCertificateRule(clinic.certificateRule) },
  { label: 'Personal data', value: formatRetention(clinic, retentionDays) },
]

/** When registration opens and closes, where the organiser has chosen it. */
const listWindow = (clinic: Clinic) => {
  const zone = clinic.timeZone ?? 'UTC'
  const [opens, closes] = [registrationOpensAt(clinic), registrationClosesAt(clinic)]
  return [
    ...(opens ? [{ label: 'Registration opens', value: formatMoment(opens, zone, 'en') }] : []),
    ...(closes ? [{ label: 'Registration closes', value: formatMoment(closes, zone, 'en') }] : []),
  ]
}

const formatAttendanceRule = (clinic: Clinic): string =>
  `present for ${Math.round(attendanceShareOf(clinic) * 100)}% of a day’s hours`

/** City and offset on the first day; the city alone while no day has a date. */
const formatClinicZone = ({ timeZone, days }: Clinic): string => {
  if (timeZone === null) return 'not set'
  const date = days.find((day) => day.date !== null)?.date
  return date
    ? formatZone(timeZone, instantAt(date, '12:00', timeZone), 'en')
    : cityOfZone(timeZone, 'en') || timeZone
}

/** @param retentionDays the stage's days, for clinics without their own */
const formatRetention = (clinic: Clinic, retentionDays: number): string => {
  if (clinic.erasedAt !== null) return `deleted on ${formatDate(clinic.erasedAt.slice(0, 10), 'en')}`
  const due = erasureDueAt(clinic, retentionDays)
  return due === null
    ? `deleted ${clinic.retentionDays ?? retentionDays} days after the last day`
    : `deleted from ${formatDate(due.slice(0, 10), 'en')} onwards`
}

/** The figures that are known of a clinic that was recorded afterwards. */
export const listHistoryFigures = ({ registered, joined, attended, institutions }: ClinicHistory) => [
  { label: 'Registered', value: formatFigure(registered), strong: true },
  { label: 'Joined', value: formatFigure(joined) },
  { label: 'Attended', value: formatFigure(attended) },
  { label: 'Institutions', value: formatFigure(institutions) },
]
