import type { Action } from './actions'
import { type Lifetime, live } from './lifetime'
import type { Script } from './script'
import type { Line } from './town'
import { placeOf } from './weather'
import type { Alteration } from './world'

/** A life that breaks a promise, with as little in it as still does. */
export interface Story {
  script: Script
  life: Lifetime
  lines: Line[]
}

/** What is left of a life. */
interface Rest {
  script: Script
  /** Faults that do not strike, anywhere or in one place. */
  calm: ReadonlySet<string>
  /** After so many strikes nothing goes wrong any more. */
  strikes: number
}

/** So much is lived through at most to shorten one life: a thousand and more lives, or some dozens without an end. */
const MOST = 2_000_000

/**
 * Leaves out of a life whatever is not needed for the promise to be broken: people and their actions, and
 * faults, all or half of them at a time. What is left out changes nothing about the luck of the rest.
 */
export const shortened = async (seed: number, whole: Script, alteration: Alteration): Promise<Story> => {
  const promise = (await live(seed, whole, { alteration })).broken[0]?.promise
  let waits = 0
  let rest: Rest = { script: whole, calm: new Set(), strikes: Number.POSITIVE_INFINITY }
  /** Leaves more out, when the promise is still broken then. */
  const isEnough = async (less: Partial<Rest>): Promise<boolean> => {
    if (waits > MOST) return false
    const { script, ...weather } = { ...rest, ...less }
    const life = await live(seed, script, { alteration, ...weather })
    waits += life.waits
    if (life.broken.every((each) => each.promise !== promise)) return false
    rest = { script, ...weather }
    return true
  }
  const isCalmed = async (places: readonly string[]): Promise<boolean> => {
    const calm = new Set([...rest.calm, ...places])
    return calm.size > rest.calm.size && isEnough({ calm })
  }
  /** All at once, else each half by itself. */
  const quieten = async (struck: Lifetime['struck']): Promise<boolean> => {
    if (await isCalmed(struck.map(({ fault, place }) => placeOf(fault, place)))) return true
    if (struck.length < 2) return false
    const half = struck.length >> 1
    const first = await quieten(struck.slice(0, half))
    return (await quieten(struck.slice(half))) || first
  }
  const struckNow = async () => {
    const { script, ...weather } = rest
    return (await live(seed, script, { alteration, ...weather })).struck
  }
  for (let shorter = true; shorter; ) {
    shorter = false
    for (const action of rest.script.actions.filter(mayBeLeftOut).toReversed()) {
      const { script } = rest
      const actions = script.actions.filter((each) => each !== action)
      if (await isEnough({ script: { ...script, actions } })) shorter = true
    }
    const struck = await struckNow()
    for (let few = struck.length >> 1; await isEnough({ strikes: few }); few >>= 1) if (few === 0) break
    // A kind of fault that is needed nowhere does not strike elsewhere instead.
    for (const fault of new Set(struck.map((each) => each.fault))) {
      if (await isCalmed([fault])) shorter = true
    }
    if (await quieten(await struckNow())) shorter = true
  }
  const lines: Line[] = []
  const { script, ...weather } = rest
  return { script, life: await live(seed, script, { alteration, ...weather, story: lines }), lines }
}

/** A clinic that nobody publishes has no life, and one whose days never close goes on asking for their reports. */
const mayBeLeftOut = ({ does }: Action): boolean => does !== 'publish' && does !== 'close-room'
