import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { type FaultPlan, FaultPlanError, readFaultPlan } from '../../infra/local/faults/fault-plan'
import { type LocalStack, startLocalStack } from '../../infra/local/local-stack'
import { MAX_ANNOUNCEMENT_LENGTH } from '../../shared/domain/clinic/clinic'
import type { Instant } from '../../shared/domain/values/instant'
import { isTimeZone } from '../../shared/domain/values/local-time'
import { decodeTextFile } from '../../shared/import/csv/read-csv'
import { CliError } from '../cli-error'
import { readInputText } from '../read-input'
import { formatRehearsalJson, formatRehearsalText } from '../rehearse/format-rehearsal'
import { isRehearsalPassed } from '../rehearse/mail-checks'
import { generateFaultPlan } from '../rehearse/random-fault-plan'
import { computePublicationTime } from '../rehearse/rehearsal-script'
import { runRehearsal as rehearseClinic } from '../rehearse/run-rehearsal'
import { selectClinic, toPlannableClinic } from '../select-clinic'

const rehearseUsage = `clinic rehearse FILE
  FILE             an announcement; - reads what is piped in
  --registrants N  how many invented people take part (40)
  --seed N         the same seed plays the same story (1)
  --zone ZONE      the clinic's zone, where the announcement names none
  --clinic N       which one, where the page lists several
  --faults PLAN    what goes wrong on purpose, as in samples/faults; any:N draws a plan by the number
  --json           for a program`

export interface RehearseIo {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  now(): Instant
}

/** Seldom does a rehearsal wait for the sending rate: nothing about it is being rehearsed. */
const startQuickStack = (now: Instant, faultPlan?: FaultPlan): Promise<LocalStack> =>
  startLocalStack({ now, mailRate: 1000, silent: faultPlan !== undefined, faultPlan })

/**
 * Rehearses a clinic in the local stack, by its own clock.
 * @param startStack gives the local stack, standing at an instant
 * @returns the exit status: 1 when a mail was lost, unexpected, doubled more often than calls were ambiguous, or
 *   late without faults
 * @throws Refusal that says what the announcement lacks
 */
export const runRehearseCommand = async (
  args: string[],
  io: RehearseIo,
  startStack = startQuickStack,
): Promise<0 | 1> => {
  const { file, registrants, seed, zone, clinicNumber, json, faultPlanFile } = readArguments(args)
  const faults = faultPlanFile === undefined ? undefined : await readFaults(faultPlanFile, io)
  const text = await readInputText(file, io)
  if (text.length > MAX_ANNOUNCEMENT_LENGTH)
    throw new CliError([
      `${file} has ${text.length} characters; the console takes an announcement of ${MAX_ANNOUNCEMENT_LENGTH}`,
    ])
  const announced = toPlannableClinic(selectClinic(text, clinicNumber), text, io.now(), zone)
  const bar = progressBar(computePublicationTime(announced))
  const rehearsal = await rehearseClinic({
    text,
    announced,
    registrants,
    seed,
    startStack,
    faults,
    progress: bar.show,
  })
    .catch((error: unknown) => {
      throw faults ? toCliError(error) : error
    })
    .finally(bar.stop)
  io.print(json ? formatRehearsalJson(rehearsal) : formatRehearsalText(rehearsal))
  return isRehearsalPassed(rehearsal.checks, faults !== undefined) ? 0 : 1
}

const readFaults = async (file: string, io: RehearseIo): Promise<FaultPlan> => {
  const [, randomSeed] = /^any:(\d{1,9})$/.exec(file) ?? []
  if (randomSeed !== undefined) return generateFaultPlan(Number(randomSeed))
  try {
    return readFaultPlan(decodeTextFile(await io.read(file)))
  } catch (error) {
    throw error instanceof FaultPlanError ? new CliError([`${file}: ${error.message}`], 2) : error
  }
}

/** A plan that names what the template lacks is refused; one that lets nothing through ends the rehearsal. */
const toCliError = (error: unknown): CliError => {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof FaultPlanError
    ? new CliError([message], 2)
    : new CliError([`With these faults the rehearsal could not go on: ${message}`])
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
  const { values, positionals } = parseOptions(args)
  const [file, ...extraArgs] = positionals
  if (file === undefined || extraArgs.length > 0) throw new CliError(['name one FILE', rehearseUsage], 2)
  const parseInteger = (name: 'registrants' | 'seed' | 'clinic', minimum: number): number | undefined => {
    const text = values[name]
    if (text === undefined) return undefined
    const value = Number(text)
    if (Number.isInteger(value) && value >= minimum && value <= 100_000) return value
    throw new CliError([`--${name} ${text} is no whole number from ${minimum} to 100000`], 2)
  }
  if (values.zone !== undefined && !isTimeZone(values.zone)) {
    throw new CliError([`--zone ${values.zone} is no IANA time zone like Africa/Mogadishu`], 2)
  }
  return {
    file,
    registrants: parseInteger('registrants', 1) ?? 40,
    seed: parseInteger('seed', 0) ?? 1,
    clinicNumber: parseInteger('clinic', 1),
    zone: values.zone,
    faultPlanFile: values.faults,
    json: values.json ?? false,
  }
}

const parseOptions = (args: string[]) => {
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
    throw new CliError([error instanceof Error ? error.message : String(error), rehearseUsage], 2)
  }
}
