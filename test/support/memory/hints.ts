import { scheduleName } from '../../../shared/domain/ids'
import type { MailKey } from '../../../shared/domain/ledger'
import type { DispatchJob, Pace, Queues, ScheduledMessage, Scheduler } from '../../../shared/ports'

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
export const memoryQueues = () => {
  const queue = {
    dispatch: [] as DispatchJob[],
    mail: [] as QueuedMail[],
    attendance: [] as { clinicId: string; day: number }[],
  }
  const queues: Queues = {
    dispatch: async (job) => {
      queue.dispatch.push(structuredClone(job))
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
