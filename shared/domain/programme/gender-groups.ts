import type { ClinicFigures } from '../clinic/clinic-figures'
import { type Gender, genders } from '../values/gender'
import { hasSmallGroup } from '../values/small-groups'
import { type ReachFigure, reachFigures } from './people-pages'

/** The people of one answer; a count is null where it is not known. */
export interface GenderGroup extends Record<ReachFigure, number | null> {
  /** null: they did not tell it, or were erased. */
  gender: Gender | null
}

export interface GenderTotals {
  /** The clinics whose groups are added up. */
  clinics: number
  /** Every gender, also those without people, and last the people who gave none. */
  groups: GenderGroup[]
}

/** Adds up the groups of the clinics that know any; null: none of them does. */
export const addUpGenders = (clinics: readonly ClinicFigures[]): GenderTotals | null => {
  const known = clinics.map(gendersOfClinic).filter((groups) => groups.length > 0)
  if (known.length === 0) return null
  const groups = [...genders, null].map((gender, index) => {
    const sumOf = (figure: ReachFigure) => sumKnown(known.map((each) => each[index]?.[figure] ?? null))
    return { gender, registered: sumOf('registered'), joined: sumOf('joined'), attended: sumOf('attended') }
  })
  return { clinics: known.length, groups }
}

/**
 * The clinic without its genders where one group, or who of it registered and did not come, has one to four people. All
 * of them go, so that none follows from the others and the clinic's counts.
 */
export const hideSmallGenders = (clinic: ClinicFigures): ClinicFigures =>
  gendersOfClinic(clinic).some((group) => hasSmallGroup(reachFigures.map((figure) => group[figure])))
    ? { ...clinic, genders: null }
    : clinic

/** The groups of a clinic in the order of `genders`, then the rest of its people; empty where `genders` is null. */
export const gendersOfClinic = (clinic: ClinicFigures): GenderGroup[] => {
  const { genders: answers } = clinic
  if (!answers) return []
  const restOf = (figure: ReachFigure): number | null => {
    const all = clinic[figure]
    const counts = genders.map((gender) => answers[gender][figure])
    return all === null || counts.includes(null)
      ? null
      : counts.reduce<number>((rest, count) => rest - (count ?? 0), all)
  }
  return [
    ...genders.map((gender) => ({ gender, ...answers[gender] })),
    {
      gender: null,
      registered: restOf('registered'),
      joined: restOf('joined'),
      attended: restOf('attended'),
    },
  ]
}

const sumKnown = (counts: readonly (number | null)[]): number | null => {
  const known = counts.filter((count) => count !== null)
  return known.length > 0 ? known.reduce((sum, count) => sum + count, 0) : null
}
