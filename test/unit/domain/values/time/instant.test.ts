import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, fromEpochMillis } from '../../../../../shared/domain/values/time/instant'

describe('an instant', () => {
  it('is formatted as Date does it, after any other value', () => {
    const furthest = 8.64e15
    const near = fc.integer({ min: -2, max: 2 }).map((days) => days * DAY_MS)
    const any = fc.oneof(fc.double({ min: -furthest, max: furthest, noNaN: true }), fc.integer(), near)
    const around = fc.tuple(any, fc.integer({ min: -2, max: 2 })).map(([at, by]) => at + by)
    fc.assert(
      fc.property(fc.array(around, { minLength: 1 }), (times) => {
        for (const at of times.filter((each) => Math.abs(each) <= furthest))
          expect(fromEpochMillis(at)).toBe(new Date(at).toISOString())
      }),
      { numRuns: 500 },
    )
  })

  it('is refused outside the range of Date', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + DAY_MS, -8.64e15 - 1])
      expect(() => fromEpochMillis(at)).toThrow(RangeError)
    expect(fromEpochMillis(0)).toBe('1970-01-01T00:00:00.000Z')
  })
})
