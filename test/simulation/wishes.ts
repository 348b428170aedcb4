import { parseArgs } from 'node:util'
import { safeguards } from './safeguards'
import type { Alteration } from './world'

export const usage = `npm run -s simulate -- [--runs N] [--seed N] [--json]
  --runs N        so many lifetimes of a clinic (1000; without a safeguard 10000)
  --seed N        the seed of the first; the others follow (1)
  --replay SEED   one lifetime, told line by line
  --without NAME  takes a safeguard away: the simulation must find what it keeps from happening
  --safeguards    lists their names
  --json          for a program
Status 1 when a promise was broken; then the seed and a shortened story are told.`

/** What is asked of a simulation. */
export interface Wishes {
  runs: number
  seed: number
  replay: number | undefined
  alteration: Alteration
  safeguards: boolean
  json: boolean
}

/** @throws Error that names the option */
export const readArguments = (args: string[]): Wishes => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { runs: text, seed: text, replay: text, without: text, safeguards: flag, json: flag }
  const { values } = parseArgs({ args, options })
  const whole = (name: 'runs' | 'seed' | 'replay', least: number): number | undefined => {
    const given = values[name]
    if (given === undefined) return undefined
    if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given)
    throw new Error(`--${name} ${given} is no whole number from ${least} to 999999999`)
  }
  const { without } = values
  // A simulation that takes nothing away must not say that nothing was missed.
  const safeguard =
    without !== undefined && Object.hasOwn(safeguards, without) ? safeguards[without] : undefined
  if (without !== undefined && !safeguard) {
    throw new Error(`There is no safeguard ${without}; there are ${Object.keys(safeguards).join(', ')}`)
  }
  return {
    runs: whole('runs', 1) ?? (safeguard ? 10_000 : 1000),
    seed: whole('seed', 0) ?? 1,
    replay: whole('replay', 0),
    alteration: safeguard?.without ?? {},
    safeguards: values.safeguards ?? false,
    json: values.json ?? false,
  }
}
