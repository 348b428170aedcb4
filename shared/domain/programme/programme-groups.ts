import type { ClinicFigures } from './clinic-figures'
import { addUpClinics, type ProgrammeTotals } from './programme-totals'

/** By what the programme report groups clinics. */
export const programmeDimensions = ['year', 'region', 'country', 'language'] as const
export type ProgrammeDimension = (typeof programmeDimensions)[number]

/** The values of a clinic in a dimension; a clinic held in two languages has two, one that does not know it none. */
const valuesOf: Record<ProgrammeDimension, (clinic: ClinicFigures) => string[]> = {
  year: ({ firstDay }) => (firstDay === null ? [] : [firstDay.slice(0, 4)]),
  region: ({ region }) => (region === null ? [] : [region]),
  country: ({ country }) => (country === null ? [] : [country]),
  language: ({ languages }) => languages,
}

export interface ProgrammeGroup extends ProgrammeTotals {
  /** A year, the name of an ITU region, an ISO code of a country or language; null: not known. */
  by: string | null
}

/** Years in their order, everything else by the number of clinics; what is not known stands last. */
export const groupClinics = (
  clinics: readonly ClinicFigures[],
  dimension: ProgrammeDimension,
): ProgrammeGroup[] => {
  const entries = clinics.flatMap((clinic) => {
    const values = valuesOf[dimension](clinic)
    return (values.length > 0 ? values : [null]).map((value) => ({ value, clinic }))
  })
  const groups = [...Map.groupBy(entries, ({ value }) => value)].map(([by, members]) => ({
    by,
    ...addUpClinics(members.map(({ clinic }) => clinic)),
  }))
  const byNumber = (a: ProgrammeGroup, b: ProgrammeGroup) =>
    dimension === 'year' ? 0 : b.clinics - a.clinics
  return groups.toSorted(
    (a, b) => Number(a.by === null) - Number(b.by === null) || byNumber(a, b) || compare(a.by, b.by),
  )
}

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)
