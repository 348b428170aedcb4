import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromEpochMillis, type Instant } from '../../shared/domain/values/time/instant'
import type { ListenerName } from './http/open-listeners'
import type { LocalStack } from './local-stack'
import { readSampleProgramme, type SampleProgramme } from './sample-programme/read-sample-programme'
import { sampleTime } from './sample-programme/sample-time'
import { samplePeople } from './services/cognito/sample-people'
import { startLocalStack } from './start-local-stack'

const usage = `npm start -- [--fresh | --empty] [--at INSTANT] [--port N]
  --fresh       begins anew with the sample programme: throws away all clinics, mails and the clock's place
  --empty       begins anew with nothing
  --at INSTANT  where a new clock starts: now, or like 2025-11-28T08:00Z (two weeks before the sample clinic)
  --port N      the first of five ports in a row (3000)`

const programmeFile = join(import.meta.dirname, '../../samples/programme/programme.ndjson.gz')

interface StartOptions {
  /** Throws away what the data folder holds. */
  fresh: boolean
  /** What a new data folder begins with. */
  programme: SampleProgramme | undefined
  now: Instant
  firstPort: number
}

/** @throws Error with the usage */
const readArguments = (args: string[]): StartOptions => {
  const flag = { type: 'boolean' } as const
  const options = { fresh: flag, empty: flag, at: { type: 'string' }, port: { type: 'string' } } as const
  try {
    const { fresh, empty, at = sampleTime, port = '3000' } = parseArgs({ args, options }).values
    const startMs = at === 'now' ? Date.now() : Date.parse(at)
    if (Number.isNaN(startMs)) throw new Error(`No instant ${at}`)
    const programme = empty ? undefined : readSampleProgramme(readFileSync(programmeFile))
    if (programme && startMs < Date.parse(programme.endsAt))
      throw new Error(`The sample programme ends ${programme.endsAt}: to start earlier, begin with --empty`)
    const firstPort = Number(port)
    if (!Number.isInteger(firstPort) || firstPort < 1024 || firstPort > 65_000)
      throw new Error(`No port ${port}`)
    return { fresh: (fresh || empty) ?? false, programme, now: fromEpochMillis(startMs), firstPort }
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

const portsStartingAt = (first: number): Record<ListenerName, number> => ({
  site: first,
  inbox: first + 1,
  clock: first + 2,
  awsEndpoint: first + 3,
  signIn: first + 4,
})

const startMessage = (stack: LocalStack): string => `
  Public site  ${stack.siteUrl}
  Console      ${stack.consoleUrl}
               sign in, without a password, as one of
${samplePeople.map(({ name, about }) => `               - ${name} (${about})`).join('\n')}
  Inbox        ${stack.inboxUrl}   every mail that was sent
  Clock        ${stack.clockUrl}   now ${stack.now().slice(0, 16).replace('T', ' ')} UTC; it can be advanced

  First time here? A new local stack starts two weeks before the Somalia clinic, with the clinics held before:
  open the console, look at Programme, and paste samples/announcements/somalia-2025-12.txt as a new clinic.
  Data stay in .data/ until --fresh (or --empty, which begins with nothing). Ctrl-C ends everything.
`

/** `npm start`: the product on this machine, until Ctrl-C. */
const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return console.log(usage)
  const { fresh, programme, now, firstPort } = readArguments(process.argv.slice(2))
  const data = join(import.meta.dirname, '..', '..', '.data')
  let stack: LocalStack | undefined
  let ending = false
  const shutDown = (): void => {
    // A second Ctrl-C ends at once, and before the local stack has started there is nothing to close.
    if (ending || !stack) process.exit(1)
    ending = true
    void stack.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, shutDown)
  stack = await startLocalStack({
    dataFolder: data,
    fresh,
    ...(programme && { sampleProgramme: programme }),
    now,
    onProgress: (step) => console.log(step),
    followsRealTime: true,
    ports: portsStartingAt(firstPort),
  })
  console.log(startMessage(stack))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
