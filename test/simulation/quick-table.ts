import type { Shelf } from '../support/memory/shelf'
import { type MemoryTable, memoryTable } from '../support/memory/table'

/** Hears of everything that is written: which kind of thing, under which key, and what. */
export type Wrote = (shelf: keyof MemoryTable, key: string, thing: unknown) => void

/**
 * The table in memory without copies and checks of the schema, for lives by the thousand. It is held to the
 * contract of the stores like every other (test/stores).
 */
export const quickTable = (wrote: Wrote = () => undefined): MemoryTable =>
  memoryTable((_schema, name) => quickShelf(name as keyof MemoryTable, wrote))

const quickShelf = <T>(name: keyof MemoryTable, wrote: Wrote): Shelf<T> => {
  const things = new Map<string, T>()
  let keys: string[] | undefined
  return {
    get: (key) => things.get(key),
    put: (key, thing) => {
      if (keys && !things.has(key)) keys = undefined
      things.set(key, thing)
      wrote(name, key, thing)
    },
    has: (key) => things.has(key),
    delete: (key) => {
      if (things.delete(key)) keys = undefined
    },
    beginning: (prefix) => {
      keys ??= [...things.keys()].sort()
      const found: T[] = []
      for (const key of keys) if (key.startsWith(prefix)) found.push(things.get(key) as T)
      return found
    },
  }
}
