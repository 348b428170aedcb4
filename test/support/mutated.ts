import fc from 'fast-check'
import { anyText } from './any-text'

type Path = (string | number)[]

/** A thing in which one leaf is another, or missing. */
export interface Mutated {
  value: unknown
  /** Where: `detail.mail.tags`. */
  path: string
}

const junk = fc.oneof(
  anyText(40),
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

/** @param thing of JSON */
export const mutated = (thing: unknown): fc.Arbitrary<Mutated> =>
  fc.tuple(fc.constantFrom(...pathsIn(thing)), junk, fc.boolean()).map(([path, other, missing]) => ({
    value: changed(structuredClone(thing), path, missing ? undefined : other),
    path: path.join('.'),
  }))

/** The way to every part below the thing. */
const pathsIn = (thing: unknown): Path[] => {
  if (typeof thing !== 'object' || thing === null) return []
  return Object.entries(thing).flatMap(([name, part]) => [
    [name],
    ...pathsIn(part).map((path) => [name, ...path]),
  ])
}

const changed = (thing: unknown, [name = '', ...rest]: Path, other: unknown): unknown => {
  const copy = thing as Record<string, unknown>
  if (rest.length > 0) changed(copy[name], rest, other)
  else if (other === undefined) delete copy[name]
  else copy[name] = other
  return copy
}
