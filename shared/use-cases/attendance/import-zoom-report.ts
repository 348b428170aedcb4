import type { Stay } from '../../domain/attendance/stay'
import { isPastRetention } from '../../domain/erasure/retention'
import type { Dependencies } from '../../ports/dependencies'

/** Keeps Zoom's report of a day in place of any earlier one; decisions about its rows outlive it. Past its retention a clinic takes none. */
export const importZoomReport = async (
  deps: Pick<Dependencies, 'attendance' | 'clinics' | 'config' | 'now'>,
  { clinicId, day, stays, by }: { clinicId: string; day: number; stays: Stay[]; by: string },
): Promise<'taken' | 'missing' | 'erased'> => {
  const clinic = await deps.clinics.get(clinicId)
  if (!clinic?.days.some(({ number }) => number === day)) return 'missing'
  const now = deps.now()
  if (isPastRetention(clinic, deps.config.retentionDays, now)) return 'erased'
  const after = { day, rows: stays.length }
  // The line first: a crash in between leaves one too many in the audit log, never one too few.
  await deps.clinics.recordAudit({ clinicId, at: now, by, action: 'report-taken', before: {}, after })
  await deps.attendance.saveReport({ clinicId, day, receivedAt: now, by, stays })
  return 'taken'
}
