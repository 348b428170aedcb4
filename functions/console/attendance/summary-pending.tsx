import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import { hasOnlineMeeting } from '../../../shared/domain/clinic/venue'
import type { DayReport } from '../../../shared/queries/day-report'
import { EmptyState } from '../../../shared/web/notices'

interface SummaryPendingProps {
  clinic: Clinic
  day: ClinicDay
  report: DayReport
  canUpload: boolean
}

/** What is known of a day without a summary, and what to do next. */
export const SummaryPending = ({ clinic, day, report, canUpload }: SummaryPendingProps) => (
  <EmptyState>
    <p role="status">{describePending(clinic, report)}</p>
    {report.isOver && canUpload && hasOnlineMeeting(clinic) && !isBeingCounted(report) && (
      <a class="button primary" href={`/console/clinics/${clinic.id}/days/${day.number}/report`}>
        Upload Zoom’s report
      </a>
    )}
  </EmptyState>
)

export const isBeingCounted = ({ reportTakenAt, hasData }: DayReport): boolean =>
  reportTakenAt !== null && hasData

/** Why the day has no numbers yet. A day that was moved after its report was uploaded has none of its rows. */
const describePending = (clinic: Clinic, report: DayReport): string => {
  if (!report.isOver) {
    if (clinic.status === 'cancelled') return 'The clinic was cancelled: this day does not take place.'
    return hasOnlineMeeting(clinic)
      ? 'The day is not over yet. Its summary is made when Zoom’s data are complete.'
      : 'The day is not over yet.'
  }
  if (isBeingCounted(report)) return 'The report is being counted. This page refreshes automatically.'
  if (report.reportTakenAt !== null) {
    return 'No row of the uploaded report is within the hours of this day, so its attendance is not known.'
  }
  if (report.hasData) {
    return 'Zoom’s live events have arrived; they are counted when no more are expected. Zoom’s own report is more exact.'
  }
  if (clinic.status === 'cancelled')
    return 'The clinic was cancelled. The attendance of this day is not known.'
  if (!hasOnlineMeeting(clinic))
    return 'The attendance of this day has not been recorded, so it is not known.'
  return `Zoom has sent nothing about this day, so its attendance is not known.${report.isComplete ? ' Upload Zoom’s report; the summary is then mailed.' : ''}`
}
