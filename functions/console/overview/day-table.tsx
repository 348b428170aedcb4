import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { type Clinic, type ClinicDay, isPlannable } from '../../../shared/domain/clinic/clinic'
import { takesPlace } from '../../../shared/domain/clinic/times/clinic-times'
import { hasOnlineMeeting, hasVenue } from '../../../shared/domain/clinic/venue'
import { hasUnknownHours } from '../../../shared/domain/values/time/unknown-hours'
import type { ClinicOverview } from '../../../shared/queries/clinic-overview'
import { StatusBadge, type StatusTone } from '../../../shared/web/notices'
import { CardTable } from '../components/card-table'
import { DayTimeRange, dayStateAt, formatDayDate } from '../components/day-hours'

interface DayTableProps {
  staff: StaffMember
  clinic: Clinic
  overview: ClinicOverview
}

const dayStateLabels: Record<ReturnType<typeof dayStateAt>, { label: string; tone: StatusTone }> = {
  open: { label: 'not set', tone: 'warn' },
  upcoming: { label: 'upcoming', tone: 'accent' },
  running: { label: 'running now', tone: 'good' },
  over: { label: 'completed', tone: 'plain' },
}
const cancelledLabel = { label: 'cancelled', tone: 'bad' } as const

/** The days of a clinic with the state of each and the actions that are possible now. */
export const DayTable = ({ staff, clinic, overview }: DayTableProps) => (
  <CardTable
    rows={clinic.days}
    columns={[
      {
        label: 'Day',
        render: (day) => `${clinic.days.length > 1 ? `${day.number}. ` : ''}${formatDayDate(day)}`,
      },
      {
        label: 'Hours',
        render: (day) => (
          <>
            <DayTimeRange clinic={clinic} day={day} />
            {countMoves(clinic, day) > 0 && (
              <div class="small muted">moved {formatTimes(countMoves(clinic, day))}</div>
            )}
          </>
        ),
      },
      {
        label: 'Status',
        render: (day) => {
          const state = dayStateAt(clinic, day, overview.now)
          const isCutOff = clinic.status === 'cancelled' && state === 'running'
          const { tone, label } = isDayHeld(clinic, day) && !isCutOff ? dayStateLabels[state] : cancelledLabel
          return <StatusBadge tone={tone}>{label}</StatusBadge>
        },
      },
      {
        label: 'Actions',
        isLabelHidden: true,
        render: (day) => <DayLinks {...{ staff, clinic, overview, day }} />,
      },
    ]}
  />
)

const isDayHeld = (clinic: Clinic, { number }: ClinicDay): boolean => {
  const day = isPlannable(clinic) ? clinic.days.find((day) => day.number === number) : undefined
  return !isPlannable(clinic) || day === undefined || takesPlace(clinic, day)
}

/** Cancelling a clinic raises the plan version of its days and leaves their times: that is not counted as a move. */
const countMoves = ({ timeZone: zone }: Clinic, { former, date, start, end }: ClinicDay): number => {
  const all = [...former, { date, start, end, zone }].map((time) =>
    [time.date, time.start, time.end, time.zone].join(' '),
  )
  return all.filter((time, index) => index > 0 && time !== all[index - 1]).length
}

const formatTimes = (count: number): string => (count === 1 ? 'once' : `${count} times`)

/** A recorded clinic does once its zone and hours were entered. */
const takesReports = (clinic: Clinic, day: ClinicDay): boolean =>
  clinic.status === 'recorded' ? isPlannable(clinic) && !hasUnknownHours(day) : clinic.status !== 'draft'

const DayLinks = ({ staff, clinic, overview, day }: DayTableProps & { day: ClinicDay }) => {
  if (!takesReports(clinic, day) || !isDayHeld(clinic, day)) return null
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  const name = <span class="hidden"> of day {day.number}</span>
  const state = dayStateAt(clinic, day, overview.now)
  const isByHand = hasVenue(clinic) && state !== 'upcoming' && can(staff, 'attendance:match', clinic)
  const tickList = isByHand && <a href={`${base}/tick-list`}>Record attendance{name}</a>
  if (state !== 'over') {
    return (
      <span class="row">
        {clinic.status === 'published' && can(staff, 'clinic:move', clinic) && (
          <a href={`${base}/move`}>Change date or hours{name}</a>
        )}
        {tickList}
      </span>
    )
  }
  return (
    <span class="row">
      {(overview.summarisedDays.includes(day.number) || !hasOnlineMeeting(clinic)) && (
        <a href={base}>Attendance{name}</a>
      )}
      {hasOnlineMeeting(clinic) && can(staff, 'attendance:upload', clinic) && (
        <a href={`${base}/report`}>Upload Zoom report{name}</a>
      )}
      {tickList}
    </span>
  )
}
