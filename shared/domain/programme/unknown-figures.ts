import type { ClinicFigures } from '../clinic/clinic-figures'

const isUnknown = {
  days: ({ days }) => days === null,
  hours: ({ minutes }) => minutes === null,
  registered: ({ registered }) => registered === null,
  joined: ({ joined }) => joined === null,
  attended: ({ attended }) => attended === null,
  people: ({ people }) => people === null,
  institutions: ({ institutions }) => institutions === null,
  countries: ({ countries }) => countries === null,
  'person-hours': ({ personMinutes }) => personMinutes === null,
} satisfies Record<string, (clinic: ClinicFigures) => boolean>

export interface UnknownFigures {
  /** For each figure that some clinics do not know: how many. */
  unknown: { figure: keyof typeof isUnknown; clinics: number }[]
  /** Clinics that know only the number of their institutions or countries. */
  institutionsAsNumber: number
  countriesAsNumber: number
  /** Clinics that know only one of registered and attended, and so are not in the rate. */
  outsideRate: number
  /** Attendees whose keys were erased: each counts as one person who did not return. */
  erasedPeople: number
}

/** What a reader of the totals has to know about the clinics behind them. */
export const countUnknown = (clinics: readonly ClinicFigures[]): UnknownFigures => {
  const figures = Object.keys(isUnknown) as (keyof typeof isUnknown)[]
  const count = (matches: (clinic: ClinicFigures) => boolean) => clinics.filter(matches).length
  return {
    unknown: figures
      .map((figure) => ({ figure, clinics: count(isUnknown[figure]) }))
      .filter((entry) => entry.clinics > 0),
    institutionsAsNumber: count(({ institutions }) => institutions?.keys === null),
    countriesAsNumber: count(({ countries }) => countries?.codes === null),
    outsideRate: count(({ registered, attended }) => (registered === null) !== (attended === null)),
    erasedPeople: clinics.reduce((sum, { people }) => sum + (people?.erased ?? 0), 0),
  }
}
