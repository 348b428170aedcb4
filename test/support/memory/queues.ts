import type { CampaignJob } from '../../../shared/domain/campaign/campaign'
import { scheduleName } from '../../../shared/domain/ids'
import type { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { addMilliseconds, type Instant } from '../../../shared/domain/values/time/instant'
import type { RateLimiter } from '../../../shared/ports/mail'
import type {
  DispatchJob,
  JobQueues,
  MessageScheduler,
  ScheduledMessage,
} from '../../../shared/ports/messaging'

/** A scheduler that only stores schedules; tests read `schedules` and fire them by hand. */
export const createInMemoryScheduler = () => {
  const schedules = new Map<string, ScheduledMessage>()
  const scheduler: MessageScheduler = {
    putSchedule: async (message) => {
      schedules.set(scheduleName(message.clinicId, message.day, message.kind), structuredClone(message))
    },
    listScheduleNames: async (clinicId) =>
      [...schedules.keys()].filter((name) => name.startsWith(`${clinicId}.`)).sort(),
    deleteSchedule: async (name) => {
      schedules.delete(name)
    },
  }
  return { scheduler, schedules }
}

/** A mail job as it waits in the queue. */
export interface QueuedMail {
  key: MailKey
  delaySeconds: number
}

/** Queues that only store jobs; tests take them from the arrays. */
export const createInMemoryQueues = (now: () => Instant) => {
  const queuedJobs = {
    dispatch: [] as DispatchJob[],
    dispatchLater: [] as { job: DispatchJob; at: Instant }[],
    campaign: [] as { job: CampaignJob; at: Instant }[],
    mail: [] as QueuedMail[],
    attendance: [] as { clinicId: string; day: number }[],
  }
  const queues: JobQueues = {
    enqueueDispatch: async (job, delaySeconds = 0) => {
      if (delaySeconds > 900) throw new RangeError('a queue delays by at most 900 seconds')
      if (delaySeconds === 0) queuedJobs.dispatch.push(structuredClone(job))
      else
        queuedJobs.dispatchLater.push({
          job: structuredClone(job),
          at: addMilliseconds(now(), delaySeconds * 1000),
        })
    },
    enqueueCampaign: async (job, delaySeconds = 0) => {
      queuedJobs.campaign.push({ job: structuredClone(job), at: addMilliseconds(now(), delaySeconds * 1000) })
    },
    enqueueMails: async (keys, delaySeconds = 0) => {
      if (delaySeconds > 900) throw new RangeError('a queue delays by at most 900 seconds')
      queuedJobs.mail.push(...structuredClone(keys).map((key) => ({ key, delaySeconds })))
    },
    enqueueAttendance: async (job, delaySeconds = 0) => {
      if (delaySeconds > 900) throw new RangeError('a queue delays by at most 900 seconds')
      queuedJobs.attendance.push(structuredClone(job))
    },
  }
  return { queues, queue: queuedJobs }
}

/** No rate limit: every slot is available at once. */
export const createUnlimitedRateLimiter = (): RateLimiter => ({
  acquire: async () => ({ wait: async () => {} }),
  recordCall: async () => {},
})
