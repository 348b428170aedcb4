import { MINUTE_MS } from '../../../shared/domain/values/time/instant'
import type { ClinicStore } from '../../../shared/ports/clinics'
import type { Dependencies } from '../../../shared/ports/dependencies'
import type { ProgrammeStore } from '../../../shared/ports/programme'
import type { createInMemoryStores } from '../../support/in-memory-dependencies'
import { createInMemoryClinicStore } from '../../support/memory/clinics'
import { createInMemoryProgrammeStore } from '../../support/memory/programme'
import type { InMemoryTable } from '../../support/memory/table'
import type { FaultModel, FaultName } from '../faults/fault-model'
import type { EventLoop } from './event-loop'
import { currentProcess, type SimulatedProcess } from './simulated-process'
import type { TableHistory } from './table-history'

/**
 * The methods of stores that read an index, or items without `ConsistentRead`, by the names of their ports. Every other
 * read is consistent. test/contract/outdated-reads.ts compares it with the calls of the stores.
 */
export const outdatedReads: Partial<Record<keyof Dependencies, readonly string[]>> = {
  clinics: ['list', 'listEndingSince', 'listWatched', 'readWatches'],
  programme: ['listFigures'],
}

/** An index is behind by less than seconds nearly always, and by minutes at the worst. */
const MAX_INDEX_LAG_MS = 10 * MINUTE_MS
const USUAL_INDEX_LAG_MS = 5_000
/** A read that need not be consistent misses the writes of the last moment. */
const MAX_READ_LAG_MS = 2_000

type InMemoryStores = ReturnType<typeof createInMemoryStores>

interface ReadContext {
  table: InMemoryTable
  history: TableHistory
  eventLoop: EventLoop
  faultModel: FaultModel
}

/** The stores, of which some reads may get an older state of the table. */
export const withOutdatedReads = (stores: InMemoryStores, context: ReadContext): InMemoryStores => {
  const { table, history, eventLoop, faultModel } = context
  const { clinics, programme } = stores
  const lag = (fault: FaultName, draw: (simProcess: SimulatedProcess) => number): number => {
    const simProcess = currentProcess()
    if (!simProcess || !faultModel.shouldInject(fault, simProcess.random, () => simProcess.options.name))
      return 0
    simProcess.hasReadOutdated = true
    return draw(simProcess)
  }
  const indexLag = () =>
    lag('index-lag', ({ random }) =>
      random.between(1, random.chance(0.6) ? USUAL_INDEX_LAG_MS : MAX_INDEX_LAG_MS),
    )
  const readLag = () => lag('stale-read', ({ random }) => random.between(1, MAX_READ_LAG_MS))
  /** @param index how far the index is behind @param read how far the items are that it leads to */
  const clinicsAt = (index: number, read: number): ClinicStore => {
    if (index === 0 && read === 0) return clinics
    const [ofIndex, ofItems] = [eventLoop.now - index, eventLoop.now - read]
    const times = { clinics: ofIndex, sweepAts: ofIndex, watches: ofItems, seats: ofItems }
    return createInMemoryClinicStore(history.viewOf(table, times))
  }
  const programmeAt = (read: number): ProgrammeStore =>
    read === 0
      ? programme
      : createInMemoryProgrammeStore(history.viewOf(table, { figures: eventLoop.now - read }))
  return {
    ...stores,
    clinics: {
      ...clinics,
      list: () => clinicsAt(indexLag(), 0).list(),
      listEndingSince: (date) => clinicsAt(indexLag(), 0).listEndingSince(date),
      listWatched: (by) => clinicsAt(indexLag(), readLag()).listWatched(by),
      readWatches: (ids) => clinicsAt(0, readLag()).readWatches(ids),
    },
    programme: { ...programme, listFigures: () => programmeAt(readLag()).listFigures() },
  }
}
