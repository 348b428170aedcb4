import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countKeys, numberKeys } from '../../../../shared/domain/programme/count-keys'

/** Few different ones, some that differ only above 32 bits, and the smallest and largest. */
const anyKey = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 20 }).map((key) => key * 2 ** 32),
  fc.constantFrom(2 ** 31, 2 ** 32 - 1, 2 ** 40 - 1),
  fc.integer({ min: 0, max: 2 ** 40 - 1 }),
)
const anyLists = fc.array(
  fc.array(anyKey, { maxLength: 30 }).map((keys) => [...new Set(keys)]),
  { maxLength: 6 },
)

describe('the keys of people in several clinics', () => {
  it('are counted once, and as repeated when two clinics have them', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const times = new Map<number, number>()
        for (const key of lists.flat()) times.set(key, (times.get(key) ?? 0) + 1)
        expect(countKeys(lists)).toEqual({
          unique: times.size,
          repeated: [...times.values()].filter((count) => count > 1).length,
        })
      }),
    )
  })

  it('are counted where all of them would share a place', () => {
    const keys = Array.from({ length: 3_000 }, (_, index) => index * 2 ** 27)
    expect(countKeys([keys, keys.slice(0, 1_000), []])).toEqual({ unique: 3_000, repeated: 1_000 })
  })

  it('are the same people under their numbers, which begin with 0', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const numbered = numberKeys(lists)
        expect(countKeys(numbered)).toEqual(countKeys(lists))
        const numberOf = new Map<number, number>()
        for (const [at, list] of lists.entries())
          for (const [index, key] of list.entries()) {
            const number = numbered[at]?.[index] ?? -1
            expect(numberOf.get(key) ?? number).toBe(number)
            numberOf.set(key, number)
          }
        expect([...numberOf.values()].toSorted((a, b) => a - b)).toEqual(
          [...numberOf.keys()].map((_, i) => i),
        )
      }),
    )
  })
})
