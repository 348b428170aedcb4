import type { MatchMethod } from '../../../shared/domain/attendance/summary/attendee'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import { Sector } from '../../../shared/domain/registration/registration'
import {
  type AttendeeReach,
  type AttendeeSort,
  attendeeReaches,
  attendeeSorts,
} from '../../../shared/queries/attendees/attendee-list'
import { sectorLabels } from '../components/labels'

export const matchMethodLabels: Record<MatchMethod, string> = {
  email: 'by e-mail address',
  'registrant-id': 'by Zoom registration',
  decision: 'by staff',
  'repeated-decision': 'by staff, remembered',
  'by-hand': 'recorded by hand',
}

/** The lists that a clinic has, each under the name of its number. */
export const listReaches = (hasMeeting: boolean): { value: AttendeeReach; label: string }[] => {
  const definitions = definitionsFor(hasMeeting)
  const labels: Record<AttendeeReach, string | undefined> = {
    registered: definitions.registered?.label,
    clicked: definitions.clicked?.label,
    joined: definitions.joined?.label,
    attended: definitions.attended?.label,
    'all-days': definitions.attendedAllDays?.label,
    absent: hasMeeting ? 'Registered, not joined' : 'Registered, not present',
  }
  return attendeeReaches.flatMap((value) => {
    const label = labels[value]
    return label === undefined ? [] : [{ value, label }]
  })
}

const sortLabels: Record<AttendeeSort, string> = {
  name: 'Name',
  organisation: 'Organisation',
  country: 'Country',
  minutes: 'Most minutes',
  'joined-at': 'First to join',
}
const sortsOfMeetings: ReadonlySet<AttendeeSort> = new Set(['minutes', 'joined-at'])

export const listSorts = (hasMeeting: boolean): { value: AttendeeSort; label: string }[] =>
  attendeeSorts
    .filter((value) => hasMeeting || !sortsOfMeetings.has(value))
    .map((value) => ({ value, label: sortLabels[value] }))

/** The sector's name; empty where it is not known. */
export const formatSector = (sector: string | null): string => {
  const known = Sector.safeParse(sector)
  return known.success ? sectorLabels[known.data] : ''
}
