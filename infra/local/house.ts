import { getRequestListener } from '@hono/node-server'
import * as z from 'zod'
import { type Instant, millisOf } from '../../shared/domain/instant'
import { readAssembly } from './assembly'
import { openDataFolder } from './data-folder'
import { createDelivery } from './delivery'
import { startEngine } from './dynamodb/engine'
import { standTable } from './dynamodb/table'
import type { FunctionError } from './functions/container'
import { openFunctions } from './functions/open-functions'
import type { Fault, GateCall } from './gate/gate'
import { openGate } from './gate/open-gate'
import { createApi } from './http/api'
import { openDoor } from './http/door'
import { rightsOf } from './iam/rights'
import { openEvents, openMail, openQueues, openScheduler, openSecrets } from './open-services'
import { createInbox } from './services/inbox/app'
import type { InboxMail } from './services/ses/inbox-mail'
import { settingsOf } from './settings-of'
import { openSignIn, signInAs } from './sign-in'
import { openSources, type Sources } from './sources/open-sources'
import { standStack } from './stack'
import { synthesise } from './synthesise'
import { createActivity } from './time/activity'
import { createClock } from './time/clock'
import { clockPages } from './time/page'
import { createTravel } from './time/travel'

export type { InboxMail }

/** The doors of the house, each with its port; 0 is any free one. */
export type Ports = Record<'site' | 'inbox' | 'clock' | 'gate' | 'signIn', number>

export interface HouseOptions {
  /** Where the clock starts; real time, or where the data folder stood, when absent. */
  now?: Instant
  /** A folder that keeps everything; memory when absent. */
  data?: string
  /** Throws away what the folder holds. */
  fresh?: boolean
  ports?: Partial<Ports>
  /** Nothing on the screen. */
  quiet?: boolean
  /** Whether schedules fire as real time passes; else only `advanceTo` moves them. True without `now`. */
  runs?: boolean
  /** The cloud assembly; synthesised from the sources when absent. */
  assembly?: string
  /** Mails a second that the SES account allows, in place of what the stage's settings say. */
  mailRate?: number
  /** Decides for each AWS call of a function what goes wrong with it. */
  faults?: (call: GateCall) => Fault | undefined
}

/** The product on this machine, as the template says. */
export interface House {
  siteUrl: string
  consoleUrl: string
  inboxUrl: string
  clockUrl: string
  now(): Instant
  /** Moves the clock from due instant to due instant, waiting until the house is quiet in between. */
  advanceTo(instant: Instant): Promise<void>
  /** When the next thing happens by itself. */
  nextDue(): Instant | undefined
  /** Resolves when no message, record, request or invocation is under way; what waits for a time is not. */
  quiet(): Promise<void>
  /** Every mail that SES accepted, the oldest first. */
  inbox(): Promise<InboxMail[]>
  /** Calls a function, by the name of its folder or by its name in the template. */
  invoke(name: string, event: unknown): Promise<unknown>
  /** Kills the containers of a function in the middle of whatever they do. */
  kill(name: string): void
  /** The session cookie of a sample person, known by name or role, at the console. */
  signIn(person: string): Promise<string>
  /** What Zoom's webhooks are signed with. */
  zoomSecret(): Promise<string>
  /** Who gets every day summary, by the stage's settings. */
  summaryRecipients: string[]
  /** What failed or was refused since the start, one line each. */
  problems(): string[]
  /** Every AWS call that a service answered, the oldest first. */
  calls(): GateCall[]
  /** Ends everything that it started. */
  stop(): Promise<void>
}

/** How often real time is looked at, in milliseconds. */
const tickMs = 200

/**
 * Puts the synthesised template on this machine.
 * @throws Error in one line with the mend: a taken port, a data folder in use or damaged, a missing engine,
 *   a resource type without a local body, a right that the deployment would miss
 */
export const startHouse = async (options: HouseOptions = {}): Promise<House> => {
  const closing: (() => void | Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    return await open(options, closing, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

const open = async (
  options: HouseOptions,
  closing: (() => void | Promise<void>)[],
  stop: () => Promise<void>,
): Promise<House> => {
  const { site = 0, inbox = 0, clock: clockPort = 0, gate = 0, signIn = 0 } = options.ports ?? {}
  const door = async (port: number) => {
    const opened = await openDoor(port)
    closing.push(opened.close)
    return opened
  }
  const doors = {
    site: await door(site),
    inbox: await door(inbox),
    clock: await door(clockPort),
    gate: await door(gate),
    signIn: await door(signIn),
  }
  const data = openDataFolder(options.data, options)
  closing.push(data.close)
  const assembly = readAssembly(options.assembly ?? (await synthesise()))
  const stack = standStack(assembly, {
    region: assembly.region ?? 'eu-central-1',
    account: assembly.account ?? '000000000000',
    stackName: assembly.stackName,
    urls: { gate: doors.gate.url, site: doors.site.url, signIn: doors.signIn.url },
  })
  const rights = rightsOf(stack)
  const engine = await startEngine({ folder: data.path })
  closing.push(engine.stop)

  const times = data.keep.map<number>('clock')
  const stood = times.get('offsetMs')
  const wanted = options.now ? millisOf(options.now) - Date.now() : stood
  // What was done cannot be undone, so the clock does not go back either.
  const clock = createClock(Math.max(wanted ?? 0, stood ?? wanted ?? 0), (offset) =>
    times.set('offsetMs', offset),
  )
  const activity = createActivity(() => scheduler.busy() || mail.busy())
  const problems: string[] = []
  const calls: GateCall[] = []
  const failed = (error: FunctionError): void => {
    problems.push(error.message)
    if (!options.quiet && error.isCrash) console.error(`${error.message} (see ${data.logFile})`)
  }
  const settings = settingsOf(stack, options.mailRate)
  const functions = openFunctions(stack, assembly, settings.changed, {
    offsetMs: clock.offsetMs,
    logFile: data.logFile,
    failed,
  })
  closing.push(functions.kill)

  let sources: Sources | undefined
  const sqs = openQueues(stack, data.keep, clock, (queueArn) => sources?.arrived(queueArn))
  const deliver = createDelivery({ rights, sqs, poolNamed: functions.named, activity })
  const events = openEvents(stack, clock, deliver)
  const scheduler = openScheduler(stack, data.keep, clock, deliver, sqs)
  const mail = openMail(stack, data.keep, clock, settings.mailRate, events.emit)
  const secrets = openSecrets(stack, data.keep, clock)
  const streams = new Map<string, string>()
  for (const table of stack.ofType('AWS::DynamoDB::Table')) {
    streams.set(table.name, (await standTable(engine, table)) ?? '')
  }
  const found = { stack, rights, poolNamed: functions.named, engine, clock, activity }
  const sourcing = openSources({ ...found, sqs, streams, keep: data.keep })
  sources = sourcing

  doors.gate.serve(
    openGate({
      ...found,
      services: { sqs, ses: mail, scheduler, secretsmanager: secrets },
      faults: options.faults,
      onCall: (call) => calls.push(call),
      onRefusal: ({ message }) => problems.push(message),
      changed: sourcing.changed,
    }),
  )
  doors.site.serve(createApi(found))
  doors.signIn.serve(openSignIn(stack, clock))
  const links = [
    { label: 'Site', href: doors.site.url },
    { label: 'Console', href: `${doors.site.url}/console` },
    { label: 'Inbox', href: doors.inbox.url },
    { label: 'Clock', href: doors.clock.url },
  ]
  doors.inbox.serve(getRequestListener(createInbox({ clock, mails: mail.inbox, links }).fetch))

  const travel = createTravel(clock, [events, scheduler, sqs, mail, sourcing], activity.quiet)
  doors.clock.serve(getRequestListener(clockPages({ clock, travel, links }).fetch))
  sourcing.begin()
  if (options.runs ?? !options.now) {
    const ticking = setInterval(() => void activity.during(travel.tick), tickMs)
    closing.push(() => clearInterval(ticking))
  }
  return {
    siteUrl: doors.site.url,
    consoleUrl: `${doors.site.url}/console`,
    inboxUrl: doors.inbox.url,
    clockUrl: doors.clock.url,
    now: clock.now,
    advanceTo: travel.advanceTo,
    nextDue: travel.nextDue,
    quiet: activity.quiet,
    inbox: async () => mail.inbox(),
    invoke: (name, event) => activity.during(() => functions.named(name).invoke(event)),
    kill: (name) => functions.named(name).kill(),
    signIn: (person) => signInAs(person, `${doors.site.url}/console`),
    zoomSecret: async () =>
      zoomTokenIn(secrets.valueOf(stack.named('AWS::SecretsManager::Secret', 'Zoom').ref)),
    summaryRecipients: settings.summaryRecipients,
    problems: () => problems,
    calls: () => calls,
    stop,
  }
}

const zoomTokenIn = (value: string): string => z.object({ token: z.string() }).parse(JSON.parse(value)).token
