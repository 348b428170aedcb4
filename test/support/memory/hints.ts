import type { CampaignJob } from '../../../shared/domain/campaign/campaign'
import { scheduleName } from '../../../shared/domain/ids'
import type { MailKey } from '../../../shared/domain/mail/ledger'
import { type Instant, plus } from '../../../shared/domain/time/instant'
import type { Pace } from '../../../shared/ports/pace'
import type { DispatchJob, Queues } from '../../../shared/ports/queues'
import type { ScheduledMessage, Scheduler } from '../../../shared/ports/scheduler'

/** A scheduler that only remembers; tests look into `schedules` and fire them by hand. */
export const memoryScheduler = () => {
  const schedules = new Map<string, ScheduledMessage>()
  const scheduler: Scheduler = {
    put: async (message) => {
      schedules.set(scheduleName(message.clinicId, message.day, message.kind), structuredClone(message))
    },
    names: async (clinicId) => [...schedules.keys()].filter((name) => name.startsWith(`${clinicId}.`)).sort(),
    remove: async (name) => {
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

/** Queues that only remember; tests take from the arrays. */
export const memoryQueues = (now: () => Instant) => {
  const queue = {
    dispatch: [] as DispatchJob[],
    dispatchLater: [] as { job: DispatchJob; at: Instant }[],
    campaign: [] as { job: CampaignJob; at: Instant }[],
    mail: [] as QueuedMail[],
    attendance: [] as { clinicId: string; day: number }[],
  }
  const queues: Queues = {
    dispatch: async (job, delaySeconds = 0) => {
      if (delaySeconds > 900) throw new RangeError('a queue delays by at most 900 seconds')
      if (delaySeconds === 0) queue.dispatch.push(structuredClone(job))
      else queue.dispatchLater.push({ job: structuredClone(job), at: plus(now(), delaySeconds * 1000) })
    },
    campaign: async (job, delaySeconds = 0) => {
      queue.campaign.push({ job: structuredClone(job), at: plus(now(), delaySeconds * 1000) })
    },
    mail: async (keys, delaySeconds = 0) => {
      if (delaySeconds > 900) throw new RangeError('a queue delays by at most 900 seconds')
      queue.mail.push(...structuredClone(keys).map((key) => ({ key, delaySeconds })))
    },
    attendance: async (job) => {
      queue.attendance.push(structuredClone(job))
    },
  }
  return { queues, queue }
}

/** A rate without end: every turn comes at once. */
export const memoryPace = (): Pace => ({
  turn: async () => ({ comes: async () => {} }),
  slowDown: async () => {},
  close: async () => {},
})
