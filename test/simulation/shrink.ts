import { type Lifetime, live } from './lifetime'
import type { Action, Script } from './script'
import type { Line } from './town'
import { faults, placeOf } from './weather'
import type { Alteration } from './world'

/** A life that breaks a promise, with as little in it as still does. */
export interface Story {
  script: Script
  life: Lifetime
  lines: Line[]
}

/** So many lives are lived at most to shorten one. */
const MOST = 1500

/**
 * Leaves out of a life whatever is not needed for the promise to be broken: people and their actions, and
 * faults, one by one. What is left out changes nothing about the luck of the rest.
 */
export const shortened = async (seed: number, whole: Script, alteration: Alteration): Promise<Story> => {
  const promise = (await live(seed, whole, { alteration })).broken[0]?.promise
  let lives = 0
  const calm = new Set<string>()
  let script = whole
  const breaks = async (tried: Script, quiet: ReadonlySet<string>): Promise<Lifetime | undefined> => {
    if (++lives > MOST) return undefined
    const life = await live(seed, tried, { alteration, calm: quiet })
    return life.broken.some((each) => each.promise === promise) ? life : undefined
  }
  for (let shorter = true; shorter; ) {
    shorter = false
    for (const action of script.actions.filter(({ does }) => does !== 'publish').toReversed()) {
      const tried = { ...script, actions: without(script.actions, action) }
      if (!(await breaks(tried, calm))) continue
      script = tried
      shorter = true
    }
    const { struck } = await live(seed, script, { alteration, calm })
    const groups = [
      ...faults
        .map((fault) => struck.filter((each) => each.fault === fault))
        .filter(({ length }) => length > 1),
      ...struck.map((each) => [each]),
    ]
    for (const group of groups) {
      const quiet = new Set([...calm, ...group.map(({ fault, place }) => placeOf(fault, place))])
      if (quiet.size === calm.size || !(await breaks(script, quiet))) continue
      for (const place of quiet) calm.add(place)
      shorter = true
    }
  }
  const lines: Line[] = []
  return { script, life: await live(seed, script, { alteration, calm, story: lines }), lines }
}

const without = (actions: readonly Action[], one: Action): Action[] => actions.filter((each) => each !== one)
