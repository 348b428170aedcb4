/** The part of a zod schema that a collection needs. */
interface ItemSchema<T> {
  parse(value: unknown): T
}

/** @param name of the kind of things on it */
export type CollectionFactory = <T>(schema: ItemSchema<T>, name: string) => Collection<T>

/** Things of one kind under their keys, in order of writing. */
export interface Collection<T> {
  get(key: string): T | undefined
  put(key: string, item: T): void
  has(key: string): boolean
  delete(key: string): void
  /** Those whose key begins with the prefix, in order of their keys, as a table query gives them. */
  withPrefix(prefix: string): T[]
  /** Their keys. */
  keys(prefix: string): string[]
}

/** What is put is copied, what is taken was parsed and is frozen: nothing leaks between writer and reader. */
export const createCollection = <T>(schema: ItemSchema<T>): Collection<T> => {
  const items = new Map<string, Stored<T>>()
  return {
    get: (key) => {
      const item = items.get(key)
      return item && parseOnce(item)
    },
    put: (key, thing) => {
      items.set(key, { text: JSON.stringify(schema.parse(thing)), parsed: undefined })
    },
    has: (key) => items.has(key),
    delete: (key) => {
      items.delete(key)
    },
    keys: (prefix) => [...items.keys()].filter((key) => key.startsWith(prefix)).sort(),
    withPrefix: (prefix) =>
      [...items.entries()]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, item]) => parseOnce(item)),
  }

  /** Frozen, so every reader may get the same one. */
  function parseOnce(item: Stored<T>): T {
    item.parsed ??= deepFreeze(schema.parse(JSON.parse(item.text)))
    return item.parsed
  }
}

interface Stored<T> {
  text: string
  parsed: T | undefined
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
