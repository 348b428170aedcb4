import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** What an emulator does not do. @property what a resource type, or a promise of the stores */
export interface EmulatorGap {
  kind: 'resource' | 'promise'
  what: string
}

/** @property howOften `sometimes`: it depends on the timing of parallel calls, so that its absence says nothing */
export interface KnownGap extends EmulatorGap {
  howOften: 'always' | 'sometimes'
}

/** The emulators whose gaps are written down, each in a file of this folder. */
export const describedEmulators = ['moto'] as const

const row = z.tuple([
  z.enum(['resource', 'promise']),
  z.string().min(1),
  z.enum(['always', 'sometimes']),
  z.string().min(1),
])

export const readKnownGaps = (emulator: (typeof describedEmulators)[number]): KnownGap[] => {
  const file = `known-gaps-of-${emulator}.tsv`
  return parseKnownGaps(readFileSync(join(import.meta.dirname, file), 'utf8'), file)
}

/**
 * @param text lines of four columns below a heading: kind, what, how often, why
 * @throws Error that names the file and the first line which is not so
 */
export const parseKnownGaps = (text: string, file: string): KnownGap[] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line, index) => {
      const parsed = row.safeParse(line.split('\t'))
      if (!parsed.success)
        throw new Error(
          `${file}:${index + 2}: expected resource or promise, what, always or sometimes, and why`,
        )
      const [kind, what, howOften] = parsed.data
      return { kind, what, howOften }
    })

/**
 * @param tested everything that was tested, with whether it held
 * @returns the gaps that are not known, and the known ones that are always there and were not found
 */
export const compareGaps = (
  tested: readonly (EmulatorGap & { holds: boolean })[],
  known: readonly KnownGap[],
): { added: EmulatorGap[]; gone: EmulatorGap[] } => {
  const isSame = (one: EmulatorGap) => (other: EmulatorGap) =>
    one.kind === other.kind && one.what === other.what
  return {
    added: tested.filter((gap) => !gap.holds && !known.some(isSame(gap))),
    gone: known.filter((gap) => gap.howOften === 'always' && tested.find(isSame(gap))?.holds === true),
  }
}
