import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const productFiles = globSync('{shared,functions,infra,cli}/**/*.{ts,tsx}', { cwd: root }).toSorted()

/** Lambda's entry points, one per function. */
const allowedNames = ['handler']

const exportPattern =
  /^export (?:declare )?(?:abstract )?(?:const|let|function\*?|async function\*?|class|enum|interface|type) ([\w$]+)/gm
const exportListPattern = /^export (?:type )?\{([^}]*)\}/gm

/** A schema and the type inferred from it share a name and a file, so each name counts once per file. */
const exportedNames = (source: string): string[] => {
  const listed = [...source.matchAll(exportListPattern)].flatMap(([, names = '']) => names.split(','))
  const names = listed.map(
    (name) =>
      name
        .trim()
        .replace(/^type /, '')
        .split(' as ')
        .at(-1) ?? '',
  )
  const declared = [...source.matchAll(exportPattern)].map(([, name = '']) => name)
  return [...new Set([...declared, ...names])].filter((name) => name !== '')
}

/** @returns `name: file, file` of each name that several files export */
const findSharedNames = (sources: ReadonlyMap<string, string>): string[] => {
  const exports = [...sources].flatMap(([file, source]) =>
    exportedNames(source).map((name) => ({ name, file })),
  )
  return [...Map.groupBy(exports, ({ name }) => name)]
    .filter(([name, files]) => files.length > 1 && !allowedNames.includes(name))
    .map(([name, files]) => `${name}: ${files.map(({ file }) => file).join(', ')}`)
}

describe('an exported name', () => {
  it('has one meaning: no other file of the product exports it', () => {
    const sources = new Map(productFiles.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
    expect(sources.size).toBeGreaterThan(500)
    expect(findSharedNames(sources)).toEqual([])
  })

  it('is found as a value, type, class or name of a list', () => {
    const sources = new Map([
      [
        'a.ts',
        'export const readRows = 1\nexport interface Row {}\nexport const Day = 1\nexport type Day = 1\n',
      ],
      ['b.ts', 'export async function readRows() {}\nexport { type Row, other as Seat }\n'],
      ['c.ts', 'export class Seat {}\nexport const handler = 1\nconst Day = 1\n'],
      ['d.ts', 'export const handler = 1\n'],
    ])
    expect(findSharedNames(sources)).toEqual(['readRows: a.ts, b.ts', 'Row: a.ts, b.ts', 'Seat: b.ts, c.ts'])
  })
})
