import { assertCan, can } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import { createInstitutionFinder, type SpellingChoice } from '../../domain/institutions/institution'
import { type InstitutionProposal, proposeInstitutions } from '../../domain/institutions/propose-institutions'
import { listCoOrganisers } from '../../domain/institutions/spelling'
import { countryNamesIn } from '../../i18n/country-names/country-names'
import type { Dependencies } from '../../ports/dependencies'

export interface CountryInstitutions {
  country: string
  proposals: InstitutionProposal[]
  /** What staff have decided, by institution; `label`: the spelling as it is written. */
  choices: (SpellingChoice & { label: string })[]
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
  const known = listCoOrganisers(clinics, country)
  const labels = new Map([...known, ...spellings].map(({ spelling, label }) => [spelling, label]))
  const written = choices.map((choice) => ({
    ...choice,
    label:
      labels.get(choice.spelling) ?? (choice.spelling === choice.institution ? choice.name : choice.spelling),
  }))
  const proposals = proposeInstitutions({
    country,
    countryNames: (['en', 'fr', 'es', 'pt'] as const).map(
      (language) => countryNamesIn(language).get(country) ?? '',
    ),
    spellings,
    known,
    findInstitution: createInstitutionFinder(choices),
    decided: new Set(choices.map(({ spelling }) => spelling)),
  })
  return { country, proposals, choices: written.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** The countries of the clinics that a staff member may see, for a list to choose from. */
export const listClinicCountries = async (
  deps: Pick<Dependencies, 'clinics'>,
  staff: StaffMember,
): Promise<string[]> => {
  const visible = (await deps.clinics.list()).filter((clinic) => can(staff, 'clinic:read', clinic))
  return [...new Set(visible.flatMap(({ country }) => country ?? []))].toSorted()
}
