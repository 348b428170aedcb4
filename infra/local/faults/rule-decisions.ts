import { RandomSource } from './random-source'

/** The decisions of one rule, which follow from the seed: the same ones in the same order. */
export interface RuleDecisions {
  /** Whether the fault is injected this time. */
  shouldInject(): boolean
  /**
   * A number from 0 up to, not including, 1, about the last decision. @param what distinguishes several numbers of one
   * decision
   */
  drawNumber(what: string): number
}

/** After an outage the next 100 chances pass without a fault. */
const DECISIONS_AFTER_OUTAGE = 100

/**
 * @param rule number of the rule: each decides for itself
 * @param maxConsecutive an outage ends after this many faults in a row, since a rate of 1 would otherwise only show
 *   that nothing works when nothing does; null when it may last
 */
export const createRuleDecisions = (
  seed: number,
  rule: number,
  rate: number,
  maxConsecutive: number | null,
): RuleDecisions => {
  let decisions = 0
  let consecutive = 0
  let decisionsToRest = 0
  const draw = (what: string): number => new RandomSource(seed, `${rule} ${decisions} ${what}`).next()
  return {
    drawNumber: draw,
    shouldInject: () => {
      decisions += 1
      if (decisionsToRest > 0) {
        decisionsToRest -= 1
        return false
      }
      const shouldInject = draw('injects') < rate
      consecutive = shouldInject ? consecutive + 1 : 0
      if (consecutive === maxConsecutive) {
        consecutive = 0
        decisionsToRest = DECISIONS_AFTER_OUTAGE
      }
      return shouldInject
    },
  }
}
