import { assertCan, can } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic } from '../../domain/clinic/clinic'
import { createInstitutionFinder, type SpellingChoice } from '../../domain/institutions/institution'
import {
  type InstitutionProposal,
  type KnownInstitution,
  proposeInstitutions,
} from '../../domain/institutions/propose-institutions'
import { toSpellings } from '../../domain/institutions/spelling'
import { countryNamesIn } from '../../i18n/country-names/country-names'
import type { Dependencies } from '../../ports/dependencies'

export interface CountryInstitutions {
  country: string
  proposals: InstitutionProposal[]
  /** What staff have decided, by institution. */
  choices: SpellingChoice[]
}

/**
 * The institutions of a country: what is proposed, from the spellings of its registrants and the co-organisers of its
 * clinics, and what was confirmed.
 * @throws AccessDeniedError when the staff member may not read institutions
 */
export const readCountryInstitutions = async (
  deps: Pick<Dependencies, 'institutions' | 'clinics'>,
  staff: StaffMember,
  country: string,
): Promise<CountryInstitutions> => {
  assertCan(staff, 'institutions:read', { organisers: [] })
  const [spellings, choices, clinics] = await Promise.all([
    deps.institutions.listSpellings(country),
    deps.institutions.listChoices(country),
    deps.clinics.list(),
  ])
  const proposals = proposeInstitutions({
    country,
    countryNames: (['en', 'fr', 'es', 'pt'] as const).map(
      (language) => countryNamesIn(language).get(country) ?? '',
    ),
    spellings,
    known: knownInstitutions(clinics, country),
    findInstitution: createInstitutionFinder(choices),
    decided: new Set(choices.map(({ spelling }) => spelling)),
  })
  return { country, proposals, choices: choices.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** Regulators and central banks that co-organised clinics of the country. */
const knownInstitutions = (clinics: readonly Clinic[], country: string): KnownInstitution[] =>
  toSpellings(
    clinics
      .filter((clinic) => clinic.country === country && clinic.status !== 'draft')
      .flatMap(({ coOrganisers }) => coOrganisers.map((organisation) => ({ country, organisation }))),
  )

/** The countries of the clinics that a staff member may see, for a list to choose from. */
export const listClinicCountries = async (
  deps: Pick<Dependencies, 'clinics'>,
  staff: StaffMember,
): Promise<string[]> => {
  const visible = (await deps.clinics.list()).filter((clinic) => can(staff, 'clinic:read', clinic))
  return [...new Set(visible.flatMap(({ country }) => country ?? []))].toSorted()
}
