import type { Instant } from '../../shared/domain/time/instant'
import { actingFor } from './acting'
import { Clock } from './clock'
import { Random } from './random'
import type { Timeline } from './timeline'
import type { Weather } from './weather'

/** Whom a dead worker's promises wait for. */
const never = new Promise<never>(() => undefined)

/** The table or a queue gave no answer, or a bad one; whatever it was, the caller knows only that. */
class NoAnswer extends Error {}
const noAnswer = new NoAnswer('no answer')

export interface ActorPlan {
  /** The same in every replay of the story, whatever is left out of it. */
  name: string
  /** So long a function may run, in milliseconds. */
  limit: number
  /** Whether its clock may go wrong. */
  clock: 'own' | 'true'
  died: () => void
}

/**
 * One invocation of a function, or a person at a browser. Between any two of its calls others go on, it may
 * die, and a call may fail, be slow, or do its work and never tell.
 */
export class Actor {
  alive = true
  readonly random: Random
  /** How far its clock goes wrong, in milliseconds. */
  readonly skew: number
  /** Of the calls it has made to SES, those whose end it has not written down: what strikes now puts them in doubt. */
  readonly openCalls: { faulted: boolean }[] = []
  /** Whether anything has struck it: what it has claimed may end in doubt. */
  troubled = false
  /** When it last claimed a mail. */
  claimedAt = Number.POSITIVE_INFINITY
  /** What it does, in words, for a story. */
  note: (text: string) => void = () => undefined
  #steps = 0
  readonly #deadline: number
  readonly #clock: Clock

  constructor(
    private readonly timeline: Timeline,
    private readonly weather: Weather,
    seed: number,
    readonly plan: ActorPlan,
  ) {
    this.random = new Random(seed, plan.name)
    this.#deadline = timeline.now + plan.limit
    const isWrong = plan.clock === 'own' && weather.strikes('skew', this.random, () => plan.name)
    this.skew = isWrong ? Math.round(this.random.between(-15_000, 15_000)) : 0
    this.#clock = new Clock(timeline, this.skew)
  }

  now(): Instant {
    return this.#clock.shows()
  }

  /** Lets the work begin. @param ended hears what came of it, when the actor has not died */
  run(work: () => Promise<unknown>, ended: (error: unknown) => void): void {
    const over = (error: unknown) => {
      this.timeline.activity += 1
      if (!this.alive) return
      this.alive = false
      ended(error)
    }
    this.timeline.goesOn = true
    work().then(
      () => over(undefined),
      (error: unknown) => {
        if (error !== noAnswer) this.note(`fails: ${error}`)
        // A fault of the program is none of the weather.
        if (error instanceof TypeError) throw error
        over(error)
      },
    )
  }

  /**
   * A call that may be answered late, badly or not at all.
   * @param effect happens at one moment
   * @param answers says by itself what went wrong
   */
  step<T>(label: string, effect: () => T | Promise<T>, answers = false): Promise<T> {
    if (!this.alive) return never
    const { weather, random } = this
    const place = () => `${this.plan.name} ${label} ${step}`
    const step = ++this.#steps
    const dies = weather.strikes('crash', random, place)
    const fails = !dies && !answers && weather.strikes('call-failed', random, place)
    const loses = !dies && !fails && !answers && weather.strikes('answer-lost', random, place)
    const late = weather.strikes('slow', random, place) ? random.between(1_000, 20_000) : 0
    const beforeIt = dies && random.chance(0.5)
    return this.#wait<T>(random.between(2, 40), (resolve, reject) => {
      if (beforeIt || fails) {
        this.doubtOpenCalls()
        return beforeIt ? this.#die(`dies before ${label}`) : reject(noAnswer)
      }
      const result = actingFor(this, effect)
      if (dies || loses) {
        // Whatever it would have said, nobody hears it.
        Promise.resolve(result).catch(() => undefined)
        this.doubtOpenCalls()
        return dies ? this.#die(`dies after ${label}`) : reject(noAnswer)
      }
      if (late === 0) return resolve(result)
      this.timeline.after(late, () => this.#goOn(() => resolve(result)))
    })
  }

  /** A call to SES, which answers by itself what went wrong; the worker may die in it. */
  call<T>(label: string, effect: () => T): Promise<T> {
    return this.step(label, effect, true)
  }

  sleep(milliseconds: number): Promise<void> {
    if (!this.alive) return never
    return this.#wait<void>(Math.max(milliseconds, 0), (resolve) => resolve())
  }

  doubtOpenCalls(): void {
    this.troubled = true
    for (const call of this.openCalls) call.faulted = true
  }

  #wait<T>(
    milliseconds: number,
    then: (resolve: (value: T | Promise<T>) => void, reject: (error: unknown) => void) => void,
  ): Promise<T> {
    this.timeline.activity += 1
    return new Promise<T>((resolve, reject) => {
      this.timeline.after(milliseconds, () => this.#goOn(() => then(resolve, reject)))
    })
  }

  #goOn(how: () => void): void {
    if (!this.alive) return
    if (this.timeline.now > this.#deadline) {
      this.doubtOpenCalls()
      this.#die('is ended: it took too long')
      return
    }
    this.timeline.goesOn = true
    how()
  }

  /** @returns nothing, to nobody */
  #die(how: string): void {
    this.alive = false
    this.timeline.goesOn = false
    this.note(how)
    this.plan.died()
  }
}
