import type { IndependentClinicCount } from './recount-clinic'

/** Two or more clinics together: sums, and each person, institution and country once. */
export const recountProgramme = (clinics: readonly IndependentClinicCount[]) => {
  const sums = { registered: 0, joined: 0, attended: 0, personHours: 0, hours: 0 }
  const timesOf: Record<string, number> = {}
  const institutions = new Set<string>()
  const countries = new Set<string>()
  for (const clinic of clinics) {
    sums.registered += clinic.registered
    sums.joined += clinic.joined
    sums.attended += clinic.attended
    sums.hours += clinic.minutes / 60
    sums.personHours += clinic.personMinutes / 60
    for (const email of clinic.emails) timesOf[email] = (timesOf[email] ?? 0) + 1
    for (const institution of clinic.institutions) institutions.add(institution)
    for (const country of clinic.countries) countries.add(country)
  }
  let returning = 0
  for (const times of Object.values(timesOf)) if (times > 1) returning += 1
  return {
    ...sums,
    people: { unique: Object.keys(timesOf).length, returning },
    institutions: institutions.size,
    countries: [...countries].toSorted(),
  }
}
