import { isPlannable } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { isPastRetention } from '../../domain/erasure/retention'
import type { Dependencies } from '../../ports/dependencies'
import { listConfirmed } from '../registration/list-confirmed'

export interface AttendanceByHand {
  clinicId: string
  day: number
  /** Who was there; unknown and unconfirmed registrations are left out. */
  present: readonly string[]
  /** Whose record is taken back. */
  absent?: readonly string[]
  reason: string
  by: string
}

export type RecordAttendanceResult =
  | { kind: 'recorded'; changed: number }
  | { kind: 'missing' | 'too-early' | 'erased' }

/**
 * Records by hand that registrants attended a day, or takes such records back; each change stands in the audit log and
 * the day is counted again. The same list twice changes nothing. A day that has not begun has no attendance.
 */
export const recordAttendance = async (
  deps: Pick<Dependencies, 'attendance' | 'clinics' | 'registrations' | 'config' | 'now'>,
  { clinicId, day: number, present, absent = [], reason, by }: AttendanceByHand,
): Promise<RecordAttendanceResult> => {
  const clinic = await deps.clinics.get(clinicId)
  const day = clinic && isPlannable(clinic) ? clinic.days.find((day) => day.number === number) : undefined
  if (!clinic || !isPlannable(clinic) || !day || clinic.status === 'draft') return { kind: 'missing' }
  const at = deps.now()
  if (isPastRetention(clinic, deps.config.retentionDays, at)) return { kind: 'erased' }
  if (!takesPlace(clinic, day)) return { kind: 'missing' }
  if (at < dayWindow(clinic, day).from) return { kind: 'too-early' }
  const confirmed = new Set((await listConfirmed(deps, clinicId)).map(({ id }) => id))
  const records = await deps.attendance.listAttendanceRecords(clinicId)
  const recorded = new Set(
    records.flatMap((record) => (record.day === number && record.isPresent ? [record.registrationId] : [])),
  )
  const added = [...new Set(present)].filter((id) => confirmed.has(id) && !recorded.has(id))
  const removed = [...new Set(absent)].filter((id) => recorded.has(id) && !present.includes(id))
  const changes = [
    ...added.map((registrationId) => ({ registrationId, isPresent: true })),
    ...removed.map((registrationId) => ({ registrationId, isPresent: false })),
  ]
  for (const { registrationId, isPresent } of changes) {
    const before = { present: !isPresent }
    const after = { day: number, registration: registrationId, present: isPresent, reason }
    // The audit line first: a crash in between leaves one line too many, never one too few.
    await deps.clinics.recordAudit({ clinicId, at, by, action: 'attendance-recorded', before, after })
    await deps.attendance.saveAttendanceRecord({
      clinicId,
      day: number,
      registrationId,
      isPresent,
      reason,
      by,
      at,
    })
  }
  return { kind: 'recorded', changed: changes.length }
}
