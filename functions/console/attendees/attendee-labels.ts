import type { MatchMethod } from '../../../shared/domain/attendance/attendee'
import { attendanceDefinitions } from '../../../shared/domain/attendees/attendance-definitions'
import { Sector } from '../../../shared/domain/registration/registration'
import type { AttendeeReach, AttendeeSort } from '../../../shared/queries/attendees/attendee-list'
import { sectorLabels } from '../components/labels'

export const matchMethodLabels: Record<MatchMethod, string> = {
  email: 'by e-mail address',
  'registrant-id': 'by Zoom registration',
  decision: 'by staff',
  'repeated-decision': 'by staff, remembered',
  'by-hand': 'recorded by hand',
}

export const reachLabels: Record<AttendeeReach, string> = {
  registered: attendanceDefinitions.registered.label,
  clicked: attendanceDefinitions.clicked.label,
  joined: attendanceDefinitions.joined.label,
  attended: attendanceDefinitions.attended.label,
  'all-days': attendanceDefinitions.attendedAllDays.label,
  absent: 'Registered, not joined',
}

export const sortLabels: Record<AttendeeSort, string> = {
  name: 'Name',
  organisation: 'Organisation',
  country: 'Country',
  minutes: 'Most minutes',
  'joined-at': 'First to join',
}

/** The sector's name; empty where it is not known. */
export const formatSector = (sector: string | null): string => {
  const known = Sector.safeParse(sector)
  return known.success ? sectorLabels[known.data] : ''
}
