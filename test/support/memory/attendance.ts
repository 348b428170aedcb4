import { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import type { AttendanceStore } from '../../../shared/ports/attendance'
import { keyOf, type MemoryTable } from './table'

export const eventKey = (clinicId: string, event: ZoomEvent): string =>
  keyOf(clinicId, event.at, JSON.stringify(ZoomEvent.parse(event)))

export const memoryAttendance = (table: MemoryTable): AttendanceStore => ({
  recordEvent: async (clinicId, event) => table.events.put(eventKey(clinicId, event), event),
  events: async (clinicId) => table.events.beginning(keyOf(clinicId, '')),
  saveReport: async (report) => {
    const key = keyOf(report.clinicId, report.day)
    const stored = table.reports.get(key)
    if (!stored || stored.takenAt <= report.takenAt) table.reports.put(key, report)
  },
  report: async (clinicId, day) => table.reports.get(keyOf(clinicId, day)),
  decide: async (clinicId, day, rowKey, registrationId) =>
    table.decisions.put(keyOf(clinicId, day, rowKey), { rowKey, registrationId }),
  decisions: async (clinicId, day) =>
    Object.fromEntries(
      table.decisions
        .beginning(keyOf(clinicId, day, ''))
        .map(({ rowKey, registrationId }) => [rowKey, registrationId]),
    ),
  saveSummary: async (summary) => table.summaries.put(keyOf(summary.clinicId, summary.day), summary),
  summaries: async (clinicId) => table.summaries.beginning(keyOf(clinicId, '')),
})
