import { type ClinicWatch, unwatchedClinic } from '../../../shared/domain/clinic/clinic-watch'
import type { ClinicStore } from '../../../shared/ports/clinics'
import type { InMemoryTable } from './table'

/** Before every instant. */
const AT_ONCE = '0'

/** Marks that a write may leave unfinished work. */
export const markWatched = (
  { watches, sweepAts }: InMemoryTable,
  clinicId: string,
  campaigns: readonly number[] = [],
): void => {
  const watch = watches.get(clinicId) ?? unwatchedClinic
  const uncounted = [...new Set([...watch.uncounted, ...campaigns])]
  watches.put(clinicId, { ...watch, changes: watch.changes + 1, uncounted })
  sweepAts.put(clinicId, AT_ONCE)
}

export const createInMemoryWatches = (
  table: InMemoryTable,
): Pick<ClinicStore, 'listWatched' | 'readWatches' | 'saveWatch'> => ({
  listWatched: async (by) =>
    readWatches(
      table,
      table.sweepAts.keys('').filter((id) => (table.sweepAts.get(id) ?? AT_ONCE) <= by),
    ),
  readWatches: async (clinicIds) => readWatches(table, clinicIds),
  saveWatch: async (clinicId, { changes, look }, sweepAt) => {
    const stored = table.watches.get(clinicId) ?? unwatchedClinic
    if (stored.changes !== changes) return 'conflict'
    table.watches.put(clinicId, { ...stored, look, uncounted: [] })
    if (sweepAt === 'never') table.sweepAts.delete(clinicId)
    else table.sweepAts.put(clinicId, sweepAt ?? AT_ONCE)
    return 'saved'
  },
})

const readWatches = (table: InMemoryTable, clinicIds: readonly string[]): Map<string, ClinicWatch> =>
  new Map(
    clinicIds.flatMap((id) => {
      const watch = table.watches.get(id)
      const { taken = 0, offered = 0 } = table.seats.get(id) ?? {}
      return watch ? [[id, { ...watch, taken, offered }] as const] : []
    }),
  )
