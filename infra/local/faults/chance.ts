import { createHash } from 'node:crypto'

/** The decisions of one rule, which follow from the seed: the same ones in the same order. */
export interface Chance {
  /** Whether the fault strikes this time. */
  strikes(): boolean
  /** A number from 0 up to, not including, 1, about the last decision. @param what tells several of them apart */
  draw(what: string): number
}

/** So many chances pass when an outage is over. */
const REST = 100

/**
 * @param rule number of the rule: each decides for itself
 * @param outage so many strikes in a row are an outage, which comes to an end, for what keeps things from being
 *   done at all: a rate of 1 would else only show that nothing works when nothing does; null: it may last
 */
export const chanceOf = (seed: number, rule: number, rate: number, outage: number | null): Chance => {
  let decisions = 0
  let inARow = 0
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
      inARow = strikes ? inARow + 1 : 0
      if (inARow === outage) {
        inARow = 0
        resting = REST
      }
      return strikes
    },
  }
}
