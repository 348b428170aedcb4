import { type Lifetime, live } from './lifetime'
import { scriptOf } from './script'
import type { Fault } from './weather'
import type { Alteration } from './world'

export interface Tally {
  runs: number
  perSecond: number
  lost: number
  duplicated: number
  ambiguous: number
  unexpected: number
  misled: number
  undone: number
  counters: number
  rate: number
  mails: number
  faults: Partial<Record<Fault, number>>
}

export interface Runs {
  tally: Tally
  /** The first seed whose life broke a promise. */
  broken: { seed: number; life: Lifetime } | undefined
}

/** Lives one life after the other, from the first seed on, until one breaks a promise. */
export const liveMany = async (
  runs: number,
  firstSeed: number,
  alteration: Alteration = {},
  progress: (done: number) => void = () => undefined,
): Promise<Runs> => {
  const began = performance.now()
  const none = { lost: 0, duplicated: 0, unexpected: 0, misled: 0, undone: 0, counters: 0, rate: 0 }
  const tally: Tally = { runs: 0, perSecond: 0, ...none, ambiguous: 0, mails: 0, faults: {} }
  let broken: Runs['broken']
  for (let seed = firstSeed; seed < firstSeed + runs && !broken; seed += 1) {
    tally.runs += 1
    const script = scriptOf(seed)
    if (alteration.ofCampaigns && !script.actions.some(({ does }) => does === 'invite')) continue
    const life = await live(seed, script, { alteration })
    tally.ambiguous += life.ambiguous
    tally.mails += life.mails
    for (const { promise } of life.broken) tally[promise] += 1
    for (const { fault } of life.struck) tally.faults[fault] = (tally.faults[fault] ?? 0) + 1
    if (life.broken.length > 0) broken = { seed, life }
    if (tally.runs % 100 === 0) progress(tally.runs)
  }
  tally.perSecond = Math.round(tally.runs / ((performance.now() - began) / 1000))
  return { tally, broken }
}
