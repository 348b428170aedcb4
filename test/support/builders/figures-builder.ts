import type { ClinicFigures } from '../../../shared/domain/clinic/clinic-figures'
import type { Gender } from '../../../shared/domain/values/gender'

/** A clinic of which everything but the given figures is not known. */
export const someFigures = (figures: Partial<ClinicFigures> = {}): ClinicFigures => ({
  clinicId: 'clinic',
  title: 'DFS Security Clinic',
  country: null,
  region: null,
  coOrganisers: [],
  languages: [],
  mode: null,
  firstDay: null,
  days: null,
  minutes: null,
  registered: null,
  joined: null,
  attended: null,
  personMinutes: null,
  people: null,
  institutions: null,
  countries: null,
  genders: null,
  recorded: false,
  organiserEmails: [],
  ...figures,
})

type Counts = readonly [registered: number, joined: number, attended: number]

/** The people of each gender; of the others there is nobody. */
export const genderCounts = (
  counts: Partial<Record<Gender, Counts>>,
): NonNullable<ClinicFigures['genders']> => {
  const of = ([registered, joined, attended]: Counts = [0, 0, 0]) => ({ registered, joined, attended })
  const { woman, man, other, undisclosed } = counts
  return { woman: of(woman), man: of(man), other: of(other), undisclosed: of(undisclosed) }
}
