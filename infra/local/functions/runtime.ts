// What a container runs: Node's own type stripping reads this file, so it imports nothing of the house.
import { existsSync } from 'node:fs'
import { flushCompileCache, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import timers from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** One event for the function. @property offsetMs house time minus real time @property remainingMs of the time limit */
export interface Invocation {
  id: string
  event: unknown
  offsetMs: number
  remainingMs: number
}

/** The house's clock has been moved in the middle of an invocation. */
export interface ClockMoved {
  offsetMs: number
}

/** So long the function pauses, in milliseconds; it goes on when the house answers with the same number of the pause. */
export interface Pause {
  pause: number
  milliseconds: number
}

/** The pause has passed. */
export interface Passed {
  pause: number
}

/** What a container says: that the bundle is loaded and the time limit begins, or how an invocation ended. */
export type Outcome =
  | { loaded: true }
  | { id: string; result: unknown }
  | { id: string; error: { errorType: string; errorMessage: string; trace: string[] } }

let offsetMs = 0
const RealDate = Date
const now = (): number => RealDate.now() + offsetMs

// The one thing in which a container differs from Lambda: its clock is the house's.
globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], newTarget) as Date,
  get: (target, property, receiver) =>
    property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
})

const paused = new Map<number, () => void>()
const goOn = ({ pause }: Passed): void => {
  paused.get(pause)?.()
  paused.delete(pause)
}

// Where pauses pass on the house's clock: between two tries of a call that faults struck, say.
if (process.env.HOUSE_PASSES_PAUSES) {
  let pauses = 0
  timers.setTimeout = <T>(milliseconds = 0, value?: T): Promise<T> =>
    new Promise((over) => {
      pauses += 1
      paused.set(pauses, () => over(value as T))
      process.send?.({ pause: pauses, milliseconds } satisfies Pause)
    })
  syncBuiltinESMExports()
}

type Handler = (event: unknown, context: object) => Promise<unknown>

const contextOf = ({ id, remainingMs }: Invocation): object => {
  const ends = performance.now() + remainingMs
  const { AWS_LAMBDA_FUNCTION_NAME: functionName = '', AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memoryLimitInMB } =
    process.env
  return {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(ends - performance.now())),
    invokedFunctionArn: process.env.HOUSE_FUNCTION_ARN,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'house',
    memoryLimitInMB,
  }
}

const load = async (): Promise<Handler> => {
  const [file = '', name = ''] = (process.env._HANDLER ?? '').split('.')
  const base = join(process.env.LAMBDA_TASK_ROOT ?? '', file)
  const bundle = [`${base}.mjs`, `${base}.js`, `${base}.cjs`].find((path) => existsSync(path))
  const module = bundle && ((await import(pathToFileURL(bundle).href)) as Record<string, unknown>)
  const found = module ? module[name] : undefined
  if (typeof found !== 'function') throw new Error(`No handler ${process.env._HANDLER} in ${base}`)
  return found as Handler
}

const failure = (error: unknown): { errorType: string; errorMessage: string; trace: string[] } =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
    : { errorType: 'Error', errorMessage: String(error), trace: [] }

let handler: Promise<Handler> | undefined

process.on('message', async (said: Invocation | ClockMoved | Passed) => {
  if ('pause' in said) return goOn(said)
  offsetMs = said.offsetMs
  if (!('id' in said)) return
  const { id } = said
  let outcome: Outcome
  try {
    if (!handler) {
      handler = load()
      await handler
      process.send?.({ loaded: true } satisfies Outcome)
      // A container that is killed writes nothing more.
      flushCompileCache()
    }
    const run = await handler
    outcome = { id, result: (await run(said.event, contextOf(said))) ?? null }
  } catch (error) {
    outcome = { id, error: failure(error) }
    console.error(error)
  }
  process.send?.(outcome)
})
// The house is gone: nobody will ask again.
process.on('disconnect', () => process.exit(0))
