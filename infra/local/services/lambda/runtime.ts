// The program of a container: Node's own type stripping runs this file, so it imports nothing of the local stack.
import { existsSync } from 'node:fs'
import { createRequire, flushCompileCache, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import timers from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** One event for the function. @property offsetMs virtual time minus real time @property remainingMs of the time limit */
export interface InvocationRequest {
  /** The SDK sends it with every call, so the messages of a queue carry the chain that they belong to. */
  traceHeader: string
  id: string
  event: unknown
  offsetMs: number
  remainingMs: number
}

/** The virtual clock has moved during an invocation. */
export interface ClockMovedMessage {
  offsetMs: number
}

/**
 * A request to pause for this many milliseconds; the function continues when the local stack answers with the same
 * number.
 */
export interface PauseRequest {
  pause: number
  milliseconds: number
}

/** The pause has passed. */
export interface PauseEnded {
  pause: number
}

/** The reports of a container: the bundle is loaded and the time limit begins, or how an invocation ended. */
export type InvocationOutcome =
  | { loaded: true }
  | { id: string; result: unknown }
  | { id: string; error: { errorType: string; errorMessage: string; trace: string[] } }

let offsetMs = 0
const RealDate = Date
const virtualNow = (): number => RealDate.now() + offsetMs

// The only difference between a container and Lambda: its clock is the local stack's.
globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(virtualNow()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [virtualNow()], newTarget) as Date,
  get: (target, property, receiver) =>
    property === 'now' ? virtualNow : (Reflect.get(target, property, receiver) as unknown),
})

const pendingPauses = new Map<number, () => void>()
const resumePause = ({ pause }: PauseEnded): void => {
  pendingPauses.get(pause)?.()
  pendingPauses.delete(pause)
}

// Pauses that pass on the virtual clock, such as the one before a failed call is tried again.
if (process.env.LOCAL_VIRTUAL_PAUSES) {
  let pauseCount = 0
  timers.setTimeout = <T>(milliseconds = 0, value?: T): Promise<T> =>
    new Promise((resume) => {
      pauseCount += 1
      pendingPauses.set(pauseCount, () => resume(value as T))
      process.send?.({ pause: pauseCount, milliseconds } satisfies PauseRequest)
    })
  syncBuiltinESMExports()
}

type Handler = (event: unknown, context: object) => Promise<unknown>

const createContext = ({ id, remainingMs }: InvocationRequest): object => {
  const ends = performance.now() + remainingMs
  const { AWS_LAMBDA_FUNCTION_NAME: functionName = '', AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memoryLimitInMB } =
    process.env
  return {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(ends - performance.now())),
    invokedFunctionArn: process.env.LOCAL_FUNCTION_ARN,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    memoryLimitInMB,
  }
}

/** As Lambda does: an import of CommonJS would also look for the names that it exports. */
const loadBundle = async (file: string): Promise<unknown> =>
  file.endsWith('.cjs') ? createRequire(import.meta.url)(file) : import(pathToFileURL(file).href)

const loadHandler = async (): Promise<Handler> => {
  const [file = '', name = ''] = (process.env._HANDLER ?? '').split('.')
  const base = join(process.env.LAMBDA_TASK_ROOT ?? '', file)
  const bundle = [`${base}.mjs`, `${base}.js`, `${base}.cjs`].find((path) => existsSync(path))
  const module = bundle && ((await loadBundle(bundle)) as Record<string, unknown>)
  const found = module ? module[name] : undefined
  if (typeof found !== 'function') throw new Error(`No handler ${process.env._HANDLER} in ${base}`)
  return found as Handler
}

const toErrorPayload = (error: unknown): { errorType: string; errorMessage: string; trace: string[] } =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
    : { errorType: 'Error', errorMessage: String(error), trace: [] }

let handler: Promise<Handler> | undefined

process.on('message', async (message: InvocationRequest | ClockMovedMessage | PauseEnded) => {
  if ('pause' in message) return resumePause(message)
  offsetMs = message.offsetMs
  if (!('id' in message)) return
  const { id } = message
  process.env._X_AMZN_TRACE_ID = message.traceHeader
  let outcome: InvocationOutcome
  try {
    if (!handler) {
      handler = loadHandler()
      await handler
      process.send?.({ loaded: true } satisfies InvocationOutcome)
      // A container that is killed writes no more output.
      flushCompileCache()
    }
    const run = await handler
    outcome = { id, result: (await run(message.event, createContext(message))) ?? null }
  } catch (error) {
    outcome = { id, error: toErrorPayload(error) }
    console.error(error)
  }
  process.send?.(outcome)
})
// The local stack has ended: no more calls will come.
process.on('disconnect', () => process.exit(0))
