import { describe, expect, it } from 'vitest'
import { anyPlan } from '../../../../cli/rehearse/any-plan'
import { readFaultPlan } from '../../../../infra/local/faults/plan'

const seeds = Array.from({ length: 500 }, (_, seed) => seed)
const rules = seeds.flatMap((seed) => anyPlan(seed).rules)

describe('a plan of faults that is drawn', () => {
  it('is one that a file might hold, and the same for the same number', () => {
    for (const seed of seeds) {
      const plan = anyPlan(seed)
      expect(readFaultPlan(JSON.stringify(plan))).toEqual(plan)
      expect(anyPlan(seed)).toEqual(plan)
    }
    expect(anyPlan(1)).not.toEqual(anyPlan(2))
  })

  it('is about anything that a rule can be about, seldom and most of the time', () => {
    const kinds = rules.map((rule) => `${Object.keys(rule)[0]} ${rule.fault}`)
    expect(new Set(kinds).size).toBe(5 + 1 + 3 + 3 + 2)
    expect(new Set(rules.map(({ rate }) => rate)).size).toBe(5)
  })
})
