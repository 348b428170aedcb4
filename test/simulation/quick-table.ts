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
    if (this.#keys && !this.#things.has(key)) insert(this.#keys, key)
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
    return this.#keys.filter((key) => key.startsWith(prefix))
  }

  beginning(prefix: string): T[] {
    this.#keys ??= [...this.#things.keys()].sort()
    const found: T[] = []
    for (const key of this.#keys) if (key.startsWith(prefix)) found.push(this.#things.get(key) as T)
    return found
  }
}

/** Into its place among keys in their order. */
const insert = (keys: string[], key: string): void => {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] as string) < key) low = middle + 1
    else high = middle
  }
  keys.splice(low, 0, key)
}
