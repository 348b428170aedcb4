import type { Dispatch } from '../domain/mail/dispatch'
import type { Instant } from '../domain/values/instant'

/** A one-time schedule that puts a due message into the dispatch queue. */
export interface ScheduledMessage {
  clinicId: string
  kind: Dispatch['kind']
  day: number | null
  planVersion: number
  at: Instant
}

export interface MessageScheduler {
  /** Creates or replaces the schedule `scheduleName(clinicId, day, kind)`. */
  putSchedule(message: ScheduledMessage): Promise<void>
  /** Names of the schedules of a clinic. */
  listScheduleNames(clinicId: string): Promise<string[]>
  /** Nothing happens when there is none. */
  deleteSchedule(name: string): Promise<void>
}
