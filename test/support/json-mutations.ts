import fc from 'fast-check'
import { arbitraryText } from './builders/arbitraries'

type JsonPath = (string | number)[]

/** A value in which one leaf is replaced or missing. */
export interface JsonMutation {
  value: unknown
  /** The path of the leaf: `detail.mail.tags`. */
  path: string
}

const junkValues = fc.oneof(
  arbitraryText(40),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e15,
    [],
    {},
    [null],
    { a: 1 },
    '2026-02-30T00:00:00.000Z',
  ),
)

/** @param json of JSON */
export const mutateJson = (json: unknown): fc.Arbitrary<JsonMutation> =>
  fc
    .tuple(fc.constantFrom(...pathsOf(json)), junkValues, fc.boolean())
    .map(([path, replacement, missing]) => ({
      value: replaceAt(structuredClone(json), path, missing ? undefined : replacement),
      path: path.join('.'),
    }))

/** The path to every part below the value. */
const pathsOf = (json: unknown): JsonPath[] => {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, part]) => [
    [name],
    ...pathsOf(part).map((path) => [name, ...path]),
  ])
}

const replaceAt = (json: unknown, [name = '', ...rest]: JsonPath, replacement: unknown): unknown => {
  const copy = json as Record<string, unknown>
  if (rest.length > 0) replaceAt(copy[name], rest, replacement)
  else if (replacement === undefined) delete copy[name]
  else copy[name] = replacement
  return copy
}
