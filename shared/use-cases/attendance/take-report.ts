import type { Stay } from '../../domain/attendance/zoom/zoom-taken'
import { isPastRetention } from '../../domain/erasure/retention'
import type { World } from '../../ports/world'

/** Keeps Zoom's report of a day in place of any earlier one; decisions about its rows outlive it. Past its retention a clinic takes none. */
export const takeReport = async (
  world: Pick<World, 'attendance' | 'clinics' | 'house' | 'now'>,
  { clinicId, day, stays, by }: { clinicId: string; day: number; stays: Stay[]; by: string },
): Promise<'taken' | 'missing' | 'erased'> => {
  const clinic = await world.clinics.get(clinicId)
  if (!clinic?.days.some(({ number }) => number === day)) return 'missing'
  const now = world.now()
  if (isPastRetention(clinic, world.house.retentionDays, now)) return 'erased'
  const after = { day, rows: stays.length }
  // The line first: a crash in between leaves one too many in the audit log, never one too few.
  await world.clinics.record({ clinicId, at: now, by, action: 'report-taken', before: {}, after })
  await world.attendance.saveReport({ clinicId, day, takenAt: now, by, stays })
  return 'taken'
}
