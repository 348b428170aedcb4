import type { Mutation } from './engine/process-dependencies'
import type { FaultName } from './faults/fault-model'
import { runSimulation, type SimulationRun } from './run-simulation'
import { generateWorkload } from './workload/generate-workload'

export interface RunTally {
  runs: number
  perSecond: number
  lost: number
  duplicated: number
  ambiguous: number
  unexpected: number
  misled: number
  undone: number
  counters: number
  rate: number
  unerased: number
  refused: number
  late: number
  mails: number
  /** Mails that stopped being useful while SES took none: not lost. */
  expiredInOutage: number
  faults: Partial<Record<FaultName, number>>
}

export interface ManyRunsResult {
  tally: RunTally
  /** The first seed whose run broke a promise. */
  broken: { seed: number; run: SimulationRun } | undefined
}

/**
 * Simulates one run after the other, from the first seed on, until a run breaks a promise.
 * @param isCrowded whether the run with a seed has 150 people more
 */
export const runManySimulations = async (
  runs: number,
  firstSeed: number,
  mutation: Mutation = {},
  progress: (done: number) => void = () => undefined,
  isCrowded: (seed: number) => boolean = () => mutation.crowdsOnly ?? false,
): Promise<ManyRunsResult> => {
  const startedAtMs = performance.now()
  const noBrokenPromises = {
    lost: 0,
    duplicated: 0,
    unexpected: 0,
    misled: 0,
    undone: 0,
    counters: 0,
    rate: 0,
    unerased: 0,
    refused: 0,
    late: 0,
  }
  const tally: RunTally = {
    runs: 0,
    perSecond: 0,
    ...noBrokenPromises,
    ambiguous: 0,
    mails: 0,
    expiredInOutage: 0,
    faults: {},
  }
  let broken: ManyRunsResult['broken']
  for (let seed = firstSeed; seed < firstSeed + runs && !broken; seed += 1) {
    tally.runs += 1
    const workload = generateWorkload(seed, isCrowded(seed))
    if (mutation.campaignsOnly && !workload.actions.some(({ does }) => does === 'invite')) continue
    const run = await runSimulation(seed, workload, { mutation })
    tally.ambiguous += run.ambiguous
    tally.mails += run.mails
    tally.expiredInOutage += run.expiredInOutage
    for (const { promise } of run.broken) tally[promise] += 1
    for (const { fault } of run.injectedFaults) tally.faults[fault] = (tally.faults[fault] ?? 0) + 1
    if (run.broken.length > 0) broken = { seed, run }
    if (tally.runs % 100 === 0) progress(tally.runs)
  }
  tally.perSecond = Math.round(tally.runs / ((performance.now() - startedAtMs) / 1000))
  return { tally, broken }
}
