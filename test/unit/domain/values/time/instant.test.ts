import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, fromEpochMillis, toEpochMillis } from '../../../../../shared/domain/values/time/instant'

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

  it('is read as Date does it, after any other text', () => {
    const instants = fc
      .integer({ min: -400, max: 400 })
      .map((hours) => new Date(Date.UTC(2025, 11, 31) + hours * 987_654).toISOString())
    const others = fc.constantFrom(
      '',
      'none yet',
      '2025-12-31',
      '2025-12-31T24:00:00.000Z',
      '2025-12-31T23:60:00.000Z',
      '2025-12-31T2x:00:00.000Z',
      '2025-12-31T23:00:00.00:Z',
      '2025-02-30T10:00:00.000Z',
      '2025-13-01T10:00:00.000Z',
      '2025-12-31T10:00:00+01:00',
      '+010000-01-01T00:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(instants, others), { minLength: 1 }), (texts) => {
        for (const text of texts) {
          expect([text, toEpochMillis(text)]).toEqual([text, Date.parse(text)])
          const at = toEpochMillis(text)
          if (!Number.isNaN(at)) expect(fromEpochMillis(at)).toBe(new Date(at).toISOString())
        }
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
