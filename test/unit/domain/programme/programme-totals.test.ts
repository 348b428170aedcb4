import { describe, expect, it } from 'vitest'
import { addUpClinics } from '../../../../shared/domain/programme/programme-totals'
import { someFigures } from '../../../support/builders/figures-builder'

const people = (...keys: number[]) => ({ keys, erased: 0, erasedReturning: 0 })
const countries = (...codes: string[]) => ({ count: codes.length, codes })

describe('totals of the programme', () => {
  it('knows nothing of clinics that know nothing, and never says zero', () => {
    const {
      clinics,
      hasPeople: _,
      people: counted,
      ...figures
    } = addUpClinics([someFigures(), someFigures()])
    expect(clinics).toBe(2)
    expect(counted).toEqual({ unique: null, returning: null })
    expect(Object.values(figures).every((figure) => figure === null)).toBe(true)
  })

  it('adds up what is known and leaves out the rest', () => {
    const totals = addUpClinics([
      someFigures({ registered: 10, days: 2, minutes: 90 }),
      someFigures({ registered: 5 }),
      someFigures(),
    ])
    expect(totals).toMatchObject({ registered: 15, days: 2, hours: 1.5 })
  })

  it('says zero where a clinic knows that nobody registered', () => {
    expect(addUpClinics([someFigures({ registered: 0 })]).registered).toBe(0)
  })

  it('counts a person in three clinics once, and as one who returned', () => {
    const clinics = [people(1, 2), people(2, 3), people(2)].map((keys) => someFigures({ people: keys }))
    expect(addUpClinics(clinics).people).toEqual({ unique: 3, returning: 1 })
  })

  it('counts people whose keys were erased by number', () => {
    const clinics = [
      someFigures({ people: { keys: [1], erased: 4, erasedReturning: 2 } }),
      someFigures({ people: people(1) }),
    ]
    expect(addUpClinics(clinics).people).toEqual({ unique: 5, returning: 3 })
  })

  it('unites the countries that clinics list', () => {
    const clinics = [countries('KE', 'UG'), countries('UG', 'TZ')].map((reach) =>
      someFigures({ countries: reach }),
    )
    expect(addUpClinics(clinics).countries).toBe(3)
  })

  it('takes the largest number as the least that is certain where clinics give only numbers', () => {
    const five = someFigures({ countries: { count: 5, codes: null } })
    expect(addUpClinics([five, someFigures({ countries: { count: 4, codes: null } })]).countries).toBe(5)
    expect(addUpClinics([five, someFigures({ countries: countries('KE', 'UG') })]).countries).toBe(5)
  })

  it('unites institutions with keys and adds those that are only a number', () => {
    const totals = addUpClinics([
      someFigures({ institutions: { count: 2, keys: [1, 2] } }),
      someFigures({ institutions: { count: 2, keys: [2, 3] } }),
      someFigures({ institutions: { count: 10, keys: null } }),
    ])
    expect(totals.institutions).toBe(13)
  })

  it('divides attended by registered over the clinics that know both', () => {
    const totals = addUpClinics([
      someFigures({ registered: 100, attended: 50 }),
      someFigures({ registered: 900 }),
      someFigures({ attended: 900 }),
    ])
    expect(totals.attendanceRate).toBe(0.5)
  })

  it('knows no rate where nobody registered', () => {
    expect(addUpClinics([someFigures({ registered: 0, attended: 0 })]).attendanceRate).toBeNull()
  })
})
