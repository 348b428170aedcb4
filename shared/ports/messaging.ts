import * as z from 'zod'
import { CampaignJob } from '../domain/campaign/campaign'
import { Dispatch } from '../domain/mail/dispatches/dispatch'
import type { MailKey } from '../domain/mail/ledger/mail-key'
import type { DeadLetter, DeadLetterQueue } from '../domain/mail/sending/dead-letter'
import type { Instant } from '../domain/values/time/instant'

/** A message to all recipients of a clinic that is due. */
export const DispatchJob = Dispatch.pick({ clinicId: true, kind: true, day: true, version: true })
export type DispatchJob = z.infer<typeof DispatchJob>

/** The body of a message in the dispatch queue: a message that is due, or the next batch of a campaign. */
export const DispatchQueueJob = z.union([DispatchJob, CampaignJob])
export type DispatchQueueJob = z.infer<typeof DispatchQueueJob>

/** The body of a message in the attendance queue. */
export const AttendanceJob = z.object({ clinicId: z.string(), day: z.int() })
export type AttendanceJob = z.infer<typeof AttendanceJob>

export interface JobQueues {
  /** @param delaySeconds at most 900 */
  enqueueDispatch(job: DispatchJob, delaySeconds?: number): Promise<void>
  /** Into the dispatch queue. @param delaySeconds at most 900 */
  enqueueCampaign(job: CampaignJob, delaySeconds?: number): Promise<void>
  /** One message per key, into the queue of its lane. @param delaySeconds at most 900 */
  enqueueMails(keys: MailKey[], delaySeconds?: number): Promise<void>
  /** @param delaySeconds at most 900 */
  enqueueAttendance(job: AttendanceJob, delaySeconds?: number): Promise<void>
}

/** A one-time schedule that puts a due message into the dispatch queue. */
export interface ScheduledMessage extends DispatchJob {
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

/** The dead-letter queues: jobs that failed too often, by the queue they came from. */
export interface DeadLetterQueues {
  count(queue: DeadLetterQueue): Promise<number>
  /** At most `most` dead letters, the oldest first; they remain in the queue. */
  peek(queue: DeadLetterQueue, most: number): Promise<DeadLetter[]>
  /**
   * Sends each dead letter back to its working queue, then deletes it.
   * @returns how many
   */
  redrive(queue: Exclude<DeadLetterQueue, 'changes'>): Promise<number>
  /**
   * Deletes the dead letters for which `isDone` is true.
   * @returns how many
   */
  purge(queue: DeadLetterQueue, isDone: (deadLetter: DeadLetter) => boolean): Promise<number>
}

/** What a changed item of the table requires to be done. */
export type TableChange =
  | { type: 'clinic'; clinicId: string }
  | { type: 'dispatch-due'; clinicId: string; at: Instant; job: DispatchJob }
  | { type: 'campaign-due'; clinicId: string; job: CampaignJob }
  | { type: 'mail-due'; clinicId: string; key: MailKey }
  | { type: 'attendance'; clinicId: string; day: number }
  | { type: 'seat-freed'; clinicId: string }
  /** A person of the clinic or an event of its meeting: what its figures are counted from. */
  | { type: 'figures-outdated'; clinicId: string }
