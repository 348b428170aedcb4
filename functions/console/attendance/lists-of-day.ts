import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { AttendeeFilter } from '../../../shared/queries/attendees/attendee-list'
import { attendeesHref } from '../attendees/attendee-filter'

/** The address of the list behind a number of the day; null where there is none. */
export type ListHref = (filter: Partial<AttendeeFilter>) => string | null

/** The lists of a day, which go when the clinic's personal data are erased. A day in the filter is taken instead. */
export const listsOfDay =
  ({ id, erasedAt }: Pick<Clinic, 'id' | 'erasedAt'>, day: number): ListHref =>
  (filter) =>
    erasedAt === null ? attendeesHref(id, { day, ...filter }) : null
