import { AccessDeniedError, accessScopeFor } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import { numberPeople } from '../../domain/programme/number-people'
import {
  groupClinics,
  type ProgrammeDimension,
  type ProgrammeGroup,
} from '../../domain/programme/programme-groups'
import { addUpClinics, type ProgrammeTotals } from '../../domain/programme/programme-totals'
import { uniteInstitutions } from '../../domain/programme/unite-institutions'
import type { InstitutionStore } from '../../ports/institutions'
import type { ProgrammeStore } from '../../ports/programme'
import { describeUnknown } from './programme-notes'

export interface ProgrammeReport extends ProgrammeTotals {
  /** What the totals leave out or cannot tell, a sentence each. */
  notes: string[]
  groups: ProgrammeGroup[]
}

interface ProgrammeDependencies {
  programme: Pick<ProgrammeStore, 'listFigures'>
  institutions: Pick<InstitutionStore, 'listChoices'>
}

/**
 * The figures of the clinics that a staff member may see: analysts all, partners their own. Two requests to the table
 * and one more per megabyte, however the clinics are grouped.
 * @throws AccessDeniedError when the role sees no figures
 */
const listProgrammeClinics = async (
  deps: ProgrammeDependencies,
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

/**
 * The programme report: the totals of all clinics, and of each group where a dimension is given.
 * Clinics in two languages count in both groups, so these may add up to more than the total.
 */
export const readProgramme = async (
  deps: ProgrammeDependencies,
  staff: StaffMember,
  { by }: { by?: ProgrammeDimension | undefined },
): Promise<ProgrammeReport> => {
  return reportOn(await listProgrammeClinics(deps, staff), by)
}

/** The same with the groups by year for the trends, from one reading of the table. */
export const readProgrammePage = async (
  deps: ProgrammeDependencies,
  staff: StaffMember,
  { by }: { by: ProgrammeDimension },
): Promise<{ report: ProgrammeReport; years: ProgrammeGroup[] }> => {
  const clinics = await listProgrammeClinics(deps, staff)
  const report = reportOn(clinics, by)
  return { report, years: by === 'year' ? report.groups : groupClinics(clinics, 'year') }
}

const reportOn = (
  clinics: readonly ClinicFigures[],
  by: ProgrammeDimension | undefined,
): ProgrammeReport => ({
  ...addUpClinics(clinics),
  notes: describeUnknown(clinics, by),
  groups: by ? groupClinics(clinics, by) : [],
})
