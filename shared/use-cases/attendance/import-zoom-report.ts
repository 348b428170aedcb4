import type { Stay } from '../../domain/attendance/zoom/stay'
import { isPlannable } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { hasOnlineMeeting } from '../../domain/clinic/venue'
import { isPastRetention } from '../../domain/erasure/retention'
import type { Dependencies } from '../../ports/dependencies'

interface ZoomReportImport {
  clinicId: string
  day: number
  stays: Stay[]
  /** The time zone in which the times of the file were read. */
  zone?: string | null
  skippedRows?: number
  by: string
}

/**
 * Stores Zoom's report of a day in place of any earlier one; decisions about its rows stay. A clinic past its
 * retention, a clinic in person and a day that was cancelled take no report.
 * @param skippedRows how many rows of the file could not be read and were left out
 */
export const importZoomReport = async (
  deps: Pick<Dependencies, 'attendance' | 'clinics' | 'config' | 'now'>,
  { clinicId, day, stays, zone = null, skippedRows = 0, by }: ZoomReportImport,
): Promise<'taken' | 'missing' | 'erased'> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic || !isPlannable(clinic) || !hasOnlineMeeting(clinic)) return 'missing'
  const reported = clinic.days.find(({ number }) => number === day)
  if (!reported || !takesPlace(clinic, reported)) return 'missing'
  const now = deps.now()
  if (isPastRetention(clinic, deps.config.retentionDays, now)) return 'erased'
  const after = { day, rows: stays.length, ...(skippedRows > 0 && { skippedRows }) }
  // The audit line first: a crash in between leaves one line too many, never one too few.
  await deps.clinics.recordAudit({ clinicId, at: now, by, action: 'report-taken', before: {}, after })
  await deps.attendance.saveReport({ clinicId, day, receivedAt: now, by, stays, zone, skippedRows })
  return 'taken'
}
