import type { StaffMember } from '../../../shared/domain/access/staff'
import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { takesPlace } from '../../../shared/domain/clinic/times/clinic-times'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import { EmptyState } from '../../../shared/web/notices'
import { ConsolePage } from '../components/console-page'

interface DayProps {
  clinic: PlannableClinic
  day: PlannableDay
}

/** Whether Zoom can have a report of the day: it takes place, and people join online. */
export const canHaveReport = (clinic: PlannableClinic, day: PlannableDay): boolean =>
  hasOnlineMeeting(clinic) && takesPlace(clinic, day)

/** In place of the form for a report: why this day has none, and what to do. */
export const NoReportPage = ({ staff, clinic, day }: DayProps & { staff: StaffMember }) => {
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  return (
    <ConsolePage title={`No Zoom report: ${clinic.title}`} {...{ staff, clinic }}>
      <h1>No Zoom report for day {day.number}</h1>
      <EmptyState>
        {takesPlace(clinic, day) ? (
          <>
            <p>This clinic takes place in person, so Zoom has no report of it.</p>
            <a href={`${base}/tick-list`}>Record attendance</a>
          </>
        ) : (
          <>
            <p>The clinic was cancelled before this day, so it did not take place.</p>
            <a href={`/console/clinics/${clinic.id}`}>Back to the clinic</a>
          </>
        )}
      </EmptyState>
    </ConsolePage>
  )
}
