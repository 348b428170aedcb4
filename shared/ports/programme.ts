import type { ClinicFigures, FiguresRecord } from '../domain/clinic/clinic-figures'

/** The figures of the clinics, kept together so that a report of all reads a few pages. */
export interface ProgrammeStore {
  /** The figures of every clinic that was held. */
  listFigures(): Promise<ClinicFigures[]>
  getRecord(clinicId: string): Promise<FiguresRecord | undefined>
  /** Writes when `revision - 1` is stored, or nothing is stored for revision 1. */
  saveRecord(record: FiguresRecord): Promise<'saved' | 'conflict'>
  /** The secret of the people's keys: made with the first call, and the same from then on. */
  personSecret(): Promise<string>
}
