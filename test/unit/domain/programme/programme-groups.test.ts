import { describe, expect, it } from 'vitest'
import { groupClinics } from '../../../../shared/domain/programme/programme-groups'
import { someFigures } from '../../../support/builders/figures-builder'

describe('groups of the programme', () => {
  it('lists years in their order, and last the clinics without a date', () => {
    const clinics = ['2023-01-05', null, '2021-12-31', '2023-06-01'].map((firstDay) =>
      someFigures({ firstDay }),
    )
    const groups = groupClinics(clinics, 'year')
    expect(groups.map(({ by, clinics: number }) => [by, number])).toEqual([
      ['2021', 1],
      ['2023', 2],
      [null, 1],
    ])
  })

  it('lists the region with most clinics first', () => {
    const clinics = (['CIS', 'Africa', 'Africa'] as const).map((region) => someFigures({ region }))
    expect(groupClinics(clinics, 'region').map(({ by }) => by)).toEqual(['Africa', 'CIS'])
  })

  it('counts a clinic in two languages in both', () => {
    const clinics = [someFigures({ languages: ['en', 'fr'] }), someFigures({ languages: ['fr'] })]
    expect(groupClinics(clinics, 'language').map(({ by, clinics: number }) => [by, number])).toEqual([
      ['fr', 2],
      ['en', 1],
    ])
  })

  it('has no group where there is no clinic', () => {
    expect(groupClinics([], 'country')).toEqual([])
  })
})
