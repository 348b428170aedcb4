import type { DaySummary } from '../domain/attendance/day-summary'
import type { UploadedReport } from '../domain/attendance/stay'
import type { ZoomEvent } from '../domain/attendance/zoom-event'

export interface AttendanceStore {
  /** The same event twice is one. */
  recordEvent(clinicId: string, event: ZoomEvent): Promise<void>
  /** In order of time. */
  listEvents(clinicId: string): Promise<ZoomEvent[]>
  /**
   * A new report of a day replaces the earlier one. Of two, the one taken later is kept, in whichever order they
   * arrive.
   */
  saveReport(report: UploadedReport): Promise<void>
  report(clinicId: string, day: number): Promise<UploadedReport | undefined>
  /** A staff member's decision on whose row it is: a registration id, or 'nobody'. */
  saveMatchDecision(
    clinicId: string,
    day: number,
    participantKey: string,
    registrationId: string | 'nobody',
  ): Promise<void>
  getMatchDecisions(clinicId: string, day: number): Promise<Record<string, string>>
  /** Replaces the summary of the day. */
  saveSummary(summary: DaySummary): Promise<void>
  /** In order of the days. */
  listSummaries(clinicId: string): Promise<DaySummary[]>
}
