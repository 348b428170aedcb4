/** The part of a zod schema that a shelf needs. */
interface Schema<T> {
  parse(value: unknown): T
}

/** @param name of the kind of things on it */
export type MakeShelf = <T>(schema: Schema<T>, name: string) => Shelf<T>

/** Things of one kind under their keys, in order of writing. */
export interface Shelf<T> {
  get(key: string): T | undefined
  put(key: string, thing: T): void
  has(key: string): boolean
  delete(key: string): void
  /** Those whose key begins with the prefix, in order of their keys, as a table query gives them. */
  beginning(prefix: string): T[]
  /** Their keys. */
  keys(prefix: string): string[]
}

/** What is put is copied, what is taken was parsed and is frozen: nothing leaks between writer and reader. */
export const shelf = <T>(schema: Schema<T>): Shelf<T> => {
  const things = new Map<string, string>()
  const read = (text: string): T => deepFreeze(schema.parse(JSON.parse(text)))
  return {
    get: (key) => {
      const text = things.get(key)
      return text === undefined ? undefined : read(text)
    },
    put: (key, thing) => {
      things.set(key, JSON.stringify(schema.parse(thing)))
    },
    has: (key) => things.has(key),
    delete: (key) => {
      things.delete(key)
    },
    keys: (prefix) => [...things.keys()].filter((key) => key.startsWith(prefix)).sort(),
    beginning: (prefix) =>
      [...things.entries()]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, text]) => read(text)),
  }
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
