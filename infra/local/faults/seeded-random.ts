import { createHash } from 'node:crypto'

/** The decisions of one rule, which follow from the seed: the same ones in the same order. */
export interface SeededRandom {
  /** Whether the fault strikes this time. */
  shouldInject(): boolean
  /** A number from 0 up to, not including, 1, about the last decision. @param what tells several of them apart */
  drawNumber(what: string): number
}

/** So many chances pass when an outage is over. */
const DECISIONS_AFTER_OUTAGE = 100

/**
 * @param rule number of the rule: each decides for itself
 * @param maxConsecutive so many strikes in a row are an outage, which comes to an end, for what keeps things from being
 *   done at all: a rate of 1 would else only show that nothing works when nothing does; null: it may last
 */
export const createSeededRandom = (
  seed: number,
  rule: number,
  rate: number,
  maxConsecutive: number | null,
): SeededRandom => {
  let decisions = 0
  let consecutive = 0
  let decisionsToRest = 0
  const draw = (what: string): number =>
    createHash('sha256').update(`${seed} ${rule} ${decisions} ${what}`).digest().readUInt32BE() / 2 ** 32
  return {
    drawNumber: draw,
    shouldInject: () => {
      decisions += 1
      if (decisionsToRest > 0) {
        decisionsToRest -= 1
        return false
      }
      const shouldInject = draw('strikes') < rate
      consecutive = shouldInject ? consecutive + 1 : 0
      if (consecutive === maxConsecutive) {
        consecutive = 0
        decisionsToRest = DECISIONS_AFTER_OUTAGE
      }
      return shouldInject
    },
  }
}
