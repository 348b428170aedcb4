import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { type FaultPlan, readFaultPlan, WrongPlan } from '../infra/local/faults/plan'
import { type House, startHouse } from '../infra/local/house'
import { LONGEST_ANNOUNCEMENT } from '../shared/domain/clinic/clinic'
import { textOf } from '../shared/domain/csv-table'
import type { Instant } from '../shared/domain/time/instant'
import { isZone } from '../shared/domain/time/local-time'
import { pageIn } from './page-in'
import { Refusal } from './refusal'
import { anyPlan } from './rehearse/any-plan'
import { isSound } from './rehearse/checks'
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
  --faults PLAN    what goes wrong on purpose, as in samples/faults; any:N draws a plan by the number
  --json           for a program`

export interface RehearsalDesk {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  now(): Instant
}

/** Seldom does a rehearsal wait for the sending rate: nothing about it is being rehearsed. */
const quickHouse = (now: Instant, faultPlan?: FaultPlan): Promise<House> =>
  startHouse({ now, mailRate: 1000, quiet: faultPlan !== undefined, faultPlan })

/**
 * Rehearses a clinic in the laptop house, by its own clock.
 * @param openHouse gives the house, standing at an instant
 * @returns the exit status: 1 when a mail was lost, unexpected, doubled more often than calls were ambiguous, or
 *   late without faults
 * @throws Refusal that says what the announcement lacks
 */
export const rehearse = async (
  args: string[],
  desk: RehearsalDesk,
  openHouse = quickHouse,
): Promise<0 | 1> => {
  const { file, registrants, seed, zone, number, json, planFile } = readArguments(args)
  const faults = planFile === undefined ? undefined : await faultsIn(planFile, desk)
  const text = await pageIn(file, desk)
  if (text.length > LONGEST_ANNOUNCEMENT)
    throw new Refusal([
      `${file} has ${text.length} characters; the console takes an announcement of ${LONGEST_ANNOUNCEMENT}`,
    ])
  const announced = plannable(theClinic(text, number), text, desk.now(), zone)
  const bar = progressBar(startOf(announced))
  const rehearsal = await rehearseClinic({
    text,
    announced,
    registrants,
    seed,
    openHouse,
    faults,
    progress: bar.show,
  })
    .catch((error: unknown) => {
      throw faults ? whatStopped(error) : error
    })
    .finally(bar.stop)
  desk.print(json ? rehearsalJson(rehearsal) : rehearsalText(rehearsal))
  return isSound(rehearsal.checks, faults !== undefined) ? 0 : 1
}

const faultsIn = async (file: string, desk: RehearsalDesk): Promise<FaultPlan> => {
  const [, drawn] = /^any:(\d{1,9})$/.exec(file) ?? []
  if (drawn !== undefined) return anyPlan(Number(drawn))
  try {
    return readFaultPlan(textOf(await desk.read(file)))
  } catch (error) {
    throw error instanceof WrongPlan ? new Refusal([`${file}: ${error.message}`], 2) : error
  }
}

/** A plan that names what the template lacks is refused; one that lets nothing through ends the rehearsal. */
const whatStopped = (error: unknown): Refusal => {
  const words = error instanceof Error ? error.message : String(error)
  return error instanceof WrongPlan
    ? new Refusal([words], 2)
    : new Refusal([`With these faults the rehearsal could not go on: ${words}`])
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
  if (values.zone !== undefined && !isZone(values.zone)) {
    throw new Refusal([`--zone ${values.zone} is no IANA time zone like Africa/Mogadishu`], 2)
  }
  return {
    file,
    registrants: whole('registrants', 1) ?? 40,
    seed: whole('seed', 0) ?? 1,
    number: whole('clinic', 1),
    zone: values.zone,
    planFile: values.faults,
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
    faults: text,
    json: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Refusal([error instanceof Error ? error.message : String(error), rehearseUsage], 2)
  }
}
