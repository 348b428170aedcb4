import type { ItemType } from '../../../shared/aws/dynamodb/item-keys'
import { keptItemTypes } from '../../../shared/aws/dynamodb/restore/restore-table'
import { HOUR_MS } from '../../../shared/domain/values/time/instant'
import type { Collection } from '../../support/memory/collection'
import type { InMemoryTable } from '../../support/memory/table'
import type { Simulation } from './simulation'

/** How long nothing runs meanwhile. */
const HALT_MS = 2 * HOUR_MS

/** The collections of kinds that a restore may keep as they are. */
const keptKinds: Partial<Record<keyof InMemoryTable, ItemType>> = {
  suppressions: 'suppression',
  unsubscriptions: 'unsubscription',
  audit: 'audit',
  events: 'zoom-event',
  erasures: 'erasure',
  certificates: 'certificate',
}

/** The table and the held seats as they are now. */
export type TableCopy = ReturnType<typeof copyTable>

export const copyTable = ({ table, heldSeats }: Simulation) => ({
  items: new Map(
    Object.entries(table).map(([name, collection]: [string, Collection<unknown>]) => [
      name,
      new Map(collection.keys('').map((key) => [key, collection.get(key)])),
    ]),
  ),
  heldSeats: new Map(heldSeats),
})

/**
 * Halts everything, sets the table back to a copy of it as `clinic restore` does, and starts again. What was under way
 * has ended by then.
 * @param keepsNothing whether the kinds that record what has happened are set back too
 * @param onStart gets the time at which the table is set back
 */
export const restoreFromCopy = (
  simulation: Simulation,
  copy: TableCopy,
  keepsNothing: boolean,
  onStart: (at: number) => void,
): void => {
  const { eventLoop, table, heldSeats } = simulation
  eventLoop.jumpClock(HALT_MS)
  onStart(eventLoop.now)
  for (const [name, former] of copy.items) {
    const kind = keptKinds[name as keyof InMemoryTable]
    if (!keepsNothing && kind && keptItemTypes.includes(kind)) continue
    const collection: Collection<unknown> = table[name as keyof InMemoryTable]
    for (const key of collection.keys('')) if (!former.has(key)) collection.delete(key)
    for (const [key, item] of former) if (collection.get(key) !== item) collection.put(key, item)
  }
  heldSeats.clear()
  for (const [key, hold] of copy.heldSeats) heldSeats.set(key, hold)
}
