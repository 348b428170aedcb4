import type { ClinicFigures } from '../clinic/clinic-figures'
import { numberKeys } from './count-keys'

/** The same clinics with numbers in place of the keys of people, for a report that counts them in several groupings. */
export const numberPeople = (clinics: readonly ClinicFigures[]): ClinicFigures[] => {
  const numbers = numberKeys(clinics.map(({ people }) => people?.keys ?? []))
  return clinics.map((clinic, index) => {
    const keys = numbers[index] ?? []
    return clinic.people === null ? clinic : { ...clinic, people: { ...clinic.people, keys } }
  })
}
