import { SingleBar } from 'cli-progress'
import { live } from './lifetime'
import { liveMany } from './runs'
import { safeguards } from './safeguards'
import { scriptOf } from './script'
import { shortened } from './shrink'
import { storyText } from './story'
import type { Line } from './town'
import { readArguments, usage, type Wishes } from './wishes'

/** Lives through clinics by the thousand, in which whatever can go wrong does. */
const main = async (): Promise<number> => {
  const wishes = readArguments(process.argv.slice(2))
  if (wishes.safeguards) {
    console.log(listed(wishes.json))
    return 0
  }
  return wishes.replay === undefined ? simulate(wishes) : replay(wishes.replay, wishes)
}

/** The names alone, for whoever takes one away after the other; what each is, for a person at a terminal. */
const listed = (json: boolean): string => {
  const names = Object.keys(safeguards)
  if (json) return JSON.stringify(names)
  if (!process.stdout.isTTY) return names.join('\n')
  return names.map((name) => `${name.padEnd(28)}${safeguards[name]?.is}`).join('\n')
}

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

try {
  process.exitCode = await main()
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`)
  process.exitCode = 2
}
