import type { Collection } from '../../support/memory/collection'
import { createInMemoryTable, type InMemoryTable } from '../../support/memory/table'

/** Receives every write: the type of the item, its key and its value. */
export type WriteListener = (collection: keyof InMemoryTable, key: string, item: unknown) => void

/** Receives every delete: the type of the item and its key. */
export type DeleteListener = (collection: keyof InMemoryTable, key: string) => void

/**
 * The table in memory without copies and schema checks, fast enough for thousands of runs. It passes the same contract
 * of the stores as every other table (test/contract).
 */
export const createUncheckedTable = (
  onWrite: WriteListener = () => undefined,
  onDelete: DeleteListener = () => undefined,
): InMemoryTable =>
  createInMemoryTable(
    (_schema, name) => new UncheckedCollection(name as keyof InMemoryTable, onWrite, onDelete),
  )

class UncheckedCollection<T> implements Collection<T> {
  readonly #items = new Map<string, T>()
  #keys: string[] | undefined

  constructor(
    private readonly name: keyof InMemoryTable,
    private readonly onWrite: WriteListener,
    private readonly onDelete: DeleteListener,
  ) {}

  get(key: string): T | undefined {
    return this.#items.get(key)
  }

  put(key: string, item: T): void {
    if (this.#keys && !this.#items.has(key)) this.#keys.splice(sortedIndex(this.#keys, key), 0, key)
    this.#items.set(key, item)
    this.onWrite(this.name, key, item)
  }

  has(key: string): boolean {
    return this.#items.has(key)
  }

  delete(key: string): void {
    if (!this.#items.delete(key)) return
    this.#keys = undefined
    this.onDelete(this.name, key)
  }

  keys(prefix: string): string[] {
    this.#keys ??= [...this.#items.keys()].sort()
    const from = sortedIndex(this.#keys, prefix)
    let to = from
    while (this.#keys[to]?.startsWith(prefix)) to += 1
    return this.#keys.slice(from, to)
  }

  withPrefix(prefix: string): T[] {
    return this.keys(prefix).map((key) => this.#items.get(key) as T)
  }
}

/** The index of the key among sorted keys, or the index at which it would be inserted. */
const sortedIndex = (keys: readonly string[], key: string): number => {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
