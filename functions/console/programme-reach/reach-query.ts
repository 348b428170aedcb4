import type { GroupChoice } from '../../../shared/domain/programme/programme-groups'
import { writeGroupChoice } from '../programme-people/people-query'

/** The list of the institutions or countries of one group of clinics or all. */
export const programmeReachHref = (
  list: 'institutions' | 'countries',
  within: GroupChoice | undefined,
  { page = 1 }: { page?: number } = {},
): string => {
  const query = new URLSearchParams(writeGroupChoice(within))
  if (page > 1) query.set('page', String(page))
  return `/console/programme/${list}${query.size > 0 ? `?${query}` : ''}`
}
