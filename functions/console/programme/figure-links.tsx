import { listedFigures } from '../../../shared/domain/programme/people-pages'
import type {
  GroupChoice,
  ProgrammeDimension,
  ProgrammeGroup,
} from '../../../shared/domain/programme/programme-groups'
import { attendeesHref } from '../attendees/attendee-filter'
import { programmePeopleHref, writeGroupChoice } from '../programme-people/people-query'

interface ProgrammeQuery {
  by: ProgrammeDimension
  /** The one group whose clinics are shown; undefined: all clinics. */
  within: GroupChoice | undefined
}

/** The section that lists the groups. */
export const GROUPS_ID = 'groups-of-clinics'

/** Figures of people lead to these people where any clinic has a list of them, other figures to the clinics. */
export const groupHref = (label: string, within: GroupChoice | undefined, hasPeople: boolean): string => {
  const figure = listedFigures.find((each) => each === label.toLowerCase())
  return figure && hasPeople ? programmePeopleHref(figure, within) : clinicsHref(within)
}

/** The clinics of a group, or all, with the figures of each. */
const clinicsHref = (within: GroupChoice | undefined): string =>
  `/console/programme?${writeProgrammeQuery({ by: 'clinic', within })}#${GROUPS_ID}`

/** Of a group the people or the clinics that it counts; of one clinic the list or the report in which its people are counted. */
export const listHref = (figure: string, by: ProgrammeDimension, group: ProgrammeGroup): string | null => {
  if (group.by === null) return null
  if (by !== 'clinic') return groupHref(figure, { dimension: by, value: group.by }, group.hasPeople)
  if (!group.hasPeople) return null
  const reach = listedFigures.find((each) => each === figure.toLowerCase())
  if (reach) return attendeesHref(group.by, { reach })
  if (figure === 'People') return attendeesHref(group.by, { reach: 'joined' })
  if (figure === 'Person-hours') return attendeesHref(group.by, { sort: 'minutes' })
  return ['Institutions', 'Countries'].includes(figure) ? `/console/clinics/${group.by}/report` : null
}

/** A figure, and the link to the list behind it where there is one. */
export const FigureCell = ({ text, href }: { text: string; href: string | null }) =>
  href === null ? (
    <span>{text}</span>
  ) : (
    <a href={href}>
      {text}
      <span class="hidden">: show the list</span>
    </a>
  )

/** The query of a page or file of the programme report. */
export const writeProgrammeQuery = ({ by, within }: ProgrammeQuery): string =>
  new URLSearchParams([['by', by], ...writeGroupChoice(within)]).toString()
