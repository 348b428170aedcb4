import type { AttendanceRecord } from '../domain/attendance/attendance-record'
import type { MatchDecision } from '../domain/attendance/matching/match-decision'
import type { ParticipantAlias } from '../domain/attendance/matching/participant-alias'
import type { DaySummary } from '../domain/attendance/summary/day-summary'
import type { UploadedReport } from '../domain/attendance/zoom/stay'
import type { ZoomEvent } from '../domain/attendance/zoom/zoom-event'
import type { Instant } from '../domain/values/time/instant'

export interface AttendanceStore extends AttendanceRecordStore, ParticipantAliasStore {
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
  /**
   * A decision on whose row it is.
   * @param repeatedFrom where the system repeated a staff member's decision from; null: decided for this day
   */
  saveMatchDecision(
    clinicId: string,
    day: number,
    participantKey: string,
    outcome: MatchDecision['outcome'],
    repeatedFrom?: MatchDecision['repeatedFrom'],
  ): Promise<void>
  getMatchDecisions(clinicId: string, day: number): Promise<Record<string, string>>
  /** Of every day, by day and participant. */
  listMatchDecisions(clinicId: string): Promise<MatchDecision[]>
  /** Replaces the summary of the day. */
  saveSummary(summary: DaySummary): Promise<void>
  /** In order of the days. */
  listSummaries(clinicId: string): Promise<DaySummary[]>
}

/** Attendance by hand. */
export interface AttendanceRecordStore {
  /** Replaces an earlier record of the same person and day. */
  saveAttendanceRecord(record: AttendanceRecord): Promise<void>
  removeAttendanceRecord(clinicId: string, day: number, registrationId: string): Promise<void>
  /** By day. */
  listAttendanceRecords(clinicId: string): Promise<AttendanceRecord[]>
}

/** Decisions that later clinics repeat. */
export interface ParticipantAliasStore {
  /** Replaces an earlier one about the same participant. */
  saveAlias(alias: ParticipantAlias): Promise<void>
  /** Of these participants, those that have not expired, in no order. */
  findAliases(participantKeys: readonly string[], now: Instant): Promise<ParticipantAlias[]>
  removeAlias(participantKey: string): Promise<void>
  /** Removes every alias that names the person. @returns how many */
  removeAliasesOf(personId: string): Promise<number>
}
