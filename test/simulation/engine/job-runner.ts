import { RandomSource } from '../../../infra/local/faults/random-source'
import { MINUTE_MS } from '../../../shared/domain/values/instant'
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
  const startWorker = (job: Job, tries = 1): void => {
    const { visibilityTimeoutMs, timeoutMs, tries: maxTries } = queueSettings[job.queue]
    const retry = () => {
      onFailure()
      const isLost = faultModel.shouldInject('retry-lost', worker.random, () => worker.options.name)
      if (tries < maxTries && !isLost) eventLoop.after(visibilityTimeoutMs, () => startWorker(job, tries + 1))
    }
    const worker = simProcess({ name: job.name, timeoutMs, clock: 'skewed', onDeath: retry })
    const deps = dependenciesFor(worker)
    worker.run(
      () => job.work(deps),
      (error) => (error === undefined ? job.onDone?.() : retry()),
    )
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
    eventLoop.after(milliseconds + latenessMs + random.between(20, 400), () => startWorker(job))
    if (shouldInject('repeated')) {
      eventLoop.after(milliseconds + latenessMs + random.between(20, 90_000), () => startWorker(job))
    }
  }
  return { deliverJob }
}
