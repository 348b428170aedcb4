import type { ProgrammeStore } from '../../../shared/ports/programme'
import type { InMemoryTable } from './table'

export const createInMemoryProgrammeStore = (table: InMemoryTable): ProgrammeStore => ({
  listFigures: async () => table.figures.withPrefix('').flatMap(({ figures }) => figures ?? []),
  getRecord: async (clinicId) => table.figures.get(clinicId),
  saveRecord: async (record) => {
    if ((table.figures.get(record.clinicId)?.revision ?? 0) !== record.revision - 1) return 'conflict'
    table.figures.put(record.clinicId, record)
    return 'saved'
  },
  personSecret: async () => 'person-secret-of-the-tests',
})
