import type { ClinicAttendanceView } from './clinic-attendance'

/** Something that staff still have to do before the attendance of a clinic is complete. */
export type AttendanceTask =
  | { kind: 'unmatched'; day: number; participants: number }
  | { kind: 'no-data'; day: number }

/** In order of the days. */
export const listAttendanceTasks = ({
  days,
  totals,
}: Pick<ClinicAttendanceView, 'days' | 'totals'>): AttendanceTask[] =>
  days.flatMap(({ number: day, state }): AttendanceTask[] => {
    if (state === 'no-data') return [{ kind: 'no-data', day }]
    const participants = totals.days.find((each) => each.day === day)?.unmatched ?? 0
    return participants > 0 ? [{ kind: 'unmatched', day, participants }] : []
  })
