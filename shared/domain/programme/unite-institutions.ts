import type { ClinicFigures } from '../clinic/clinic-figures'
import { createInstitutionFinder, type SpellingChoice } from '../institutions/institution'
import { institutionKey } from './person-keys'

/** The same clinics with the spellings that staff confirmed to be one institution counted as one. */
export const uniteInstitutions = (
  clinics: readonly ClinicFigures[],
  choices: readonly SpellingChoice[],
): ClinicFigures[] => {
  const findInstitution = createInstitutionFinder(choices)
  const confirmed = new Map(
    choices.flatMap(({ country, spelling }) => {
      const institution = findInstitution(country, spelling)
      return institution
        ? [[institutionKey(`${country}/${spelling}`), institutionKey(institution.id)] as const]
        : []
    }),
  )
  if (confirmed.size === 0) return [...clinics]
  return clinics.map((clinic) => {
    const spelled = clinic.institutions?.keys
    if (!spelled) return clinic
    const keys = [...new Set(spelled.map((key) => confirmed.get(key) ?? key))]
    return { ...clinic, institutions: { count: keys.length, keys } }
  })
}
