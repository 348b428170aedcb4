import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fromEpochMillis, type Instant } from '../../shared/domain/values/instant'
import type { ListenerName } from './http/open-listeners'
import type { LocalStack } from './local-stack'
import { samplePeople } from './services/cognito/sample-people'
import { startLocalStack } from './start-local-stack'

const usage = `npm start -- [--fresh] [--at INSTANT] [--port N]
  --fresh       begins anew: throws away all clinics, mails and the clock's place
  --at INSTANT  where a new clock starts: now, or like 2025-11-28T08:00Z (two weeks before the sample clinic)
  --port N      the first of five ports in a row (3000)`

/** Two weeks before the Somalia clinic of the samples, so that it can be lived through. */
const sampleTime = '2025-11-28T08:00:00.000Z'

interface StartOptions {
  fresh: boolean
  now: Instant
  firstPort: number
}

/** @throws Error with the usage */
const readArguments = (args: string[]): StartOptions => {
  const options = { fresh: { type: 'boolean' }, at: { type: 'string' }, port: { type: 'string' } } as const
  try {
    const { fresh = false, at = sampleTime, port = '3000' } = parseArgs({ args, options }).values
    const startMs = at === 'now' ? Date.now() : Date.parse(at)
    if (Number.isNaN(startMs)) throw new Error(`No instant ${at}`)
    const firstPort = Number(port)
    if (!Number.isInteger(firstPort) || firstPort < 1024 || firstPort > 65_000)
      throw new Error(`No port ${port}`)
    return { fresh, now: fromEpochMillis(startMs), firstPort }
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

  First time here? Open the console and paste samples/announcements/somalia-2025-12.txt: a new local stack
  starts two weeks before that clinic. (--fresh --at now starts today.)
  Data stay in .data/ until --fresh. Ctrl-C ends everything.
`

/** `npm start`: the product on this machine, until Ctrl-C. */
const main = async (): Promise<void> => {
  const { fresh, now, firstPort } = readArguments(process.argv.slice(2))
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
    now,
    followsRealTime: true,
    ports: portsStartingAt(firstPort),
  })
  console.log(startMessage(stack))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
