import { ZoomEvent } from '../../../shared/domain/attendance/zoom/zoom-event'
import type { AttendanceStore } from '../../../shared/ports/attendance'
import { type InMemoryTable, joinKey } from './table'

export const eventMapKey = (clinicId: string, event: ZoomEvent): string =>
  joinKey(clinicId, event.at, JSON.stringify(ZoomEvent.parse(event)))

export const createInMemoryAttendanceStore = (table: InMemoryTable): AttendanceStore => ({
  recordEvent: async (clinicId, event) => table.events.put(eventMapKey(clinicId, event), event),
  listEvents: async (clinicId) => table.events.withPrefix(joinKey(clinicId, '')),
  saveReport: async (report) => {
    const key = joinKey(report.clinicId, report.day)
    const stored = table.reports.get(key)
    if (!stored || stored.receivedAt <= report.receivedAt) table.reports.put(key, report)
  },
  report: async (clinicId, day) => table.reports.get(joinKey(clinicId, day)),
  saveMatchDecision: async (clinicId, day, participantKey, outcome, repeatedFrom = null) =>
    table.decisions.put(joinKey(clinicId, day, participantKey), {
      clinicId,
      day,
      participantKey,
      outcome,
      repeatedFrom,
    }),
  listMatchDecisions: async (clinicId) => table.decisions.withPrefix(joinKey(clinicId, '')),
  saveAttendanceRecord: async (record) =>
    table.attendanceRecords.put(joinKey(record.clinicId, record.day, record.registrationId), record),
  removeAttendanceRecord: async (clinicId, day, registrationId) =>
    table.attendanceRecords.delete(joinKey(clinicId, day, registrationId)),
  listAttendanceRecords: async (clinicId) => table.attendanceRecords.withPrefix(joinKey(clinicId, '')),
  saveAlias: async (alias) => table.aliases.put(alias.participantKey, alias),
  findAliases: async (participantKeys, now) =>
    participantKeys.flatMap((key) => table.aliases.get(key) ?? []).filter(({ expiresAt }) => expiresAt > now),
  removeAlias: async (participantKey) => table.aliases.delete(participantKey),
  removeAliasesOf: async (personId) => {
    const own = table.aliases.withPrefix('').filter((alias) => alias.personId === personId)
    for (const { participantKey } of own) table.aliases.delete(participantKey)
    return own.length
  },
  getMatchDecisions: async (clinicId, day) =>
    Object.fromEntries(
      table.decisions
        .withPrefix(joinKey(clinicId, day, ''))
        .map(({ participantKey, outcome }) => [participantKey, outcome]),
    ),
  saveSummary: async (summary) => table.summaries.put(joinKey(summary.clinicId, summary.day), summary),
  listSummaries: async (clinicId) => table.summaries.withPrefix(joinKey(clinicId, '')),
})
