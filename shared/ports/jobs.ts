import * as z from 'zod'
import { CampaignJob } from '../domain/campaign/campaign'
import { Dispatch } from '../domain/mail/dispatch'

/** A message that is due. */
export const DispatchJobSchema = Dispatch.pick({ clinicId: true, kind: true, day: true, planVersion: true })

/** What stands in the dispatch queue: a message that is due, or a campaign to look after. */
export const DispatchQueueJob = z.union([DispatchJobSchema, CampaignJob])
export type DispatchQueueJob = z.infer<typeof DispatchQueueJob>

/** What stands in the attendance queue. */
export const AttendanceJobSchema = z.object({ clinicId: z.string(), day: z.int() })
