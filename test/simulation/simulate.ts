import { SingleBar } from 'cli-progress'
import type { Mutation } from './engine/process-dependencies'
import type { TraceLine } from './engine/simulation'
import { formatTrace } from './format-trace'
import { safeguards } from './mutations/all-safeguards'
import { runManySimulations } from './run-many'
import { runSimulation } from './run-simulation'
import { shrinkRun } from './shrink-run'
import { parseSimulationOptions, type SimulationOptions, simulationUsage } from './simulation-options'
import { hasCrowd } from './workload/crowd-workload'
import { generateWorkload } from './workload/generate-workload'

/** Simulates thousands of clinics with every kind of fault. */
const main = async (): Promise<number> => {
  const options = parseSimulationOptions(process.argv.slice(2))
  if (options.safeguards) {
    console.log(formatSafeguards(options.json))
    return 0
  }
  return options.replay === undefined ? simulate(options) : replay(options.replay, options)
}

/** Lists the names of the safeguards for a script; at a terminal also describes each one. */
const formatSafeguards = (json: boolean): string => {
  const names = Object.keys(safeguards)
  if (json) return JSON.stringify(names)
  if (!process.stdout.isTTY) return names.join('\n')
  return names.map((name) => `${name.padEnd(28)}${safeguards[name]?.description}`).join('\n')
}

/** One life in ten; without a safeguard only where it is one of crowds, since each of them costs as much as fifty others. */
const crowdIn =
  ({ crowdsOnly, ...removed }: Mutation) =>
  (seed: number): boolean =>
    crowdsOnly ?? (Object.keys(removed).length === 0 && hasCrowd(seed))

const replay = async (seed: number, { mutation, json }: SimulationOptions): Promise<number> => {
  const traceLines: TraceLine[] = []
  const workload = generateWorkload(seed, crowdIn(mutation)(seed))
  const run = await runSimulation(seed, workload, { mutation, trace: traceLines })
  console.log(
    json ? JSON.stringify({ seed, ...run, lines: traceLines }) : formatTrace(seed, workload, run, traceLines),
  )
  return run.broken.length > 0 ? 1 : 0
}

const simulate = async ({ runs, seed, mutation, json }: SimulationOptions): Promise<number> => {
  const progressBar = new SingleBar({ format: '{bar} {value} of {total} runs', stream: process.stderr })
  if (process.stderr.isTTY) progressBar.start(runs, 0)
  const { tally, broken } = await runManySimulations(
    runs,
    seed,
    mutation,
    (done) => progressBar.update(done),
    crowdIn(mutation),
  )
  progressBar.stop()
  if (!broken) {
    console.log(JSON.stringify(tally, null, json ? undefined : 2))
    return 0
  }
  const { workload, run, traceLines } = await shrinkRun(
    broken.seed,
    generateWorkload(broken.seed, crowdIn(mutation)(broken.seed)),
    mutation,
  )
  const story = formatTrace(broken.seed, workload, run, traceLines)
  console.log(json ? JSON.stringify({ ...tally, seed: broken.seed, broken: run.broken, story }) : story)
  return 1
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`${(error as Error).message}\n${simulationUsage}`)
  process.exitCode = 2
}
