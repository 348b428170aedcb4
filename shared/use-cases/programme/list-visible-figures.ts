import { AccessDeniedError, accessScopeFor } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { numberPeople } from '../../domain/programme/number-people'
import { uniteInstitutions } from '../../domain/programme/unite-institutions'
import type { InstitutionStore } from '../../ports/institutions'
import type { ProgrammeStore } from '../../ports/programme'

export interface FiguresDependencies {
  programme: Pick<ProgrammeStore, 'listFigures'>
  institutions: Pick<InstitutionStore, 'listChoices'>
}

/**
 * The figures of the clinics that a staff member may see: analysts all, partners their own. Two requests to the table
 * and one more per megabyte, however the clinics are grouped.
 * @throws AccessDeniedError when the role sees no figures
 */
export const listVisibleFigures = async (
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
  return numberPeople(uniteInstitutions(visible, choices))
}

const isOwn = (organiserEmails: readonly string[], email: string | null): boolean =>
  email !== null && organiserEmails.includes(email)
