import type { Command } from '@commander-js/extra-typings'
import { SingleBar } from 'cli-progress'
import { type FaultPlan, FaultPlanError, readFaultPlan } from '../../infra/local/faults/fault-plan'
import type { LocalStack } from '../../infra/local/local-stack'
import { startLocalStack } from '../../infra/local/start-local-stack'
import { MAX_ANNOUNCEMENT_LENGTH } from '../../shared/domain/clinic/clinic'
import type { Instant } from '../../shared/domain/values/time/instant'
import { decodeTextFile } from '../../shared/import/text/decode-text-file'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { parseTimeZone, wholeNumberFrom } from '../option-values'
import { readInputText } from '../read-input'
import { formatRehearsalJson, formatRehearsalText } from '../rehearse/format-rehearsal'
import { isRehearsalPassed } from '../rehearse/mail-checks'
import { generateFaultPlan } from '../rehearse/random-fault-plan'
import { computePublicationTime } from '../rehearse/rehearsal-script'
import { runRehearsal } from '../rehearse/run-rehearsal'
import { selectClinic, toPlannableClinic } from '../select-clinic'

type StartStack = (now: Instant, faultPlan?: FaultPlan) => Promise<LocalStack>

/** A high sending rate: the rehearsal is not about waiting for it. */
const startQuickStack: StartStack = (now, faultPlan) =>
  startLocalStack({ now, mailRate: 1000, silent: faultPlan !== undefined, faultPlan })

/**
 * Runs a clinic in the local stack by its virtual clock and checks every mail. Status 1 when a mail was
 * lost, unexpected, duplicated more often than calls were ambiguous, or late without faults.
 * @param startStack starts the local stack with its clock at an instant
 */
export const configureRehearse = (command: Command, io: CliIo, startStack = startQuickStack): void => {
  command
    .argument('<file>', 'announcement page, text or HTML; - reads standard input')
    .option('--registrants <number>', 'how many invented people take part', wholeNumberFrom(1), 40)
    .option('--seed <number>', 'the same seed gives the same rehearsal', wholeNumberFrom(0), 1)
    .option('--zone <zone>', "the clinic's time zone, when the announcement names none", parseTimeZone)
    .option('--clinic <number>', 'which clinic, when the page lists several', wholeNumberFrom(1))
    .option(
      '--faults <plan>',
      'file with faults to inject, as in samples/faults; any:N generates one from a seed',
    )
    .option('--json', 'print JSON')
    .action(async (file, { json, ...options }) => {
      const rehearsal = await rehearse({ file, ...options }, io, startStack)
      io.print(json ? formatRehearsalJson(rehearsal) : formatRehearsalText(rehearsal))
      if (!isRehearsalPassed(rehearsal.checks, options.faults !== undefined)) throw new CliError([])
    })
}

interface RehearseRequest {
  file: string
  registrants: number
  seed: number
  zone?: string | undefined
  clinic?: number | undefined
  faults?: string | undefined
}

/** @throws CliError that says what the announcement or the plan of faults lacks */
const rehearse = async (request: RehearseRequest, io: CliIo, startStack: StartStack) => {
  const { file, registrants, seed, zone, clinic: clinicNumber, faults: faultPlanFile } = request
  const faults = faultPlanFile === undefined ? undefined : await readFaults(faultPlanFile, io)
  const text = await readInputText(file, io)
  if (text.length > MAX_ANNOUNCEMENT_LENGTH)
    throw new CliError([
      `${file} has ${text.length} characters; the console takes an announcement of ${MAX_ANNOUNCEMENT_LENGTH}`,
    ])
  const announced = toPlannableClinic(selectClinic(text, clinicNumber), text, io.now(), zone)
  const bar = progressBar(computePublicationTime(announced))
  return runRehearsal({
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
}

const readFaults = async (file: string, io: CliIo): Promise<FaultPlan> => {
  const [, randomSeed] = /^any:(\d{1,9})$/.exec(file) ?? []
  if (randomSeed !== undefined) return generateFaultPlan(Number(randomSeed))
  if (file.startsWith('any:'))
    throw new CliError([`--faults ${file}: expected a number of 1 to 9 digits after any:, like any:7`], 2)
  try {
    return readFaultPlan(decodeTextFile(await io.read(file)))
  } catch (error) {
    throw error instanceof FaultPlanError ? new CliError([`${file}: ${error.message}`], 2) : error
  }
}

/** A plan that names something the template lacks is wrong usage; one that lets no call through ends the rehearsal. */
const toCliError = (error: unknown): CliError => {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof FaultPlanError
    ? new CliError([message], 2)
    : new CliError([`With these faults the rehearsal could not go on: ${message}`])
}

/** Progress on standard error, so that the result can be piped; silent when that is no terminal. */
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
