import type { StaffMember } from '../../domain/access/staff'
import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import {
  clinicsOfGroup,
  type GroupChoice,
  groupClinics,
  type ProgrammeDimension,
  type ProgrammeGroup,
} from '../../domain/programme/programme-groups'
import { addUpClinics, type ProgrammeTotals } from '../../domain/programme/programme-totals'
import { countUnknown, type UnknownFigures } from '../../domain/programme/unknown-figures'
import { type FiguresDependencies, listVisibleFigures } from '../../use-cases/programme/list-visible-figures'
import { describeUnknown } from './programme-notes'

export interface ProgrammeReport extends ProgrammeTotals {
  /** What the totals leave out or cannot tell, a sentence each. */
  notes: string[]
  groups: ProgrammeGroup[]
}

/**
 * The programme report: the totals of all clinics, or of one group of them, and of each group where a dimension is
 * given.
 * Clinics in two languages count in both groups, so these may add up to more than the total.
 */
export const readProgramme = async (
  deps: FiguresDependencies,
  staff: StaffMember,
  { by, within }: { by?: ProgrammeDimension | undefined; within?: GroupChoice | undefined },
): Promise<ProgrammeReport> => reportOn(clinicsOfGroup(await listVisibleFigures(deps, staff), within), by)

export interface ProgrammePageFigures {
  report: ProgrammeReport
  years: ProgrammeGroup[]
  /** For each figure that some clinics do not know: how many. */
  unknown: UnknownFigures['unknown']
}

/** The same with the groups by year for the trends, from one reading of the table. */
export const readProgrammePage = async (
  deps: FiguresDependencies,
  staff: StaffMember,
  { by, within }: { by: ProgrammeDimension; within?: GroupChoice | undefined },
): Promise<ProgrammePageFigures> => {
  const clinics = clinicsOfGroup(await listVisibleFigures(deps, staff), within)
  const report = reportOn(clinics, by)
  const years = by === 'year' ? report.groups : groupClinics(clinics, 'year')
  return { report, years, unknown: countUnknown(clinics).unknown }
}

const reportOn = (
  clinics: readonly ClinicFigures[],
  by: ProgrammeDimension | undefined,
): ProgrammeReport => ({
  ...addUpClinics(clinics),
  notes: describeUnknown(clinics, by),
  groups: by ? groupClinics(clinics, by) : [],
})
