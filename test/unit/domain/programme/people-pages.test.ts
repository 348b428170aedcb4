import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPeopleList, planListPages } from '../../../../shared/domain/programme/people-pages'
import { someFigures } from '../../../support/builders/figures-builder'

const planOf = (sizes: readonly number[]) =>
  planListPages(sizes.map((rows, index) => ({ clinicId: `clinic-${index}`, rows })))

describe('the pages of the people of several clinics', () => {
  it('fill a page from several clinics, and go on within one', () => {
    expect(planOf([30, 0, 70, 5])).toEqual([
      [
        { clinicId: 'clinic-0', from: 0, to: null },
        { clinicId: 'clinic-2', from: 0, to: 20 },
      ],
      [{ clinicId: 'clinic-2', from: 20, to: null }],
      [{ clinicId: 'clinic-3', from: 0, to: null }],
    ])
    expect(planOf([])).toEqual([[]])
  })

  it('have every person once, in order, of at most four clinics and fifty people', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { maxLength: 12 }), (sizes) => {
        const pages = planOf(sizes)
        const seen = new Map<string, number>()
        for (const slices of pages) {
          let people = 0
          for (const { clinicId, from, to } of slices) {
            const size = sizes[Number(clinicId.slice('clinic-'.length))] ?? 0
            expect(from).toBe(seen.get(clinicId) ?? 0)
            seen.set(clinicId, to ?? size)
            people += (to ?? size) - from
          }
          expect(people).toBeLessThanOrEqual(50)
          expect(slices.length).toBeLessThanOrEqual(4)
        }
        expect([...seen.values()]).toEqual(sizes.filter((size) => size > 0))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a list of the people of a clinic', () => {
  it.each([
    ['a clinic that was held', someFigures({ people: { keys: [1], erased: 3, erasedReturning: 0 } }), true],
    [
      'a clinic to which nobody came',
      someFigures({ people: { keys: [], erased: 0, erasedReturning: 0 } }),
      true,
    ],
    ['a clinic without a report', someFigures(), true],
    [
      'a clinic whose people were erased',
      someFigures({ people: { keys: [], erased: 3, erasedReturning: 0 } }),
      false,
    ],
    ['a recorded clinic', someFigures({ recorded: true, joined: 9 }), false],
  ])('is there for %s: %#', (_, figures, isListed) => {
    expect(hasPeopleList(figures)).toBe(isListed)
  })
})
