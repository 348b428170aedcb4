import { MINUTE } from '../../shared/domain/time/instant'
import type { World } from '../../shared/ports/world'
import type { Actor } from './actor'
import { Random } from './random'
import type { Town } from './town'
import type { Fault } from './weather'

/** As the template has them: how long a job is hidden from others, how long its function may run, how often it is tried. */
const queues = {
  mail: { hidden: 45_000, limit: 30_000, tries: 10 },
  dispatch: { hidden: 720_000, limit: 120_000, tries: 5 },
  attendance: { hidden: 360_000, limit: 60_000, tries: 5 },
  feedback: { hidden: 180_000, limit: 30_000, tries: 10 },
  stream: { hidden: 1_000, limit: 60_000, tries: 5 },
}

export interface Job {
  queue: keyof typeof queues
  name: string
  work: (world: World) => Promise<unknown>
  done?: () => void
}

/**
 * Brings jobs to the functions that do them; each may be lost, late, or come twice, and a worker that fails or
 * dies leaves its job to another one.
 * @param failed hears that a job was not done
 */
export const jobsOf = (
  { timeline, weather, seed, actor, note }: Town,
  worldFor: (actor: Actor) => World,
  failed: () => void,
) => {
  const start = (job: Job, tries = 1): void => {
    const { hidden, limit, tries: most } = queues[job.queue]
    const again = () => {
      failed()
      const isLost = weather.strikes('retry-lost', worker.random, () => worker.plan.name)
      if (tries < most && !isLost) timeline.after(hidden, () => start(job, tries + 1))
    }
    const worker = actor({ name: job.name, limit, clock: 'own', died: again })
    const world = worldFor(worker)
    worker.run(
      () => job.work(world),
      (error) => (error === undefined ? job.done?.() : again()),
    )
  }
  /** Brings a job, if it comes: late, twice, or not at all. @param faults their names begin so */
  const bring = (
    job: Job,
    milliseconds: number,
    faults: 'schedule' | 'record' | 'job' | 'event',
    random = new Random(seed, `${job.name} ${timeline.now}`),
  ): void => {
    const strikes = (kind: string) =>
      weather.strikes(`${faults}-${kind}` as Fault, random, () => `${job.name} ${timeline.now}`)
    if (strikes('lost')) {
      note(job.name, 'is never begun: the hint is lost')
      return
    }
    const late = faults !== 'schedule' && strikes('late') ? random.between(1_000, 8 * MINUTE) : 0
    timeline.after(milliseconds + late + random.between(20, 400), () => start(job))
    if (strikes('repeated')) {
      timeline.after(milliseconds + late + random.between(20, 90_000), () => start(job))
    }
  }
  return { bring }
}
