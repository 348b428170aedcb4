import { can } from '../../../shared/domain/access/actions'
import type { StaffMember } from '../../../shared/domain/access/staff'
import { definitionsFor } from '../../../shared/domain/attendees/attendance-definitions'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { type AttendanceTask, listAttendanceTasks } from '../../../shared/queries/attendees/attendance-tasks'
import type { ClinicAttendanceView } from '../../../shared/queries/attendees/clinic-attendance'
import { NoticeBox } from '../../../shared/web/notices'
import { AttendanceFigures, NumberDefinitions } from '../attendees/attendance-figures'
import { attendeesHref, dayRowsHref } from '../attendees/attendee-filter'
import { type CardColumn, CardTable } from '../components/card-table'
import { FigureLink } from '../components/figure-link'

interface AttendanceSectionProps {
  staff: StaffMember
  clinic: Clinic
  view: ClinicAttendanceView
}

/** The attendance of a clinic that has begun: what is still to do, the totals, and each day. */
export const AttendanceSection = ({ staff, clinic, view }: AttendanceSectionProps) => (
  <section id="attendance">
    <h2>Attendance</h2>
    <TaskList {...{ staff, clinic, tasks: listAttendanceTasks(clinic, view) }} />
    <AttendanceFigures {...{ clinic, view, day: null }} />
    {view.days.length > 1 && <DayTotalsTable {...{ clinic, view }} />}
    <div class="row">
      <a href={attendeesHref(clinic.id, {})}>List of attendees</a>{' '}
      <a href={`/console/clinics/${clinic.id}/survey`}>Survey</a>
      {can(staff, 'attendance:match', clinic) && (
        <>
          {' '}
          <a href={`/console/clinics/${clinic.id}/certificates`}>Certificates</a>
        </>
      )}
    </div>
    <NumberDefinitions hasMeeting={view.hasMeeting} />
  </section>
)

type TaskProps = Pick<AttendanceSectionProps, 'staff' | 'clinic'>

const TaskList = ({ tasks, ...props }: TaskProps & { tasks: AttendanceTask[] }) =>
  tasks.length === 0 ? null : (
    <NoticeBox tone="warn" title="Still to do">
      <ul>
        {tasks.map((task) => (
          <li>
            <TaskLink {...props} task={task} />
          </li>
        ))}
      </ul>
    </NoticeBox>
  )

const TaskLink = ({ staff, clinic, task }: TaskProps & { task: AttendanceTask }) => {
  const base = `/console/clinics/${clinic.id}/days/${task.day}`
  if (task.kind === 'unmatched') {
    const people =
      task.participants === 1 ? '1 unmatched participant' : `${task.participants} unmatched participants`
    return (
      <a href={can(staff, 'attendance:match', clinic) ? `${base}/participants` : `${base}#rows`}>
        {people} on day {task.day}
      </a>
    )
  }
  if (task.kind === 'no-records') {
    const text = `No attendance recorded at the venue for day ${task.day}`
    return can(staff, 'attendance:match', clinic) ? <a href={`${base}/tick-list`}>{text}</a> : text
  }
  const text = `No report for day ${task.day}`
  return can(staff, 'attendance:upload', clinic) ? <a href={`${base}/report`}>{text}</a> : text
}

type DayRow = ClinicAttendanceView['totals']['days'][number]

const DayTotalsTable = ({ clinic, view }: Pick<AttendanceSectionProps, 'clinic' | 'view'>) => {
  const definitions = definitionsFor(view.hasMeeting)
  const column = (number: 'clicked' | 'joined' | 'attended'): CardColumn<DayRow>[] => {
    const label = definitions[number]?.label
    const render = (row: DayRow) => (
      <FigureLink value={row[number]} href={attendeesHref(clinic.id, { day: row.day, reach: number })} />
    )
    return label === undefined ? [] : [{ label, isNumeric: true, render }]
  }
  const cancelled = new Set(view.days.flatMap(({ state, number }) => (state === 'cancelled' ? [number] : [])))
  return (
    <CardTable
      compact
      rows={view.totals.days}
      columns={[
        { label: 'Day', render: ({ day }) => `Day ${day}${cancelled.has(day) ? ', cancelled' : ''}` },
        ...column('clicked'),
        ...column('joined'),
        ...column('attended'),
        ...(view.hasMeeting
          ? [
              {
                label: 'Unmatched',
                isNumeric: true,
                render: ({ day, unmatched }: DayRow) => (
                  <FigureLink value={unmatched} href={dayRowsHref(clinic.id, day)} />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
