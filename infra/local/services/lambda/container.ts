import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type {
  ClockMovedMessage,
  InvocationOutcome,
  InvocationRequest,
  PauseEnded,
  PauseRequest,
} from './runtime'
import { createTimeLimit } from './time-limit'

/** What a function is, from the template. */
export interface FunctionDefinition {
  name: string
  arn: string
  roleArn: string
  /** The folder of the bundle that would be deployed, and `file.export` in it. */
  bundle: string
  handler: string
  environment: Record<string, string>
  timeoutSeconds: number
  memoryMb: number
  /** Whether Lambda lets the function invoke itself through a queue without end. */
  allowsLoops: boolean
}

/** An invocation that failed: the function raised an error, took too long or died. */
export class FunctionError extends Error {
  constructor(
    readonly functionName: string,
    readonly errorType: string,
    readonly errorMessage: string,
    readonly trace: string[] = [],
  ) {
    super(`${functionName}: ${errorType}: ${errorMessage}`)
  }

  /** Whether the container is lost, not only the invocation. */
  get isCrash(): boolean {
    return /^(Runtime|Sandbox)\./.test(this.errorType)
  }
}

/** One child process that runs one invocation at a time, as a Lambda execution environment does. */
export interface FunctionContainer {
  /** @throws FunctionError; after a time-out or a crash the container is dead */
  invoke(event: unknown, offsetMs: number, traceHeader: string): Promise<unknown>
  readonly alive: boolean
  /** With it the container signs its calls. */
  readonly id: string
  /** The virtual clock has been moved in the middle of an invocation, whose time limit is extended by as much. */
  clockMoved(offsetMs: number): void
  kill(): void
}

const INIT_TIMEOUT_MS = 10_000

const runtimeFile = join(import.meta.dirname, 'runtime.ts')

export interface ContainerOptions {
  /** Where the container's own output goes, appended. */
  logFile: string
  /** Lets the pauses of the function pass on the virtual clock; absent: they pass in real time. */
  virtualSleep?: ((milliseconds: number) => Promise<void>) | undefined
}

export const startContainer = (
  definition: FunctionDefinition,
  { logFile, virtualSleep }: ContainerOptions,
): FunctionContainer => {
  const log = openSync(logFile, 'a')
  const id = randomUUID()
  const child = fork(runtimeFile, [], {
    env: {
      ...definition.environment,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb),
      AWS_LAMBDA_FUNCTION_NAME: definition.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_SESSION_TOKEN: id,
      LOCAL_FUNCTION_ARN: definition.arn,
      ...(virtualSleep && { LOCAL_VIRTUAL_PAUSES: 'yes' }),
      LAMBDA_TASK_ROOT: definition.bundle,
      // What V8 made of the bundle is kept beside it: the containers after the first start in two thirds of the time.
      NODE_COMPILE_CACHE: join(dirname(definition.bundle), 'compiled'),
      TZ: 'UTC',
      _HANDLER: definition.handler,
    },
    // Neither tsx's nor vitest's loaders: a container is plain Node.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
    // An own process group: Ctrl-C reaches the local stack alone, which ends its containers in order.
    detached: true,
  })
  closeSync(log)
  let alive = true
  let loaded = false
  let settle: ((outcome: InvocationOutcome | FunctionError) => void) | undefined
  const settleAsCrashed = (errorType: string, words: string): void => {
    alive = false
    settle?.(new FunctionError(definition.name, errorType, words))
  }
  child.on('message', async (message: InvocationOutcome | PauseRequest) => {
    if (!('pause' in message)) return settle?.(message)
    await virtualSleep?.(message.milliseconds)
    if (child.connected) child.send({ pause: message.pause } satisfies PauseEnded)
  })
  child.once('error', (error) => settleAsCrashed('Runtime.StartError', error.message))
  child.once('exit', (status, signal) =>
    settleAsCrashed('Runtime.ExitError', `Runtime exited with ${signal ?? `status ${status}`}`),
  )
  const kill = (): void => {
    alive = false
    child.kill('SIGKILL')
  }
  const timeLimit = createTimeLimit((words) => {
    settleAsCrashed('Sandbox.Timedout', words)
    kill()
  })
  let currentOffsetMs = 0
  return {
    id,
    get alive() {
      return alive
    },
    kill,
    clockMoved: (offsetMs) => {
      if (!settle || !loaded || !child.connected) return
      child.send({ offsetMs } satisfies ClockMovedMessage)
      timeLimit.shorten(offsetMs - currentOffsetMs)
      currentOffsetMs = offsetMs
    },
    invoke: (event, offsetMs, traceHeader) =>
      new Promise((done, fail) => {
        const remainingMs = definition.timeoutSeconds * 1000
        const invocation: InvocationRequest = {
          id: randomUUID(),
          event,
          offsetMs,
          remainingMs,
          traceHeader,
        }
        currentOffsetMs = offsetMs
        const startTimeLimit = () =>
          timeLimit.begin(remainingMs, `Task timed out after ${definition.timeoutSeconds} seconds`)
        // Loading the bundle has a limit of its own (Lambda developer guide, "Init phase").
        if (loaded) startTimeLimit()
        else timeLimit.begin(INIT_TIMEOUT_MS, 'Init timed out after 10 seconds')
        settle = (outcome) => {
          timeLimit.end()
          if ('loaded' in outcome) {
            loaded = true
            startTimeLimit()
            return
          }
          settle = undefined
          if (outcome instanceof FunctionError) return fail(outcome)
          if ('result' in outcome) return done(outcome.result)
          const { errorType, errorMessage, trace } = outcome.error
          fail(new FunctionError(definition.name, errorType, errorMessage, trace))
        }
        child.send(invocation, (error) => {
          if (error) settleAsCrashed('Runtime.ExitError', error.message)
        })
      }),
  }
}
