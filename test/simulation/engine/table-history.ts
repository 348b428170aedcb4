import type { Collection } from '../../support/memory/collection'
import type { InMemoryTable } from '../../support/memory/table'
import { appendTo, type TimedValue } from './timed-value'

type CollectionName = keyof InMemoryTable

/** Everything that was written to the table, so that a read may get a former state of it. */
export class TableHistory {
  readonly #versions = new Map<CollectionName, Map<string, TimedValue<unknown>[]>>()

  /** @param item undefined: it was deleted */
  record(at: number, collection: CollectionName, key: string, item: unknown): void {
    let versions = this.#versions.get(collection)
    if (!versions) {
      versions = new Map()
      this.#versions.set(collection, versions)
    }
    appendTo(versions, key, { at, value: item })
  }

  /**
   * The table as a reader sees it who gets former states of some collections; it takes no writes there.
   * @param at collection -> the time of the state that is read, in milliseconds
   */
  viewOf(table: InMemoryTable, at: Partial<Record<CollectionName, number>>): InMemoryTable {
    const former = Object.entries(at).map(([name, time]) => [
      name,
      formerCollection(this.#versions.get(name as CollectionName) ?? new Map(), time),
    ])
    return { ...table, ...Object.fromEntries(former) }
  }
}

const formerCollection = (
  versions: ReadonlyMap<string, readonly TimedValue<unknown>[]>,
  time: number,
): Collection<unknown> => {
  const get = (key: string) => versions.get(key)?.findLast(({ at }) => at <= time)?.value
  const keys = (prefix: string) =>
    [...versions.keys()].filter((key) => key.startsWith(prefix) && get(key) !== undefined).sort()
  return {
    get,
    keys,
    has: (key) => get(key) !== undefined,
    withPrefix: (prefix) => keys(prefix).map(get),
    put: refuseWrite,
    delete: refuseWrite,
  }
}

const refuseWrite = (): never => {
  throw new TypeError('a former state of the table takes no writes')
}
