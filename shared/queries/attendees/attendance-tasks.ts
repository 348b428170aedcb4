import type { ClinicMode } from '../../domain/clinic/venue'
import { hasOnlineMeeting, hasVenue } from '../../domain/clinic/venue'
import type { ClinicAttendanceView } from './clinic-attendance'

/**
 * Something that staff still have to do before the attendance of a clinic is complete. `no-report`: nothing is known
 * of the meeting; `no-records`: no person was recorded at the venue.
 */
export type AttendanceTask =
  | { kind: 'unmatched'; day: number; participants: number }
  | { kind: 'no-report' | 'no-records'; day: number }

/** In order of the days. A hybrid day needs both, the meeting's rows and the records of the venue. */
export const listAttendanceTasks = (
  clinic: { mode: ClinicMode | null },
  { days, totals }: Pick<ClinicAttendanceView, 'days' | 'totals'>,
): AttendanceTask[] =>
  days.flatMap(({ number: day, state, hasRows, hasRecords }): AttendanceTask[] => {
    if (state !== 'no-data' && state !== 'counted') return []
    const participants = totals.days.find((each) => each.day === day)?.unmatched ?? 0
    const isMeetingMissing = hasOnlineMeeting(clinic) && !hasRows && !(hasRecords && !hasVenue(clinic))
    return [
      ...(participants > 0 ? [{ kind: 'unmatched', day, participants } as const] : []),
      ...(isMeetingMissing ? [{ kind: 'no-report', day } as const] : []),
      ...(hasVenue(clinic) && !hasRecords ? [{ kind: 'no-records', day } as const] : []),
    ]
  })
