import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { live } from './lifetime'
import { liveMany } from './runs'
import { safeguards } from './safeguards'
import { scriptOf } from './script'
import { shortened } from './shrink'
import { storyText } from './story'
import type { Line } from './town'

const usage = `npm run -s simulate -- [--runs N] [--seed N] [--json]
  --runs N        so many lifetimes of a clinic (1000; at most 10000 without a safeguard)
  --seed N        the seed of the first; the others follow (1)
  --replay SEED   one lifetime, told line by line
  --without NAME  takes a safeguard away: the simulation must find what it keeps from happening
  --safeguards    lists their names
  --json          for a program
Status 1 when a promise was broken; then the seed and a shortened story are told.`

/** Lives through clinics by the thousand, in which whatever can go wrong does. */
const main = async (): Promise<number> => {
  const wishes = readArguments(process.argv.slice(2))
  if (wishes.safeguards) {
    const names = Object.entries(safeguards)
    const text = names.map(([name, { is }]) => `${name.padEnd(28)}${is}`).join('\n')
    console.log(wishes.json ? JSON.stringify(names.map(([name, { is }]) => ({ name, is }))) : text)
    return 0
  }
  return wishes.replay === undefined ? simulate(wishes) : replay(wishes.replay, wishes)
}

type Wishes = ReturnType<typeof readArguments>

const replay = async (seed: number, { alteration, json }: Wishes): Promise<number> => {
  const lines: Line[] = []
  const script = scriptOf(seed)
  const life = await live(seed, script, { alteration, story: lines })
  console.log(json ? JSON.stringify({ seed, ...life, lines }) : storyText(seed, script, life, lines))
  return life.broken.length > 0 ? 1 : 0
}

const simulate = async ({ runs, seed, alteration, json }: Wishes): Promise<number> => {
  const bar = new SingleBar({ format: '{bar} {value} of {total} lifetimes', stream: process.stderr })
  if (process.stderr.isTTY) bar.start(runs, 0)
  const { tally, broken } = await liveMany(runs, seed, alteration, (done) => bar.update(done))
  bar.stop()
  if (!broken) {
    console.log(JSON.stringify(tally, null, json ? undefined : 2))
    return 0
  }
  const { script, life, lines } = await shortened(broken.seed, scriptOf(broken.seed), alteration)
  const story = storyText(broken.seed, script, life, lines)
  console.log(json ? JSON.stringify({ ...tally, seed: broken.seed, broken: life.broken, story }) : story)
  return 1
}

const readArguments = (args: string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { runs: text, seed: text, replay: text, without: text, safeguards: flag, json: flag }
  const { values } = parseArgs({ args, options })
  const whole = (name: 'runs' | 'seed' | 'replay'): number | undefined => {
    const given = values[name]
    if (given === undefined) return undefined
    if (/^\d{1,9}$/.test(given)) return Number(given)
    throw new Error(`--${name} ${given} is no whole number`)
  }
  const { without } = values
  if (without !== undefined && !safeguards[without]) {
    throw new Error(`There is no safeguard ${without}; there are ${Object.keys(safeguards).join(', ')}`)
  }
  return {
    runs: whole('runs') ?? (without === undefined ? 1000 : 10_000),
    seed: whole('seed') ?? 1,
    replay: whole('replay'),
    alteration: without === undefined ? {} : (safeguards[without]?.without ?? {}),
    safeguards: values.safeguards ?? false,
    json: values.json ?? false,
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`)
  process.exitCode = 2
}
