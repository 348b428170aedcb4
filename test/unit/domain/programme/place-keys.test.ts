import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countKeys } from '../../../../shared/domain/programme/count-keys'
import { placeKeys } from '../../../../shared/domain/programme/place-keys'

const LARGE = 2 ** 40 - 1

describe('the places of keys', () => {
  it('are the first list that has each, with the number of lists', () => {
    const places = placeKeys([[5, LARGE], [], [LARGE, 7, 0]])
    expect(places.counts).toEqual([2, 0, 2])
    expect([...places.keysOf(0)]).toEqual([
      [5, 1],
      [LARGE, 2],
    ])
    expect([...places.keysOf(2)]).toEqual([
      [7, 1],
      [0, 1],
    ])
    expect(placeKeys([[5, LARGE], [], [LARGE, 7, 0]], 2).counts).toEqual([1, 0, 0])
    expect(placeKeys([]).counts).toEqual([])
  })

  it('are as many as there are different keys, and as keys of two lists', () => {
    const keys = fc.oneof(
      fc.nat(20),
      fc.maxSafeNat().map((key) => key % LARGE),
    )
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(keys, { maxLength: 12 }), { maxLength: 8 }), (lists) => {
        const { unique, repeated } = countKeys(lists)
        const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
        expect(sum(placeKeys(lists).counts)).toBe(unique)
        expect(sum(placeKeys(lists, 2).counts)).toBe(repeated)
      }),
      { numRuns: 100 },
    )
  })
})
