import type { ClinicFigures } from '../../shared/domain/clinic/clinic-figures'

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
  recorded: false,
  organiserEmails: [],
  ...figures,
})
