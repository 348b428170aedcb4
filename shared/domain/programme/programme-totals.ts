import type { ClinicFigures } from '../clinic/clinic-figures'
import { countKeys } from './count-keys'
import { addUpGenders, type GenderTotals } from './gender-groups'
import { hasPeopleList } from './people-pages'

/** The figures of the programme report; each is null where no clinic knows it. */
export interface ProgrammeTotals {
  clinics: number
  days: number | null
  hours: number | null
  registered: number | null
  joined: number | null
  attended: number | null
  /** People who joined, each once, and those of them who joined two or more clinics. */
  people: { unique: number | null; returning: number | null }
  institutions: number | null
  countries: number | null
  personHours: number | null
  /** Attended divided by registered, over the clinics that know both: 0 to 1. */
  attendanceRate: number | null
  /** Whether any of the clinics has a list of its people. */
  hasPeople: boolean
  /** null: no clinic knows a gender. */
  genders: GenderTotals | null
}

/** Adds up clinics. What a clinic does not know is left out of that sum (`countUnknown` says for how many). */
export const addUpClinics = (clinics: readonly ClinicFigures[]): ProgrammeTotals => ({
  clinics: clinics.length,
  days: sumKnown(clinics, ({ days }) => days),
  hours: divide(
    sumKnown(clinics, ({ minutes }) => minutes),
    60,
  ),
  registered: sumKnown(clinics, ({ registered }) => registered),
  joined: sumKnown(clinics, ({ joined }) => joined),
  attended: sumKnown(clinics, ({ attended }) => attended),
  people: countPeople(clinics),
  institutions: countInstitutions(clinics),
  countries: countCountries(clinics),
  personHours: divide(
    sumKnown(clinics, ({ personMinutes }) => personMinutes),
    60,
  ),
  attendanceRate: attendanceRateOf(clinics),
  hasPeople: clinics.some(hasPeopleList),
  genders: addUpGenders(clinics),
})

const sumKnown = (
  clinics: readonly ClinicFigures[],
  of: (clinic: ClinicFigures) => number | null,
): number | null => {
  const known = clinics.map(of).filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

const divide = (value: number | null, by: number): number | null => (value === null ? null : value / by)

const countPeople = (clinics: readonly ClinicFigures[]): ProgrammeTotals['people'] => {
  const known = clinics.flatMap(({ people }) => people ?? [])
  if (known.length === 0) return { unique: null, returning: null }
  const { unique, repeated } = countKeys(known.map(({ keys }) => keys))
  const sum = (of: (people: { erased: number; erasedReturning: number }) => number) =>
    known.reduce((total, each) => total + of(each), 0)
  return {
    unique: unique + sum(({ erased }) => erased),
    returning: repeated + sum(({ erasedReturning }) => erasedReturning),
  }
}

/** The union of the institutions that can be told apart; of clinics that know only a number, this is added. */
const countInstitutions = (clinics: readonly ClinicFigures[]): number | null => {
  const known = clinics.flatMap(({ institutions }) => institutions ?? [])
  if (known.length === 0) return null
  const { unique } = countKeys(known.map(({ keys }) => keys ?? []))
  return known.reduce((sum, { count, keys }) => sum + (keys === null ? count : 0), unique)
}

/**
 * The union of the countries that are known by name. Of a clinic that knows only a number it cannot be told which are
 * new, so the largest such number is a lower bound.
 */
const countCountries = (clinics: readonly ClinicFigures[]): number | null => {
  const known = clinics.flatMap(({ countries }) => countries ?? [])
  if (known.length === 0) return null
  const united = new Set(known.flatMap(({ codes }) => codes ?? []))
  return Math.max(united.size, ...known.map(({ count }) => count))
}

const attendanceRateOf = (clinics: readonly ClinicFigures[]): number | null => {
  const both = clinics.filter(({ registered, attended }) => registered !== null && attended !== null)
  const registered = sumKnown(both, (clinic) => clinic.registered) ?? 0
  const attended = sumKnown(both, (clinic) => clinic.attended) ?? 0
  return registered > 0 ? attended / registered : null
}
