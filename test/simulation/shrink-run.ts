import type { Mutation } from './engine/process-dependencies'
import type { TraceLine } from './engine/simulation'
import { faultLocation } from './faults/fault-model'
import { runSimulation, type SimulationRun } from './run-simulation'
import type { Workload } from './workload/generate-workload'
import type { WorkloadAction } from './workload/workload-action'

/** A run that breaks a promise, reduced to as few actions and faults as still break it. */
export interface ShrunkRun {
  workload: Workload
  run: SimulationRun
  traceLines: TraceLine[]
}

/** What remains of a run. */
interface ShrinkCandidate {
  workload: Workload
  /** Faults that are never injected, either anywhere or in one place. */
  suppressedFaults: ReadonlySet<string>
  /** After this number of injected faults no further fault is injected. */
  maxFaults: number
}

/**
 * Upper limit of waits that are simulated to shorten one run: more than a thousand ordinary runs, or some dozens of
 * endless ones.
 */
const MAX_SHRINK_WAITS = 2_000_000

/**
 * Removes from a run everything that the broken promise does not need: people and their actions, and faults, all or
 * half of them at a time. Removing one part does not change the random numbers of the others.
 */
export const shrinkRun = async (
  seed: number,
  fullWorkload: Workload,
  mutation: Mutation,
): Promise<ShrunkRun> => {
  const promise = (await runSimulation(seed, fullWorkload, { mutation })).broken[0]?.promise
  let waits = 0
  let candidate: ShrinkCandidate = {
    workload: fullWorkload,
    suppressedFaults: new Set(),
    maxFaults: Number.POSITIVE_INFINITY,
  }
  /** Removes more, and keeps the shorter run when the promise is still broken. */
  const isStillBroken = async (reduction: Partial<ShrinkCandidate>): Promise<boolean> => {
    if (waits > MAX_SHRINK_WAITS) return false
    const { workload, ...faultOptions } = { ...candidate, ...reduction }
    const run = await runSimulation(seed, workload, { mutation, ...faultOptions })
    waits += run.waits
    if (run.broken.every((each) => each.promise !== promise)) return false
    candidate = { workload, ...faultOptions }
    return true
  }
  const trySuppress = async (locations: readonly string[]): Promise<boolean> => {
    const suppressedFaults = new Set([...candidate.suppressedFaults, ...locations])
    return suppressedFaults.size > candidate.suppressedFaults.size && isStillBroken({ suppressedFaults })
  }
  /** Tries to remove all items at once; if that fails, tries each half separately. */
  const suppressInHalves = async (injectedFaults: SimulationRun['injectedFaults']): Promise<boolean> => {
    if (await trySuppress(injectedFaults.map(({ fault, place }) => faultLocation(fault, place)))) return true
    if (injectedFaults.length < 2) return false
    const half = injectedFaults.length >> 1
    const hasSuppressedFirst = await suppressInHalves(injectedFaults.slice(0, half))
    return (await suppressInHalves(injectedFaults.slice(half))) || hasSuppressedFirst
  }
  const rerunForFaults = async () => {
    const { workload, ...faultOptions } = candidate
    return (await runSimulation(seed, workload, { mutation, ...faultOptions })).injectedFaults
  }
  for (let hasShrunk = true; hasShrunk; ) {
    hasShrunk = false
    for (const action of candidate.workload.actions.filter(isRemovable).toReversed()) {
      const { workload } = candidate
      const actions = workload.actions.filter((each) => each !== action)
      if (await isStillBroken({ workload: { ...workload, actions } })) hasShrunk = true
    }
    const injectedFaults = await rerunForFaults()
    for (
      let faultLimit = injectedFaults.length >> 1;
      await isStillBroken({ maxFaults: faultLimit });
      faultLimit >>= 1
    )
      if (faultLimit === 0) break
    // A kind of fault that is needed nowhere must not be injected elsewhere instead.
    for (const fault of new Set(injectedFaults.map((each) => each.fault))) {
      if (await trySuppress([fault])) hasShrunk = true
    }
    if (await suppressInHalves(await rerunForFaults())) hasShrunk = true
  }
  const traceLines: TraceLine[] = []
  const { workload, ...faultOptions } = candidate
  return {
    workload,
    run: await runSimulation(seed, workload, { mutation, ...faultOptions, trace: traceLines }),
    traceLines,
  }
}

/**
 * Publication must stay, or there is no run; so must the closing of days, or the sweep asks for their reports for ever.
 */
const isRemovable = ({ does }: WorkloadAction): boolean => does !== 'publish' && does !== 'close-room'
