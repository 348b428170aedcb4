import { RandomSource } from '../../../infra/local/faults/random-source'
import { MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { FaultName } from '../faults/fault-model'
import type { SimulatedProcess } from './simulated-process'
import type { Simulation } from './simulation'

/**
 * The values of the template: how long a job is hidden from others, how long its function may run, how often it is
 * tried.
 */
const queueSettings = {
  mail: { visibilityTimeoutMs: 45_000, timeoutMs: 30_000, tries: 10 },
  dispatch: { visibilityTimeoutMs: 720_000, timeoutMs: 120_000, tries: 5 },
  attendance: { visibilityTimeoutMs: 360_000, timeoutMs: 60_000, tries: 5 },
  feedback: { visibilityTimeoutMs: 180_000, timeoutMs: 30_000, tries: 10 },
  stream: { visibilityTimeoutMs: 1_000, timeoutMs: 60_000, tries: 5 },
}

/**
 * A delivery is repeated while at most this many of its job are under way. In an outage of days each delivery queues the
 * next one, so the copies would double with every round and the run would never end. SQS repeats a message seldom; two
 * workers at one mail are what the safeguards are about, and five of them meet in every order.
 */
const MAX_PENDING_DELIVERIES = 4

/** Two invocations of send-mail take ten messages each, and work on them at once. */
const MAX_MAILS_AT_ONCE = 20

export interface Job {
  queue: keyof typeof queueSettings
  name: string
  work: (deps: Dependencies) => Promise<unknown>
  onDone?: () => void
}

/**
 * Delivers jobs to their functions. A job may be lost, late, or delivered twice; when a worker fails or dies, another
 * worker gets the job.
 * @param onFailure called when a job was not done
 */
export const createJobRunner = (
  { eventLoop, faultModel, seed, createProcess: simProcess, addTraceLine }: Simulation,
  dependenciesFor: (simProcess: SimulatedProcess) => Dependencies,
  onFailure: () => void,
) => {
  let mailsUnderWay = 0
  const waitingMails: (() => void)[] = []
  const startNextMail = (): void => {
    mailsUnderWay -= 1
    waitingMails.shift()?.()
  }
  const startWorker = (job: Job, tries = 1): void => {
    const start = () => {
      mailsUnderWay += 1
      startNow(job, tries, startNextMail)
    }
    if (job.queue !== 'mail') startNow(job, tries, () => undefined)
    else if (mailsUnderWay < MAX_MAILS_AT_ONCE) start()
    else waitingMails.push(start)
  }
  /** @param onEnd called when its worker has ended or died */
  const startNow = (job: Job, tries: number, onEnd: () => void): void => {
    const { visibilityTimeoutMs, timeoutMs, tries: maxTries } = queueSettings[job.queue]
    const retry = () => {
      onFailure()
      const isLost = faultModel.shouldInject('retry-lost', worker.random, () => worker.options.name)
      if (tries < maxTries && !isLost) eventLoop.after(visibilityTimeoutMs, () => startWorker(job, tries + 1))
    }
    const onDeath = () => {
      onEnd()
      retry()
    }
    const worker = simProcess({ name: job.name, timeoutMs, clock: 'skewed', onDeath })
    const deps = dependenciesFor(worker)
    worker.run(
      () => job.work(deps),
      (error) => {
        onEnd()
        if (error === undefined) job.onDone?.()
        else retry()
      },
    )
  }
  /** How many deliveries of a job are under way. */
  const pendingDeliveries = new Map<string, number>()
  const startAfter = (job: Job, milliseconds: number): void => {
    pendingDeliveries.set(job.name, (pendingDeliveries.get(job.name) ?? 0) + 1)
    eventLoop.after(milliseconds, () => {
      pendingDeliveries.set(job.name, (pendingDeliveries.get(job.name) ?? 1) - 1)
      startWorker(job)
    })
  }
  /** Delivers a job: late, twice, or not at all. @param faults prefix of the names of its faults */
  const deliverJob = (
    job: Job,
    milliseconds: number,
    faults: 'schedule' | 'record' | 'job' | 'event',
    random = new RandomSource(seed, `${job.name} ${eventLoop.now}`),
  ): void => {
    const shouldInject = (kind: string) =>
      faultModel.shouldInject(`${faults}-${kind}` as FaultName, random, () => `${job.name} ${eventLoop.now}`)
    if (shouldInject('lost')) {
      addTraceLine(job.name, 'is never begun: the hint is lost')
      return
    }
    const latenessMs =
      faults !== 'schedule' && shouldInject('late') ? random.between(1_000, 8 * MINUTE_MS) : 0
    startAfter(job, milliseconds + latenessMs + random.between(20, 400))
    const mayRepeat = (pendingDeliveries.get(job.name) ?? 0) <= MAX_PENDING_DELIVERIES
    if (mayRepeat && shouldInject('repeated'))
      startAfter(job, milliseconds + latenessMs + random.between(20, 90_000))
  }
  return { deliverJob }
}
