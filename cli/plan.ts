import { parseArgs } from 'node:util'
import { type PlannedMessage, plan as planOf } from '../shared/domain/clinic/plan'
import type { Instant } from '../shared/domain/time/instant'
import { isZone, wallTimeAt } from '../shared/domain/time/local-time'
import { pageIn } from './page-in'
import { Refusal } from './refusal'
import { plannable, theClinic } from './the-clinic'

const planUsage = `clinic plan FILE
  FILE         an announcement; - reads what is piped in
  --zone ZONE  the clinic's zone, where the announcement names none
  --clinic N   which one, where the page lists several
  --json       for a program`

export interface PlanDesk {
  /** The bytes of a file. @throws Refusal when there is none */
  read(path: string): Promise<Uint8Array>
  print(text: string): void
  now(): Instant
}

/**
 * Prints every message that a clinic owes its registrants by the default rules.
 * @throws Refusal that says which decision is missing; then nothing was printed
 */
export const plan = async (args: string[], desk: PlanDesk): Promise<void> => {
  const { file, zone, number, json } = readArguments(args)
  const text = await pageIn(file, desk)
  const clinic = plannable(theClinic(text, number), text, desk.now(), zone)
  const messages = planOf(clinic)
  const { title, timeZone } = clinic
  if (json) {
    const rows = messages.map(({ kind, day, at, usefulUntil }) => ({ kind, day, at, usefulUntil }))
    desk.print(JSON.stringify({ clinic: title, timeZone, messages: rows }, null, 2))
    return
  }
  desk.print(
    [`${title}: what it owes each registrant, in the time of ${timeZone}`, '', ...messages.map(lineOf)].join(
      '\n',
    ),
  )

  function lineOf({ kind, day, at, usefulUntil }: PlannedMessage): string {
    const local = (instant: Instant) => Object.values(wallTimeAt(instant, timeZone)).join(' ')
    const what = day === null ? kind : `${kind}, day ${day}`
    return `  ${local(at)}  ${what.padEnd(20)}  useful until ${local(usefulUntil)}  (${at})`
  }
}

const readArguments = (args: string[]) => {
  const { values, positionals } = parse(args)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Refusal(['name one FILE', planUsage], 2)
  const number = values.clinic === undefined ? undefined : Number(values.clinic)
  if (number !== undefined && !(Number.isInteger(number) && number > 0)) {
    throw new Refusal([`--clinic ${values.clinic} is no number from 1`], 2)
  }
  if (values.zone !== undefined && !isZone(values.zone)) {
    throw new Refusal([`--zone ${values.zone} is no IANA time zone like Africa/Mogadishu`], 2)
  }
  return { file, zone: values.zone, number, json: values.json ?? false }
}

const parse = (args: string[]) => {
  try {
    const options = {
      zone: { type: 'string' },
      clinic: { type: 'string' },
      json: { type: 'boolean' },
    } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new Refusal([error instanceof Error ? error.message : String(error), planUsage], 2)
  }
}
