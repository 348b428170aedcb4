import type { StaffMember } from '../../../shared/domain/access/staff'
import { reachFigures } from '../../../shared/domain/programme/people-pages'
import type {
  GroupChoice,
  ProgrammeDimension,
  ProgrammeGroup,
} from '../../../shared/domain/programme/programme-groups'
import type { ProgrammeTotals } from '../../../shared/domain/programme/programme-totals'
import { canListPersons } from '../../../shared/queries/programme/listed-clinics'
import { attendeesHref } from '../attendees/attendee-filter'
import { programmePeopleHref, writeGroupChoice } from '../programme-people/people-query'
import { programmeReachHref } from '../programme-reach/reach-query'

interface ProgrammeQuery {
  by: ProgrammeDimension
  /** The one group whose clinics are shown; undefined: all clinics. */
  within: GroupChoice | undefined
}

/** The section that lists the groups. */
export const GROUPS_ID = 'groups-of-clinics'

/**
 * Figures of people, institutions and countries lead to these where any clinic has a list of them, other figures to the
 * clinics with the figure of each. Persons who are counted once in all clinics are listed for who may see their names.
 */
export const groupHref = (
  staff: StaffMember,
  label: string,
  within: GroupChoice | undefined,
  { hasPeople }: Pick<ProgrammeTotals, 'hasPeople'>,
): string => {
  if (label === 'Countries') return programmeReachHref('countries', within)
  if (!hasPeople) return clinicsHref(within)
  if (label === 'Institutions') return programmeReachHref('institutions', within)
  const figure = findReachFigure(label)
  if (figure) return programmePeopleHref({ figure, within, gender: null })
  if (canListPersons(staff) && label === 'People')
    return programmePeopleHref({ figure: 'people', within, gender: null })
  if (canListPersons(staff) && label === 'Returning')
    return programmePeopleHref({ figure: 'returning', within, gender: null })
  return clinicsHref(within)
}

const findReachFigure = (label: string) => reachFigures.find((each) => each === label.toLowerCase())

/** The clinics of a group, or all, with the figures of each. */
const clinicsHref = (within: GroupChoice | undefined): string =>
  `/console/programme?${writeProgrammeQuery({ by: 'clinic', within })}#${GROUPS_ID}`

/** Of a group what it counts; of one clinic the list or the report in which its people are counted. */
export const listHref = (
  staff: StaffMember,
  label: string,
  by: ProgrammeDimension,
  group: ProgrammeGroup,
): string | null => {
  if (group.by === null) return null
  if (by !== 'clinic') return groupHref(staff, label, { dimension: by, value: group.by }, group)
  if (!group.hasPeople) return null
  const reach = findReachFigure(label)
  if (reach) return attendeesHref(group.by, { reach })
  if (label === 'People') return attendeesHref(group.by, { reach: 'joined' })
  if (label === 'Person-hours') return attendeesHref(group.by, { sort: 'minutes' })
  return ['Institutions', 'Countries'].includes(label) ? `/console/clinics/${group.by}/report` : null
}

/** The query of a page or file of the programme report. */
export const writeProgrammeQuery = ({ by, within }: ProgrammeQuery): string =>
  new URLSearchParams([['by', by], ...writeGroupChoice(within)]).toString()
