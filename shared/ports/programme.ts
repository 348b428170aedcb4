import type { ClinicFigures } from '../domain/programme/clinic-figures'

/** The figures of every clinic that was held. */
export interface ProgrammeStore {
  listFigures(): Promise<ClinicFigures[]>
}
