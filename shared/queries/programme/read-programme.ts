import {
  groupClinics,
  type ProgrammeDimension,
  type ProgrammeGroup,
} from '../../domain/programme/programme-groups'
import { addUpClinics, type ProgrammeTotals } from '../../domain/programme/programme-totals'
import type { ProgrammeStore } from '../../ports/programme'
import { describeUnknown } from './programme-notes'

export interface ProgrammeReport extends ProgrammeTotals {
  /** What the totals leave out or cannot tell, a sentence each. */
  notes: string[]
  groups: ProgrammeGroup[]
}

/**
 * The programme report: the totals of all clinics, and of each group where a dimension is given.
 * Clinics in two languages count in both groups, so these may add up to more than the total.
 */
export const readProgramme = async (
  deps: { programme: ProgrammeStore },
  { by }: { by?: ProgrammeDimension | undefined },
): Promise<ProgrammeReport> => {
  const clinics = await deps.programme.listFigures()
  return {
    ...addUpClinics(clinics),
    notes: describeUnknown(clinics, by),
    groups: by ? groupClinics(clinics, by) : [],
  }
}
