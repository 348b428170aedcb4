import { parseArgs } from 'node:util'
import { type PlannedMessage, planMessages } from '../../shared/domain/clinic/message-plan'
import type { Instant } from '../../shared/domain/values/instant'
import { isTimeZone, wallTimeAt } from '../../shared/domain/values/local-time'
import { CliError } from '../cli-error'
import { readInputText } from '../read-input'
import { selectClinic, toPlannableClinic } from '../select-clinic'

const planUsage = `clinic plan FILE
  FILE         an announcement; - reads what is piped in
  --zone ZONE  the clinic's zone, where the announcement names none
  --clinic N   which one, where the page lists several
  --json       for a program`

export interface PlanIo {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  now(): Instant
}

/**
 * Prints every message that a clinic owes its registrants by the default rules.
 * @throws Refusal that says which decision is missing; then nothing was printed
 */
export const runPlanCommand = async (args: string[], io: PlanIo): Promise<void> => {
  const { file, zone, clinicNumber, json } = readArguments(args)
  const text = await readInputText(file, io)
  const clinic = toPlannableClinic(selectClinic(text, clinicNumber), text, io.now(), zone)
  const messages = planMessages(clinic)
  const { title, timeZone } = clinic
  if (json) {
    const rows = messages.map(({ kind, day, at, usefulUntil }) => ({ kind, day, at, usefulUntil }))
    io.print(JSON.stringify({ clinic: title, timeZone, messages: rows }, null, 2))
    return
  }
  io.print(
    [
      `${title}: what it owes each registrant, in the time of ${timeZone}`,
      '',
      ...messages.map(formatMessage),
    ].join('\n'),
  )

  function formatMessage({ kind, day, at, usefulUntil }: PlannedMessage): string {
    const formatLocalTime = (instant: Instant) => Object.values(wallTimeAt(instant, timeZone)).join(' ')
    const label = day === null ? kind : `${kind}, day ${day}`
    return `  ${formatLocalTime(at)}  ${label.padEnd(20)}  useful until ${formatLocalTime(usefulUntil)}  (${at})`
  }
}

const readArguments = (args: string[]) => {
  const { values, positionals } = parseOptions(args)
  const [file, ...extraArgs] = positionals
  if (file === undefined || extraArgs.length > 0) throw new CliError(['name one FILE', planUsage], 2)
  const clinicNumber = values.clinic === undefined ? undefined : Number(values.clinic)
  if (clinicNumber !== undefined && !(Number.isInteger(clinicNumber) && clinicNumber > 0)) {
    throw new CliError([`--clinic ${values.clinic} is no number from 1`], 2)
  }
  if (values.zone !== undefined && !isTimeZone(values.zone)) {
    throw new CliError([`--zone ${values.zone} is no IANA time zone like Africa/Mogadishu`], 2)
  }
  return { file, zone: values.zone, clinicNumber, json: values.json ?? false }
}

const parseOptions = (args: string[]) => {
  try {
    const options = {
      zone: { type: 'string' },
      clinic: { type: 'string' },
      json: { type: 'boolean' },
    } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new CliError([error instanceof Error ? error.message : String(error), planUsage], 2)
  }
}
