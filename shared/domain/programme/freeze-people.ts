import type { ClinicFigures } from '../clinic/clinic-figures'

/**
 * The figures without the keys of people: each person is counted once more by number. Who also joined another clinic
 * that has keys is counted there; where that is only one, the return is kept as a number here.
 * @param others the figures of every other clinic
 */
export const freezePeople = (figures: ClinicFigures, others: readonly ClinicFigures[]): ClinicFigures => {
  const { people } = figures
  if (people === null || people.keys.length === 0) return figures
  const clinicsByKey = new Map(people.keys.map((key) => [key, 0]))
  for (const key of others.flatMap((other) => other.people?.keys ?? [])) {
    const clinics = clinicsByKey.get(key)
    if (clinics !== undefined) clinicsByKey.set(key, clinics + 1)
  }
  const clinicCounts = [...clinicsByKey.values()]
  return {
    ...figures,
    people: {
      keys: [],
      erased: people.erased + clinicCounts.filter((clinics) => clinics === 0).length,
      erasedReturning: people.erasedReturning + clinicCounts.filter((clinics) => clinics === 1).length,
    },
  }
}
