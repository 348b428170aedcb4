import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ClockMoved, Invocation, Outcome, Passed, Pause } from './runtime'
import { timeLimit } from './time-limit'

/** What a function is, from the template. */
export interface FunctionPlan {
  name: string
  arn: string
  roleArn: string
  /** The folder of the bundle that would be deployed, and `file.export` in it. */
  bundle: string
  handler: string
  environment: Record<string, string>
  timeoutSeconds: number
  memoryMb: number
}

/** An invocation that failed: the function threw, took too long or died. */
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
export interface Container {
  /** @throws FunctionError; after a time-out or a crash the container is dead */
  invoke(event: unknown, offsetMs: number): Promise<unknown>
  readonly alive: boolean
  /** With it the container signs its calls. */
  readonly id: string
  /** The house's clock has been moved in the middle of an invocation, whose time limit goes on by it. */
  clockMoved(offsetMs: number): void
  kill(): void
}

const INIT_MS = 10_000

const runtime = join(import.meta.dirname, 'runtime.ts')

export interface ContainerOptions {
  /** Where the container's own output goes, appended. */
  logFile: string
  /** Lets the pauses of the function pass on the house's clock; absent: they pass in real time. */
  pass?: ((milliseconds: number) => Promise<void>) | undefined
}

export const startContainer = (plan: FunctionPlan, { logFile, pass }: ContainerOptions): Container => {
  const log = openSync(logFile, 'a')
  const id = randomUUID()
  const child = fork(runtime, [], {
    env: {
      ...plan.environment,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memoryMb),
      AWS_LAMBDA_FUNCTION_NAME: plan.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_SESSION_TOKEN: id,
      HOUSE_FUNCTION_ARN: plan.arn,
      ...(pass && { HOUSE_PASSES_PAUSES: 'yes' }),
      LAMBDA_TASK_ROOT: plan.bundle,
      // What V8 made of the bundle is kept beside it: the containers after the first start in two thirds of the time.
      NODE_COMPILE_CACHE: join(dirname(plan.bundle), 'compiled'),
      TZ: 'UTC',
      _HANDLER: plan.handler,
    },
    // Neither tsx's nor vitest's loaders: a container is plain Node.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
    // An own process group: Ctrl-C reaches the house alone, which ends its containers in order.
    detached: true,
  })
  closeSync(log)
  let alive = true
  let loaded = false
  let settle: ((outcome: Outcome | FunctionError) => void) | undefined
  const died = (errorType: string, words: string): void => {
    alive = false
    settle?.(new FunctionError(plan.name, errorType, words))
  }
  child.on('message', async (said: Outcome | Pause) => {
    if (!('pause' in said)) return settle?.(said)
    await pass?.(said.milliseconds)
    if (child.connected) child.send({ pause: said.pause } satisfies Passed)
  })
  child.once('error', (error) => died('Runtime.StartError', error.message))
  child.once('exit', (status, signal) =>
    died('Runtime.ExitError', `Runtime exited with ${signal ?? `status ${status}`}`),
  )
  const kill = (): void => {
    alive = false
    child.kill('SIGKILL')
  }
  const limit = timeLimit((words) => {
    died('Sandbox.Timedout', words)
    kill()
  })
  let standsAt = 0
  return {
    id,
    get alive() {
      return alive
    },
    kill,
    clockMoved: (offsetMs) => {
      if (!settle || !loaded || !child.connected) return
      child.send({ offsetMs } satisfies ClockMoved)
      limit.shorten(offsetMs - standsAt)
      standsAt = offsetMs
    },
    invoke: (event, offsetMs) =>
      new Promise((done, fail) => {
        const remainingMs = plan.timeoutSeconds * 1000
        const invocation: Invocation = { id: randomUUID(), event, offsetMs, remainingMs }
        standsAt = offsetMs
        const atWork = () => limit.begin(remainingMs, `Task timed out after ${plan.timeoutSeconds} seconds`)
        // Loading the bundle has a limit of its own (Lambda developer guide, "Init phase").
        if (loaded) atWork()
        else limit.begin(INIT_MS, 'Init timed out after 10 seconds')
        settle = (outcome) => {
          limit.end()
          if ('loaded' in outcome) {
            loaded = true
            atWork()
            return
          }
          settle = undefined
          if (outcome instanceof FunctionError) return fail(outcome)
          if ('result' in outcome) return done(outcome.result)
          const { errorType, errorMessage, trace } = outcome.error
          fail(new FunctionError(plan.name, errorType, errorMessage, trace))
        }
        child.send(invocation, (error) => {
          if (error) died('Runtime.ExitError', error.message)
        })
      }),
  }
}
