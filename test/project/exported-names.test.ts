import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportedNames, privateNames } from './exported-names'

const root = join(import.meta.dirname, '..', '..')
const productFiles = globSync('{shared,functions,infra,cli}/**/*.{ts,tsx}', { cwd: root }).toSorted()
const testFiles = globSync('test/**/*.{ts,tsx}', { cwd: root }).toSorted()

/** Lambda's entry points, one per function. */
const allowedNames = ['handler']

/** @returns `name: file, file` of each name that several files export, and `*: file` of each `export *` */
const findSharedNames = (sources: ReadonlyMap<string, string>): string[] => {
  const exports = [...sources].flatMap(([file, source]) =>
    exportedNames(source, file.endsWith('x')).map((name) => ({ name, file })),
  )
  return [...Map.groupBy(exports, ({ name }) => name)]
    .filter(([name, files]) => name === '*' || (files.length > 1 && !allowedNames.includes(name)))
    .map(([name, files]) => `${name}: ${files.map(({ file }) => file).join(', ')}`)
}

/** @returns `name: file, but file` of each exported name that other files give to something of their own */
const findReusedNames = (sources: ReadonlyMap<string, string>): string[] => {
  const exporters = new Map(
    [...sources].flatMap(([file, source]) =>
      exportedNames(source, file.endsWith('x')).map((name) => [name, file] as const),
    ),
  )
  return [...sources].flatMap(([file, source]) =>
    privateNames(source, file.endsWith('x'))
      .filter((name) => exporters.has(name) && !allowedNames.includes(name))
      .map((name) => `${name}: ${exporters.get(name)}, but ${file}`),
  )
}

describe('an exported name', () => {
  const read = (files: string[]) =>
    new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const sources = read(productFiles)

  it('has one meaning: no other file of the product and its tests exports it', () => {
    expect(sources.size).toBeGreaterThan(500)
    expect(findSharedNames(new Map([...sources, ...read(testFiles)]))).toEqual([])
  })

  it('has one meaning: no other file of the product calls something of its own so', () => {
    expect(findReusedNames(sources)).toEqual([])
  })

  it('is found where another file has it for itself, as a value, function, class or type', () => {
    const faulty = new Map([
      ['a.ts', 'export const a = 1, b = 2\nexport class C {}\nexport type D = 1\nexport const e = 1\n'],
      [
        'b.ts',
        'const { a } = values\nfunction b() {}\nclass C {}\ninterface D {}\nconst f = () => { const e = 1 }',
      ],
      ['c.ts', "import { a } from './a'\nexport const g = a\n"],
    ])
    expect(findReusedNames(faulty)).toEqual(['a', 'b', 'C', 'D'].map((name) => `${name}: a.ts, but b.ts`))
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

  it.each([
    ["export * from './a'", ['*']],
    ["export * as rows from './a'", ['rows']],
    ["export { a as b, type C } from './a'", ['b', 'C']],
    ['export { a as b }', ['b']],
    ['export const { a, b: [c, ...d], e = 1, f: { g = 2 }, ...h } = values', ['a', 'c', 'd', 'e', 'g', 'h']],
    ['export let [a, , b] = values', ['a', 'b']],
    ['export namespace Rows { export const inner = 1 }', ['Rows']],
    ['export declare namespace Rows {}', ['Rows']],
    ['export abstract class Row {}', ['Row']],
    ['export const enum Side { left }', ['Side']],
    ['export function* rows() {}', ['rows']],
    ['export import Row = Rows.Row', ['Row']],
    ['export const a = 1, b = 2', ['a', 'b']],
    ['  export const indented = 1', ['indented']],
    ['// export const a = 1\nconst text = "export const b = 1"', []],
  ])('is found in %s', (source, names) => {
    expect(exportedNames(source)).toEqual(names)
  })

  it('that two files export in any form is reported', () => {
    const sources = new Map([
      ['a.ts', 'export const { rows } = values\nexport namespace Table {}\n'],
      ['b.ts', "export { list as rows } from './c'\nexport * as Table from './c'\nexport * from './c'\n"],
    ])
    expect(findSharedNames(sources)).toEqual(['rows: a.ts, b.ts', 'Table: a.ts, b.ts', '*: b.ts'])
  })
})
