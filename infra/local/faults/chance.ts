import { createHash } from 'node:crypto'

/** The decisions of one rule, which follow from the seed: the same ones in the same order. */
export interface Chance {
  /** Whether the fault strikes this time. */
  strikes(): boolean
  /** A number from 0 up to, not including, 1, about the last decision. @param what tells several of them apart */
  draw(what: string): number
}

/** So many strikes among so many chances are an outage, which ends. */
export interface Outage {
  strikes: number
  of: number
}

/** So many chances pass when an outage is over. */
const REST = 100

/**
 * @param rule number of the rule: each decides for itself
 * @param outage for what keeps things from being done at all: a high rate would else only show that nothing works
 *   when nothing does; null: it may last
 */
export const chanceOf = (seed: number, rule: number, rate: number, outage: Outage | null): Chance => {
  let decisions = 0
  let lately: boolean[] = []
  let resting = 0
  const draw = (what: string): number =>
    createHash('sha256').update(`${seed} ${rule} ${decisions} ${what}`).digest().readUInt32BE() / 2 ** 32
  return {
    draw,
    strikes: () => {
      decisions += 1
      if (resting > 0) {
        resting -= 1
        return false
      }
      const strikes = draw('strikes') < rate
      if (!outage) return strikes
      lately = [...lately, strikes].slice(-outage.of)
      if (lately.filter(Boolean).length === outage.strikes) {
        lately = []
        resting = REST
      }
      return strikes
    },
  }
}
