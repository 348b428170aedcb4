import type { AttendeeDay, ClinicAttendee } from '../../../shared/domain/attendees/clinic-attendee'
import { totalMinutes } from '../../../shared/domain/attendees/clinic-attendee'
import { isPlaceholderAddress } from '../../../shared/domain/values/placeholder-address'
import { wallTimeAt } from '../../../shared/domain/values/time/local-time'
import { genderNameIn } from '../../../shared/i18n/gender-names'
import type { AttendanceDay, ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { formatCountry } from '../../../shared/web/form/country-zone-options'
import { StatusBadge } from '../../../shared/web/notices'
import { type CardColumn, CardTable } from '../components/card-table'
import { formatSector, matchMethodLabels } from './attendee-labels'

interface AttendeeTableProps {
  attendees: ClinicAttendee[]
  view: ClinicAttendanceView
  zone: string
  /** null: all days, each in a column of its own. */
  day: number | null
}

/** One row per registrant, with one day in detail or all days side by side. */
export const AttendeeTable = ({ attendees, view, zone, day }: AttendeeTableProps) => {
  const shown = view.days.find(({ number }) => number === day)
  return (
    <CardTable
      rows={attendees}
      scrollName={shown ? `Attendees of day ${shown.number}` : 'Attendees'}
      columns={[
        view.hasNames
          ? { label: 'Name', render: (attendee) => <AttendeeName {...attendee} /> }
          : { label: 'Organisation', render: (attendee) => <OrganisationCell {...attendee} /> },
        ...(view.hasNames
          ? [
              {
                label: 'Organisation',
                render: (attendee: ClinicAttendee) => <OrganisationCell {...attendee} />,
              },
            ]
          : []),
        { label: 'Country', render: ({ country }) => formatCountry(country, 'en') },
        ...(shown
          ? dayColumns(shown, zone, view.hasMeeting)
          : view.days.map((day) => summaryColumn(day, zone))),
        ...(shown || view.days.length === 1 || !view.hasMeeting
          ? []
          : [
              {
                label: 'Minutes',
                isNumeric: true,
                render: (attendee: ClinicAttendee) => totalMinutes(attendee) ?? '–',
              },
            ]),
      ]}
    />
  )
}

/** Name, address and gender of a person whose names the reader may see. */
export const AttendeeName = ({ name, email, gender, isErased }: ClinicAttendee) => (
  <>
    <span dir="auto">{isErased ? 'Erased' : name}</span>
    {email !== null && !isPlaceholderAddress(email) && (
      <>
        <br />
        <span class="small muted">{email}</span>
      </>
    )}
    {gender && (
      <>
        <br />
        <span class="small muted">{genderNameIn(gender, 'en')}</span>
      </>
    )}
  </>
)

export const OrganisationCell = ({ organisation, institution, sector }: ClinicAttendee) => (
  <>
    <span dir="auto">{institution?.name ?? organisation}</span>
    {sector !== null && (
      <>
        <br />
        <span class="small muted">{formatSector(sector)}</span>
      </>
    )}
  </>
)

/** The main facts of a day in one cell. */
const summaryColumn = ({ number, state }: AttendanceDay, zone: string): CardColumn<ClinicAttendee> => ({
  label: `Day ${number}`,
  render: (attendee) => {
    const present = attendee.days.get(number)
    if (!present) return <span class="muted">{absentTexts[state] ?? 'not known'}</span>
    return (
      <>
        {formatMinutesPresent(present)} <AttendedBadge {...present} />
        <br />
        <span class="small muted">{formatPresence(present, zone)}</span>
      </>
    )
  },
})

const absentTexts: Partial<Record<AttendanceDay['state'], string>> = {
  counted: 'absent',
  cancelled: 'cancelled',
}

const formatMinutesPresent = ({ minutes }: AttendeeDay): string =>
  minutes === null ? 'present' : `${minutes} min`

const AttendedBadge = ({ attended }: Pick<AttendeeDay, 'attended'>) =>
  attended ? <StatusBadge tone="good">attended</StatusBadge> : <StatusBadge tone="plain">joined</StatusBadge>

/** `09:02–12:31, 2 joins, matched by e-mail address`. */
const formatPresence = ({ joinedAt, leftAt, joins, matchedBy }: AttendeeDay, zone: string): string =>
  [
    joinedAt && leftAt ? `${wallTimeAt(joinedAt, zone).time}–${wallTimeAt(leftAt, zone).time}` : '',
    joins === null ? '' : joins === 1 ? '1 join' : `${joins} joins`,
    matchedBy === 'by-hand' ? matchMethodLabels[matchedBy] : `matched ${matchMethodLabels[matchedBy]}`,
  ]
    .filter(Boolean)
    .join(', ')

/** One day in detail: minutes of the day and of each session, times, joins, and how the person was matched. */
const dayColumns = (
  { number, sessions }: AttendanceDay,
  zone: string,
  hasMeeting: boolean,
): CardColumn<ClinicAttendee>[] => {
  const column = (
    label: string,
    render: (present: AttendeeDay) => string | number | null,
    isNumeric = true,
  ): CardColumn<ClinicAttendee> => ({
    label,
    isNumeric,
    render: (attendee) => {
      const present = attendee.days.get(number)
      return (present && render(present)) ?? '–'
    },
  })
  const clock = (instant: string | null) => instant && wallTimeAt(instant, zone).time
  if (!hasMeeting) return [column('Present', ({ matchedBy }) => matchMethodLabels[matchedBy], false)]
  return [
    column('Minutes', ({ minutes }) => minutes),
    ...sessions.map((_, index) =>
      column(`Session ${index + 1}`, ({ sessionMinutes }) => sessionMinutes[index] ?? null),
    ),
    column('Joined at', ({ joinedAt }) => clock(joinedAt)),
    column('Left at', ({ leftAt }) => clock(leftAt)),
    column('Joins', ({ joins }) => joins),
    column('Attended', ({ attended }) => (attended ? 'yes' : 'no'), false),
    column('Matched', ({ matchedBy }) => matchMethodLabels[matchedBy], false),
  ]
}
