import { millisOf } from '../../shared/domain/time/instant'
import { readAssembly } from './assembly'
import { type DataFolder, openDataFolder } from './data-folder'
import { createDelivery } from './delivery'
import { startEngine } from './dynamodb/engine'
import { standTable } from './dynamodb/table'
import { countDoubtfulCalls } from './faults/doubtful-calls'
import { followPlan } from './faults/faults'
import { withNames } from './faults/names'
import { passingTime } from './faults/passing-time'
import type { FunctionError } from './functions/container'
import { type Functions, openFunctions } from './functions/open-functions'
import type { GateCall } from './gate/gate'
import { openGate } from './gate/open-gate'
import type { House, HouseOptions } from './house'
import { openPages } from './house-pages'
import { createApi } from './http/api'
import { openDoors } from './http/doors'
import { rightsOf } from './iam/rights'
import { settingsOf } from './settings-of'
import { openSignIn, signInAs } from './sign-in'
import { openSources, type Sources } from './sources/open-sources'
import { standStack } from './stack'
import { synthesise } from './synthesise'
import { createActivity } from './time/activity'
import { createClock, type MovableClock } from './time/clock'
import { createTravel, type Timed } from './time/travel'
import { openEvents } from './wiring/events'
import { openMail } from './wiring/mail'
import { openQueues } from './wiring/queues'
import { openScheduler } from './wiring/schedules'
import { openSecrets, tokenKeyOf, zoomTokenOf } from './wiring/secrets'

/** How often real time is looked at, in milliseconds. */
const tickMs = 200

/** The one composition of the house, from the outside in. @param onStop keeps what ends the parts, the last first */
export const openHouse = async (
  options: HouseOptions,
  onStop: (close: () => void | Promise<void>) => void,
): Promise<Omit<House, 'stop'>> => {
  const doors = await openDoors(options.ports ?? {}, ({ close }) => onStop(close))
  const data = openDataFolder(options.data, options)
  onStop(data.close)
  const clock = openClock(options, data)

  // What the template says.
  const assembly = readAssembly(options.assembly ?? (await synthesise()))
  const stack = standStack(assembly, {
    region: assembly.region ?? 'eu-central-1',
    account: assembly.account ?? '000000000000',
    stackName: assembly.stackName,
    urls: { gate: doors.gate.url, site: doors.site.url, signIn: doors.signIn.url },
  })
  const rights = rightsOf(stack)
  const settings = settingsOf(stack, options.mailRate)
  const faults = options.faultPlan && followPlan(withNames(options.faultPlan, stack))

  // What holds state.
  const engine = await startEngine({ folder: data.path })
  onStop(engine.stop)
  const streams = new Map<string, string>()
  for (const table of stack.ofType('AWS::DynamoDB::Table')) {
    streams.set(table.name, (await standTable(engine, table)) ?? '')
  }
  let sources: Sources | undefined
  const sqs = openQueues(stack, data.keep, clock, (queueArn) => sources?.arrived(queueArn), faults)
  const secrets = openSecrets(stack, data.keep, clock)

  // What works.
  const problems: string[] = []
  const calls: GateCall[] = []
  const failed = (error: FunctionError): void => {
    problems.push(error.message)
    if (!options.quiet && error.isCrash) console.error(`${error.message} (see ${data.logFile})`)
  }
  const due: Timed = { nextDue: () => travel.nextDue(), runDue: () => travel.runDue() }
  const pass = passingTime(clock, due, () => functions.clockMoved())
  const functions: Functions = openFunctions(stack, assembly, settings.changed, {
    offsetMs: clock.offsetMs,
    logFile: data.logFile,
    failed,
    faults,
    ...(faults && { pass }),
  })
  onStop(functions.kill)
  const activity = createActivity(() => scheduler.busy() || mail.busy())
  const parts = { stack, rights, poolNamed: functions.named, engine, sqs, clock, activity }
  const deliver = createDelivery(parts)
  const events = openEvents(stack, rights, clock, deliver)
  const scheduler = openScheduler(stack, data.keep, clock, deliver, sqs, faults)
  const mail = openMail(stack, data.keep, clock, settings.mailRate, events.emit)
  sources = openSources({ ...parts, streams, keep: data.keep, faults })
  onStop(sources.close)

  // Where people and calls come in.
  const onRefusal = ({ message }: Error): void => void problems.push(message)
  const services = { sqs, ses: mail, scheduler, secretsmanager: secrets }
  const doubtful = countDoubtfulCalls()
  doors.gate.serve(
    openGate({
      ...parts,
      services,
      faults: (call) => options.faults?.(call) ?? faults?.ofCall(call),
      pass,
      now: clock.now,
      onEnd: doubtful.ended,
      onCall: (call) => calls.push(call),
      onRefusal,
      changed: sources.changed,
    }),
  )
  doors.site.serve(createApi(parts))
  doors.signIn.serve(openSignIn(stack, clock))
  const travel = createTravel(clock, [events, scheduler, sqs, mail, sources], activity.quiet)
  openPages(doors, { clock, travel, mails: mail.inbox, schedules: scheduler.schedules })

  sources.begin()
  if (options.runs ?? !options.now) {
    const tick = (): Promise<void> => activity.during(travel.tick).catch((error: Error) => onRefusal(error))
    const ticking = setInterval(tick, tickMs)
    onStop(() => clearInterval(ticking))
  }
  const consoleUrl = `${doors.site.url}/console`
  return {
    siteUrl: doors.site.url,
    consoleUrl,
    inboxUrl: doors.inbox.url,
    clockUrl: doors.clock.url,
    now: clock.now,
    advanceTo: travel.advanceTo,
    nextDue: travel.nextDue,
    quiet: activity.quiet,
    inbox: async () => mail.inbox(),
    invoke: (name, event) => activity.during(() => functions.named(name).invoke(event)),
    kill: (name) => functions.named(name).kill(),
    deploy: (folder) => functions.deploy(readAssembly(folder)),
    signIn: (person) => signInAs(person, consoleUrl),
    zoomSecret: async () => zoomTokenOf(stack, secrets),
    tokenKey: async () => tokenKeyOf(stack, secrets),
    summaryRecipients: settings.summaryRecipients,
    logFile: data.logFile,
    problems: () => problems,
    calls: () => calls,
    doubtfulCalls: doubtful.count,
  }
}

const openClock = ({ now }: HouseOptions, { keep }: DataFolder): MovableClock => {
  const times = keep.map<number>('clock')
  const stood = times.get('offsetMs')
  const wanted = now ? millisOf(now) - Date.now() : stood
  // What was done cannot be undone, so the clock does not go back either.
  return createClock(Math.max(wanted ?? 0, stood ?? wanted ?? 0), (offset) => times.set('offsetMs', offset))
}
