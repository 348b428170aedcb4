import { AccessDeniedError, accessScopeFor } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { hideSmallGenders } from '../../domain/programme/gender-groups'
import { numberPeople } from '../../domain/programme/number-people'
import { uniteInstitutions } from '../../domain/programme/unite-institutions'
import type { InstitutionStore } from '../../ports/institutions'
import type { ProgrammeStore } from '../../ports/programme'

export interface FiguresDependencies {
  programme: Pick<ProgrammeStore, 'listFigures'>
  institutions: Pick<InstitutionStore, 'listChoices'>
}

/**
 * The figures of the clinics that a staff member may see, for a report that counts them in several groupings: numbers
 * stand in place of the keys of people.
 * @throws AccessDeniedError when the role sees no figures
 */
export const listVisibleFigures = async (
  deps: FiguresDependencies,
  staff: StaffMember,
): Promise<ClinicFigures[]> => numberPeople(await listKeyedFigures(deps, staff))

/**
 * The same with the keys of people, by which their records are found in a clinic: analysts see all clinics, partners
 * their own. Who may not see a clinic's names gets its genders only where no group of them is small. Two requests to
 * the table and one more per megabyte, however the clinics are grouped.
 * @throws AccessDeniedError when the role sees no figures
 */
export const listKeyedFigures = async (
  deps: FiguresDependencies,
  staff: StaffMember,
): Promise<ClinicFigures[]> => {
  const scope = accessScopeFor('programme:read', staff)
  if (scope === undefined) throw new AccessDeniedError('programme:read')
  const [clinics, choices] = await Promise.all([
    deps.programme.listFigures(),
    deps.institutions.listChoices(),
  ])
  const visible =
    scope === 'all' ? clinics : clinics.filter((clinic) => isOwn(clinic.organiserEmails, staff.email))
  const names = accessScopeFor('attendees:names', staff)
  const shown = visible.map((clinic) =>
    names === 'all' || (names === 'own' && isOwn(clinic.organiserEmails, staff.email))
      ? clinic
      : hideSmallGenders(clinic),
  )
  return uniteInstitutions(shown, choices)
}

const isOwn = (organiserEmails: readonly string[], email: string | null): boolean =>
  email !== null && organiserEmails.includes(email)
