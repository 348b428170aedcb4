import { RandomSource } from '../../../infra/local/faults/random-source'
import type { Instant } from '../../../shared/domain/values/time/instant'
import type { FaultModel } from '../faults/fault-model'
import type { EventLoop } from './event-loop'
import { ProcessClock } from './process-clock'

/** The promises of a dead worker wait for this one, which never settles. */
const neverSettles = new Promise<never>(() => undefined)

/** The table or a queue gave no answer, or an error; the caller cannot tell which. */
class NoAnswerError extends Error {}
const noAnswerError = new NoAnswerError('no answer')

/** The process whose call is taking effect now. */
let activeProcess: SimulatedProcess | undefined
export const currentProcess = (): SimulatedProcess | undefined => activeProcess

const runAsProcess = <T>(simProcess: SimulatedProcess, effect: () => T): T => {
  activeProcess = simProcess
  const result = effect()
  activeProcess = undefined
  return result
}

export interface ProcessOptions {
  /** The same name in every replay of the trace, even when other parts are left out. */
  name: string
  /** The time limit of the function, in milliseconds. */
  timeoutMs: number
  /** Whether its clock may be wrong. */
  clock: 'skewed' | 'exact'
  onDeath: () => void
}

/**
 * One invocation of a function, or a person at a browser. Between any two of its calls other processes run. It may die,
 * and a call may fail, be slow, or take effect without an answer.
 */
export class SimulatedProcess {
  isAlive = true
  readonly random: RandomSource
  /** The error of its clock, in milliseconds. */
  readonly skew: number
  /** Its calls to SES whose outcome it has not recorded yet: a fault now makes their outcome unknown. */
  readonly unconfirmedCalls: { faulted: boolean }[] = []
  /** Whether a fault has hit this process: the outcome of a mail that it claimed may stay unknown. */
  hadFault = false
  /** Whether a write of this process met another one on the same item. */
  hasMetConflict = false
  /** Whether it is without the tries after a conflict. */
  givesUpOnConflict = false
  /** Whether a read showed it an older state of the table than the present one. */
  hasReadOutdated = false
  /** When it last claimed a mail. */
  lastClaimAt = Number.POSITIVE_INFINITY
  /** What it does, in words, for a trace. */
  trace: (text: string) => void = () => undefined
  #steps = 0
  #conflictRandom: RandomSource | undefined
  readonly #deadline: number
  readonly #clock: ProcessClock

  constructor(
    private readonly eventLoop: EventLoop,
    private readonly faultModel: FaultModel,
    private readonly seed: number,
    readonly options: ProcessOptions,
  ) {
    this.random = new RandomSource(seed, options.name)
    this.#deadline = eventLoop.now + options.timeoutMs
    const isSkewed =
      options.clock === 'skewed' && faultModel.shouldInject('skew', this.random, () => options.name)
    this.skew = isSkewed ? Math.round(this.random.between(-15_000, 15_000)) : 0
    this.#clock = new ProcessClock(eventLoop, this.skew)
  }

  now(): Instant {
    return this.#clock.read()
  }

  /** Starts the work. @param onEnd gets the outcome, unless the process has died */
  run(work: () => Promise<unknown>, onEnd: (error: unknown) => void): void {
    const finish = (error: unknown) => {
      this.eventLoop.activityCount += 1
      if (!this.isAlive) return
      this.isAlive = false
      onEnd(error)
    }
    this.eventLoop.hasResumed = true
    work().then(
      () => finish(undefined),
      (error: unknown) => {
        if (error !== noAnswerError) this.trace(`fails: ${error}`)
        // An error of the program itself is not an injected fault.
        if (error instanceof TypeError) throw error
        finish(error)
      },
    )
  }

  /**
   * A call that may be answered late, with an error, or not at all.
   * @param effect runs at one moment
   * @param reportsOwnErrors the effect itself reports what went wrong
   */
  step<T>(label: string, effect: () => T | Promise<T>, reportsOwnErrors = false): Promise<T> {
    if (!this.isAlive) return neverSettles
    const { faultModel, random } = this
    const location = () => `${this.options.name} ${label} ${step}`
    const step = ++this.#steps
    const isCrashing = faultModel.shouldInject('crash', random, location)
    const isFailing =
      !isCrashing && !reportsOwnErrors && faultModel.shouldInject('call-failed', random, location)
    const isAnswerLost =
      !isCrashing &&
      !isFailing &&
      !reportsOwnErrors &&
      faultModel.shouldInject('answer-lost', random, location)
    const latenessMs = faultModel.shouldInject('slow', random, location) ? random.between(1_000, 20_000) : 0
    const isCrashBefore = isCrashing && random.chance(0.5)
    return this.#scheduleStep<T>(random.between(2, 40), (resolve, reject) => {
      if (isCrashBefore || isFailing) {
        this.markCallsUnknown()
        return isCrashBefore ? this.#kill(`dies before ${label}`) : reject(noAnswerError)
      }
      const result = runAsProcess(this, effect)
      if (isCrashing || isAnswerLost) {
        // The process is dead: its result is dropped.
        Promise.resolve(result).catch(() => undefined)
        this.markCallsUnknown()
        return isCrashing ? this.#kill(`dies after ${label}`) : reject(noAnswerError)
      }
      if (latenessMs === 0) return resolve(result)
      this.eventLoop.after(latenessMs, () => this.#resume(() => resolve(result)))
    })
  }

  /** A call to SES. SES itself reports errors; the worker may die during the call. */
  call<T>(label: string, effect: () => T): Promise<T> {
    return this.step(label, effect, true)
  }

  /** Whether another writer has an item that this process is about to write. It has random numbers of its own. */
  meetsConflict(label: string): boolean {
    const { faultModel, options } = this
    if (!faultModel.isEnabled('transaction-conflict')) return false
    this.#conflictRandom ??= new RandomSource(this.seed, `conflicts of ${options.name}`)
    const place = () => `${options.name} ${label} ${this.#steps}`
    const isMet = faultModel.shouldInject('transaction-conflict', this.#conflictRandom, place)
    this.hasMetConflict ||= isMet
    return isMet
  }

  sleep(milliseconds: number): Promise<void> {
    if (!this.isAlive) return neverSettles
    return this.#scheduleStep<void>(Math.max(milliseconds, 0), (resolve) => resolve())
  }

  markCallsUnknown(): void {
    this.hadFault = true
    for (const call of this.unconfirmedCalls) call.faulted = true
  }

  #scheduleStep<T>(
    milliseconds: number,
    then: (resolve: (value: T | Promise<T>) => void, reject: (error: unknown) => void) => void,
  ): Promise<T> {
    this.eventLoop.activityCount += 1
    return new Promise<T>((resolve, reject) => {
      this.eventLoop.after(milliseconds, () => this.#resume(() => then(resolve, reject)))
    })
  }

  #resume(continuation: () => void): void {
    if (!this.isAlive) return
    if (this.eventLoop.now > this.#deadline) {
      this.markCallsUnknown()
      this.#kill('is ended: it took too long')
      return
    }
    this.eventLoop.hasResumed = true
    continuation()
  }

  /** @returns a promise that never settles */
  #kill(reason: string): void {
    this.isAlive = false
    this.eventLoop.hasResumed = false
    this.trace(reason)
    this.options.onDeath()
  }
}
