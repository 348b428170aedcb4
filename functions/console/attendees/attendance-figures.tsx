import {
  type AttendanceNumber,
  attendanceDefinitions,
} from '../../../shared/domain/attendees/attendance-definitions'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import type { AttendeeReach } from '../../../shared/queries/attendees/attendee-list'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { DefinitionList } from '../../../shared/web/key-figures'
import { attendeesHref } from './attendee-filter'

interface AttendanceFiguresProps {
  clinic: Clinic
  view: Pick<ClinicAttendanceView, 'totals' | 'days'>
  /** null: the whole clinic. */
  day: number | null
}

/** The numbers of a day or of the clinic; each is a link to the list behind it. What is not known is a dash. */
export const AttendanceFigures = ({ clinic, view, day }: AttendanceFiguresProps) => (
  <dl class="numbers">
    {listFigures(view, day)
      .filter(({ number }) => isNumberOf(clinic, number))
      .map(({ label, value, reach, number }) => (
        <div class={number === 'attended' ? 'strong' : undefined}>
          <dt title={attendanceDefinitions[number].definition}>{label}</dt>
          <dd>
            {value === null || reach === null ? (
              (value ?? '–')
            ) : (
              <a href={attendeesHref(clinic.id, { day, reach })}>
                {value}
                <span class="hidden">: show the list</span>
              </a>
            )}
          </dd>
        </div>
      ))}
  </dl>
)

/** A clinic in person has no joining link to click. */
export const isNumberOf = (clinic: Clinic, number: AttendanceNumber): boolean =>
  number !== 'clicked' || hasOnlineMeeting(clinic)

interface Figure {
  number: AttendanceNumber
  label: string
  value: number | null
  reach: AttendeeReach | null
}

const listFigures = (
  { totals, days }: Pick<ClinicAttendanceView, 'totals' | 'days'>,
  day: number | null,
): Figure[] => {
  const ofDay = totals.days.find((each) => each.day === day)
  const rule = days.find(({ number }) => number === day)?.requiredMinutes
  const figure = (number: AttendanceNumber, value: number | null, reach: AttendeeReach | null): Figure => ({
    number,
    label: attendanceDefinitions[number].label,
    value,
    reach,
  })
  if (ofDay) {
    return [
      figure('registered', ofDay.registered, 'registered'),
      figure('clicked', ofDay.clicked, 'clicked'),
      figure('joined', ofDay.joined, 'joined'),
      { ...figure('attended', ofDay.attended, 'attended'), label: `Attended (${rule}+ min)` },
      figure('unmatched', ofDay.unmatched, null),
    ]
  }
  return [
    figure('registered', totals.registered, 'registered'),
    figure('clicked', totals.clicked, 'clicked'),
    figure('joined', totals.joined, 'joined'),
    { ...figure('attended', totals.attended, 'attended'), label: 'Attended at least one day' },
    ...(days.length > 1 ? [figure('attendedAllDays', totals.attendedAllDays, 'all-days')] : []),
    figure('institutions', totals.institutionsJoined, null),
    figure('countries', totals.countriesJoined, null),
  ]
}

/** Every number with its definition. */
export const NumberDefinitions = ({ clinic }: { clinic: Clinic }) => (
  <details id="definitions">
    <summary>What the numbers mean</summary>
    <DefinitionList
      items={Object.entries(attendanceDefinitions)
        .filter(([number]) => number !== 'clicked' || hasOnlineMeeting(clinic))
        .map(([, { label, definition }]) => ({
          label,
          value: definition,
        }))}
    />
  </details>
)
