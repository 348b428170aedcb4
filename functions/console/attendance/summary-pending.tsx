import type { PlannableClinic, PlannableDay } from '../../../shared/domain/clinic/clinic'
import { takesPlace } from '../../../shared/domain/clinic/times/clinic-times'
import { hasOnlineMeeting, hasVenue } from '../../../shared/domain/clinic/venue'
import type { DayReport } from '../../../shared/queries/day-report'
import { EmptyState } from '../../../shared/web/notices'
import { canHaveReport } from './report-of-day'

interface SummaryPendingProps {
  clinic: PlannableClinic
  day: PlannableDay
  report: DayReport
  canUpload: boolean
  /** Whether the staff member may record attendance by hand. */
  canRecord: boolean
}

/** What is known of a day without a summary, and what to do next. */
export const SummaryPending = ({ clinic, day, report, canUpload, canRecord }: SummaryPendingProps) => {
  const base = `/console/clinics/${clinic.id}/days/${day.number}`
  const isOpen = report.isOver && takesPlace(clinic, day) && !isBeingCounted(report)
  return (
    <EmptyState>
      <p role="status">{describePending(clinic, day, report)}</p>
      {isOpen && canUpload && canHaveReport(clinic, day) && (
        <a class="button primary" href={`${base}/report`}>
          Upload Zoom’s report
        </a>
      )}
      {isOpen && canRecord && hasVenue(clinic) && (
        <a class={hasOnlineMeeting(clinic) ? 'button' : 'button primary'} href={`${base}/tick-list`}>
          Record attendance
        </a>
      )}
    </EmptyState>
  )
}

export const isBeingCounted = ({ reportTakenAt, hasData }: DayReport): boolean =>
  reportTakenAt !== null && hasData

/** Why the day has no numbers yet. A day that was moved after its report was uploaded has none of its rows. */
const describePending = (clinic: PlannableClinic, day: PlannableDay, report: DayReport): string => {
  if (!takesPlace(clinic, day))
    return 'The clinic was cancelled before this day, so it does not take place and has no attendance.'
  if (!report.isOver) {
    if (clinic.status === 'cancelled')
      return 'The clinic was cancelled during this day. What was attended until then is counted when its hours are over.'
    return hasOnlineMeeting(clinic)
      ? 'The day is not over yet. Its summary is made when Zoom’s data are complete.'
      : 'The day is not over yet.'
  }
  if (isBeingCounted(report)) return 'The report is being counted. This page refreshes automatically.'
  if (report.reportTakenAt !== null) {
    return 'No row of the uploaded report is within the hours of this day, so its attendance is not known.'
  }
  if (report.hasData && !report.hasRows) return 'The recorded attendance is being counted.'
  if (report.hasData) {
    return 'Zoom’s live events have arrived; they are counted when no more are expected. Zoom’s own report is more exact.'
  }
  if (!hasOnlineMeeting(clinic))
    return 'The attendance of this day has not been recorded, so it is not known.'
  const venue = hasVenue(clinic) ? ' and no one has been recorded as present at the venue' : ''
  const next = report.isComplete ? ' Upload Zoom’s report; the summary is then mailed.' : ''
  return `Zoom has sent nothing about this day${venue}, so its attendance is not known.${next}`
}
