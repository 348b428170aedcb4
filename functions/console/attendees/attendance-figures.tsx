import {
  type AttendanceNumber,
  definitionsFor,
} from '../../../shared/domain/attendees/attendance-definitions'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { AttendeeReach } from '../../../shared/queries/attendees/attendee-list'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { DefinitionList } from '../../../shared/web/key-figures'
import { FigureLink } from '../components/figure-link'
import { attendeesHref, dayRowsHref } from './attendee-filter'

interface AttendanceFiguresProps {
  clinic: Clinic
  view: Pick<ClinicAttendanceView, 'totals' | 'days' | 'hasMeeting'>
  /** null: the whole clinic. */
  day: number | null
}

/** The numbers of a day or of the clinic; each is a link to the list behind it. */
export const AttendanceFigures = ({ clinic, view, day }: AttendanceFiguresProps) => (
  <dl class="numbers">
    {listFigures(view, day).map(({ label, definition, value, reach, number }) => (
      <div class={number === 'attended' ? 'strong' : undefined}>
        <dt title={definition}>{label}</dt>
        <dd>
          <FigureLink
            value={value}
            href={reach === null ? dayRowsHref(clinic.id, day) : attendeesHref(clinic.id, { day, reach })}
          />
        </dd>
      </div>
    ))}
  </dl>
)

interface Figure {
  number: AttendanceNumber
  label: string
  definition: string
  value: number | null
  /** null: participants who are not registered, listed on the page of the day. */
  reach: AttendeeReach | null
}

const listFigures = (
  { totals, days, hasMeeting }: AttendanceFiguresProps['view'],
  day: number | null,
): Figure[] => {
  const ofDay = totals.days.find((each) => each.day === day)
  const rule = days.find(({ number }) => number === day)?.requiredMinutes
  const figure = (
    number: AttendanceNumber,
    value: number | null,
    reach: AttendeeReach | null,
    label?: string,
  ): Figure[] => {
    const known = definitionsFor(hasMeeting)[number]
    return known ? [{ number, ...known, ...(label && { label }), value, reach }] : []
  }
  if (ofDay) {
    return [
      ...figure('registered', ofDay.registered, 'registered'),
      ...figure('clicked', ofDay.clicked, 'clicked'),
      ...figure('joined', ofDay.joined, 'joined'),
      ...figure('attended', ofDay.attended, 'attended', hasMeeting ? `Attended (${rule}+ min)` : ''),
      ...figure('unmatched', ofDay.unmatched, null),
    ]
  }
  const isWhole = days.length > 1 && days.every(({ state }) => state !== 'cancelled')
  return [
    ...figure('registered', totals.registered, 'registered'),
    ...figure('clicked', totals.clicked, 'clicked'),
    ...figure('joined', totals.joined, 'joined'),
    ...figure('attended', totals.attended, 'attended', 'Attended at least one day'),
    ...(isWhole ? figure('attendedAllDays', totals.attendedAllDays, 'all-days') : []),
    ...figure('institutions', totals.institutionsJoined, 'joined'),
    ...figure('countries', totals.countriesJoined, 'joined'),
  ]
}

/** Every number of the clinic with its definition. */
export const NumberDefinitions = ({ hasMeeting }: Pick<ClinicAttendanceView, 'hasMeeting'>) => (
  <details id="definitions">
    <summary>What the numbers mean</summary>
    <DefinitionList
      items={Object.values(definitionsFor(hasMeeting)).map(({ label, definition }) => ({
        label,
        value: definition,
      }))}
    />
  </details>
)
