import type { Shelf } from '../support/memory/shelf'
import { type MemoryTable, memoryTable } from '../support/memory/table'

/** Hears of everything that is written: which kind of thing, under which key, and what. */
export type Wrote = (shelf: keyof MemoryTable, key: string, thing: unknown) => void

/**
 * The table in memory without copies and checks of the schema, for lives by the thousand. It is held to the
 * contract of the stores like every other (test/stores).
 */
export const quickTable = (wrote: Wrote = () => undefined): MemoryTable =>
  memoryTable((_schema, name) => new QuickShelf(name as keyof MemoryTable, wrote))

class QuickShelf<T> implements Shelf<T> {
  readonly #things = new Map<string, T>()
  #keys: string[] | undefined

  constructor(
    private readonly name: keyof MemoryTable,
    private readonly wrote: Wrote,
  ) {}

  get(key: string): T | undefined {
    return this.#things.get(key)
  }

  put(key: string, thing: T): void {
    if (this.#keys && !this.#things.has(key)) this.#keys.splice(placeOf(this.#keys, key), 0, key)
    this.#things.set(key, thing)
    this.wrote(this.name, key, thing)
  }

  has(key: string): boolean {
    return this.#things.has(key)
  }

  delete(key: string): void {
    if (this.#things.delete(key)) this.#keys = undefined
  }

  keys(prefix: string): string[] {
    this.#keys ??= [...this.#things.keys()].sort()
    const from = placeOf(this.#keys, prefix)
    let to = from
    while (this.#keys[to]?.startsWith(prefix)) to += 1
    return this.#keys.slice(from, to)
  }

  beginning(prefix: string): T[] {
    return this.keys(prefix).map((key) => this.#things.get(key) as T)
  }
}

/** Where the key stands, or would stand, among keys in their order. */
const placeOf = (keys: readonly string[], key: string): number => {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  return low
}
