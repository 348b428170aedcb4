import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { type House, startHouse } from '../infra/local/house'
import { textOf } from '../shared/domain/attendance/csv-table'
import type { Instant } from '../shared/domain/instant'
import { Refusal } from './refusal'
import { rehearse as rehearseClinic } from './rehearse/rehearsal'
import { rehearsalJson, rehearsalText } from './rehearse/report'
import { startOf } from './rehearse/script'
import { plannable, theClinic } from './the-clinic'

const rehearseUsage = `clinic rehearse FILE
  FILE             an announcement; - reads what is piped in
  --registrants N  how many invented people take part (40)
  --seed N         the same seed plays the same story (1)
  --zone ZONE      the clinic's zone, where the announcement names none
  --clinic N       which one, where the page lists several
  --json           for a program`

export interface RehearsalDesk {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  now(): Instant
}

/** Seldom does a rehearsal wait for the sending rate: nothing about it is being rehearsed. */
const quickHouse = (now: Instant): Promise<House> => startHouse({ now, mailRate: 1000 })

/**
 * Rehearses a clinic in the laptop house, by its own clock.
 * @param openHouse gives the house, standing at an instant
 * @returns the exit status: 1 when a mail was lost, doubled, unexpected or late
 * @throws Refusal that says what the announcement lacks
 */
export const rehearse = async (
  args: string[],
  desk: RehearsalDesk,
  openHouse = quickHouse,
): Promise<0 | 1> => {
  const { file, registrants, seed, zone, number, json } = readArguments(args)
  const text = textOf(await desk.read(file))
  const announced = plannable(theClinic(text, number), text, desk.now(), zone)
  const bar = progressBar(startOf(announced))
  const rehearsal = await rehearseClinic({
    text,
    announced,
    registrants,
    seed,
    openHouse,
    progress: bar.show,
  })
  bar.stop()
  desk.print(json ? rehearsalJson(rehearsal) : rehearsalText(rehearsal))
  return Object.values(rehearsal.checks).every((count) => count === 0) ? 0 : 1
}

/** On the error stream, so that the result can be piped; quiet where nobody watches. */
const progressBar = (from: Instant) => {
  const bar = new SingleBar({
    format: '{bar} {percentage}%  {now}',
    stream: process.stderr,
    noTTYOutput: false,
  })
  bar.start(1000, 0, { now: from.slice(0, 10) })
  return {
    show: (done: number, now: Instant) => bar.update(Math.floor(done * 1000), { now: now.slice(0, 16) }),
    stop: () => bar.stop(),
  }
}

const readArguments = (args: string[]) => {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Refusal(['name one FILE', rehearseUsage], 2)
  const whole = (name: 'registrants' | 'seed' | 'clinic', least: number): number | undefined => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= 100_000) return value
    throw new Refusal([`--${name} ${text} is no whole number from ${least} to 100000`], 2)
  }
  return {
    file,
    registrants: whole('registrants', 1) ?? 40,
    seed: whole('seed', 0) ?? 1,
    number: whole('clinic', 1),
    zone: values.zone,
    json: values.json ?? false,
  }
}

const parse = (args: string[]) => {
  const text = { type: 'string' } as const
  const options = {
    registrants: text,
    seed: text,
    zone: text,
    clinic: text,
    json: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Refusal([error instanceof Error ? error.message : String(error), rehearseUsage], 2)
  }
}
