import { describe, expect, it } from 'vitest'
import { generateFaultPlan } from '../../../../cli/rehearse/random-fault-plan'
import { readFaultPlan } from '../../../../infra/local/faults/fault-plan'

const seeds = Array.from({ length: 500 }, (_, seed) => seed)
const rules = seeds.flatMap((seed) => generateFaultPlan(seed).rules)

describe('a random plan of faults', () => {
  it('is valid as a file, and the same for the same seed', () => {
    for (const seed of seeds) {
      const plan = generateFaultPlan(seed)
      expect(readFaultPlan(JSON.stringify(plan))).toEqual(plan)
      expect(generateFaultPlan(seed)).toEqual(plan)
    }
    expect(generateFaultPlan(1)).not.toEqual(generateFaultPlan(2))
  })

  it('has every target that a rule can have, at low and at high rates', () => {
    const kinds = rules.map((rule) => `${Object.keys(rule)[0]} ${rule.fault}`)
    expect(new Set(kinds).size).toBe(5 + 1 + 3 + 3 + 2)
    expect(new Set(rules.map(({ rate }) => rate)).size).toBe(5)
  })
})
