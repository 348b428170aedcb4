import type { ClinicFigures } from '../clinic/clinic-figures'
import { addUpClinics, type ProgrammeTotals } from './programme-totals'

/** By what the command groups clinics. */
export const programmeDimensions = ['year', 'region', 'country', 'language'] as const
/** By what the page groups them: also by single clinics, to set two beside each other. */
export const pageDimensions = [...programmeDimensions, 'mode', 'coOrganiser', 'clinic'] as const
export type ProgrammeDimension = (typeof pageDimensions)[number]

/** The values of a clinic in a dimension; a clinic held in two languages has two, one that does not know it none. */
const valuesOf: Record<ProgrammeDimension, (clinic: ClinicFigures) => string[]> = {
  year: ({ firstDay }) => (firstDay === null ? [] : [firstDay.slice(0, 4)]),
  region: ({ region }) => (region === null ? [] : [region]),
  country: ({ country }) => (country === null ? [] : [country]),
  language: ({ languages }) => languages,
  mode: ({ mode }) => (mode === null ? [] : [mode]),
  coOrganiser: ({ coOrganisers }) => [...new Set(coOrganisers)],
  clinic: ({ clinicId }) => [clinicId],
}

export interface ProgrammeGroup extends ProgrammeTotals {
  /** A year, the name of an ITU region, an ISO code of a country or language; null: not known. */
  by: string | null
  /** The title of the clinic where one is meant. */
  title: string | null
}

/** One group of a dimension: a year, a region, a country. */
export interface GroupChoice {
  dimension: ProgrammeDimension
  value: string
}

/** The clinics of one group. @param group undefined: all of them */
export const clinicsOfGroup = (
  clinics: readonly ClinicFigures[],
  group: GroupChoice | undefined,
): readonly ClinicFigures[] =>
  group ? clinics.filter((clinic) => valuesOf[group.dimension](clinic).includes(group.value)) : clinics

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
    title: dimension === 'clinic' ? (members[0]?.clinic.title ?? null) : null,
    ...addUpClinics(members.map(({ clinic }) => clinic)),
  }))
  const byNumber = (a: ProgrammeGroup, b: ProgrammeGroup) =>
    dimension === 'year' ? 0 : b.clinics - a.clinics
  return groups.toSorted(
    (a, b) => Number(a.by === null) - Number(b.by === null) || byNumber(a, b) || compare(a.by, b.by),
  )
}

const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)
