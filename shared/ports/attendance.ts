import type { DaySummary } from '../domain/attendance/day-summary'
import type { ZoomEvent } from '../domain/attendance/zoom/zoom-event'
import type { TakenReport } from '../domain/attendance/zoom/zoom-taken'

export interface AttendanceStore {
  /** The same event twice is one. */
  recordEvent(clinicId: string, event: ZoomEvent): Promise<void>
  /** In order of time. */
  events(clinicId: string): Promise<ZoomEvent[]>
  /** A new report of a day replaces the one before; of two the later taken one stays, whichever comes last. */
  saveReport(report: TakenReport): Promise<void>
  report(clinicId: string, day: number): Promise<TakenReport | undefined>
  /** A person's word on whose row it is: a registration id, or 'nobody'. */
  decide(clinicId: string, day: number, rowKey: string, registrationId: string | 'nobody'): Promise<void>
  decisions(clinicId: string, day: number): Promise<Record<string, string>>
  /** Replaces the summary of the day. */
  saveSummary(summary: DaySummary): Promise<void>
  /** In order of the days. */
  summaries(clinicId: string): Promise<DaySummary[]>
}
