import type { Clinic } from '../../../shared/domain/clinic/clinic'
import {
  type AttendeeFilter,
  attendeeReaches,
  attendeeSorts,
} from '../../../shared/queries/attendees/attendee-list'

type QueryReader = (name: string) => string | undefined

/** The filter in an address; an unknown value is the default. */
export const readAttendeeFilter = (query: QueryReader, clinic: Clinic): AttendeeFilter => ({
  day: clinic.days.find(({ number }) => String(number) === query('day'))?.number ?? null,
  reach: attendeeReaches.find((reach) => reach === query('reach')) ?? 'joined',
  text: (query('text') ?? '').slice(0, 200),
  sector: query('sector')?.slice(0, 40) || null,
  country: /^[A-Z]{2}$/.exec(query('country') ?? '')?.[0] ?? null,
  institution: query('institution')?.slice(0, 400) || null,
  sort: attendeeSorts.find((sort) => sort === query('sort')) ?? 'name',
})

/** The address of a list, without what is the default. @param page from 1 */
export const attendeesHref = (
  clinicId: string,
  filter: Partial<AttendeeFilter>,
  { page = 1, format = '' }: { page?: number; format?: '' | '.csv' | '.xlsx' } = {},
): string => {
  const { day, reach, text, sector, country, institution, sort } = filter
  const query = new URLSearchParams({
    ...(day && { day: String(day) }),
    ...(reach && reach !== 'joined' && { reach }),
    ...(text && { text }),
    ...(sector && { sector }),
    ...(country && { country }),
    ...(institution && { institution }),
    ...(sort && sort !== 'name' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return `/console/clinics/${clinicId}/attendees${format}${query && `?${query}`}`
}
