import type { Collection } from '../../support/memory/collection'
import { createInMemoryTable, type InMemoryTable } from '../../support/memory/table'

/** Hears of everything that is written: which kind of thing, under which key, and what. */
export type WriteListener = (collection: keyof InMemoryTable, key: string, item: unknown) => void

/**
 * The table in memory without copies and checks of the schema, for lives by the thousand. It is held to the
 * contract of the stores like every other (test/stores).
 */
export const createUncheckedTable = (onWrite: WriteListener = () => undefined): InMemoryTable =>
  createInMemoryTable((_schema, name) => new UncheckedCollection(name as keyof InMemoryTable, onWrite))

class UncheckedCollection<T> implements Collection<T> {
  readonly #items = new Map<string, T>()
  #keys: string[] | undefined

  constructor(
    private readonly name: keyof InMemoryTable,
    private readonly onWrite: WriteListener,
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
    if (this.#items.delete(key)) this.#keys = undefined
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

/** Where the key stands, or would stand, among keys in their order. */
const sortedIndex = (keys: readonly string[], key: string): number => {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
