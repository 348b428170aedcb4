import { parseArgs } from 'node:util'
import type { Mutation } from './engine/process-dependencies'
import { safeguards } from './mutations/all-safeguards'

export const simulationUsage = `npm run -s simulate -- [--runs N] [--seed N] [--json]
  --runs N        the number of runs, each the life of a clinic (1000; without a safeguard 10000)
  --seed N        the seed of the first; the others follow (1)
  --replay SEED   one run, printed line by line
  --without NAME  takes a safeguard away: the simulation must find what it keeps from happening
  --safeguards    lists their names
  --json          for a program
Status 1 when a promise was broken; then the seed and a shortened story are printed.`

/** The options of a simulation. */
export interface SimulationOptions {
  runs: number
  seed: number
  replay: number | undefined
  mutation: Mutation
  safeguards: boolean
  json: boolean
}

/** @throws Error that names the invalid option */
export const parseSimulationOptions = (args: string[]): SimulationOptions => {
  const stringOption = { type: 'string' } as const
  const booleanOption = { type: 'boolean' } as const
  const options = {
    runs: stringOption,
    seed: stringOption,
    replay: stringOption,
    without: stringOption,
    safeguards: booleanOption,
    json: booleanOption,
  }
  const { values } = parseArgs({ args, options })
  const parseInteger = (name: 'runs' | 'seed' | 'replay', minimum: number): number | undefined => {
    const optionText = values[name]
    if (optionText === undefined) return undefined
    if (/^\d{1,9}$/.test(optionText) && Number(optionText) >= minimum) return Number(optionText)
    throw new Error(`--${name} ${optionText} is no whole number from ${minimum} to 999999999`)
  }
  const { without } = values
  // Without a removed safeguard the simulation must not report that a safeguard was missed.
  const safeguard =
    without !== undefined && Object.hasOwn(safeguards, without) ? safeguards[without] : undefined
  if (without !== undefined && !safeguard) {
    throw new Error(`There is no safeguard ${without}; there are ${Object.keys(safeguards).join(', ')}`)
  }
  return {
    runs: parseInteger('runs', 1) ?? (safeguard ? 10_000 : 1000),
    seed: parseInteger('seed', 0) ?? 1,
    replay: parseInteger('replay', 0),
    mutation: safeguard?.mutation ?? {},
    safeguards: values.safeguards ?? false,
    json: values.json ?? false,
  }
}
