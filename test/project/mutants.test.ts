import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyMutant, parseMutants } from '../mutation/mutant'
import { areaNames, mutantsOfArea, testsOfArea } from '../mutation/mutation-areas'

const root = join(import.meta.dirname, '..', '..')

describe.each(areaNames)('the mutants of %s', (area) => {
  it('are at least forty edits, each of which applies once', () => {
    const mutants = mutantsOfArea(area)
    expect(mutants.length).toBeGreaterThanOrEqual(40)
    for (const mutant of mutants) {
      const source = readFileSync(join(root, mutant.file), 'utf8')
      expect(applyMutant(source, mutant), mutant.why).not.toBe(source)
    }
  })

  it('are each listed once', () => {
    const edits = mutantsOfArea(area).map(({ file, find, replace }) => JSON.stringify([file, find, replace]))
    expect(edits.filter((edit, index) => edits.indexOf(edit) !== index)).toEqual([])
  })

  it('are run against tests that exist', () => {
    expect(testsOfArea[area].filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('an edit', () => {
  const mutant = { file: 'a.ts', find: 'x > 1', replace: 'x >= 1', why: 'a boundary' }

  it('is made in its place', () => {
    expect(applyMutant('if (x > 1) y()', mutant)).toBe('if (x >= 1) y()')
  })

  it.each(['if (x < 1) y()', 'x > 1 && x > 1'])('is refused in %s', (source) => {
    expect(() => applyMutant(source, mutant)).toThrow(/a\.ts: occurs [02] times, not once/)
  })

  it('is refused when it changes nothing, and when no compiler reads the result', () => {
    expect(() => applyMutant('x > 1', { ...mutant, replace: mutant.find })).toThrow(/changes nothing/)
    expect(() => applyMutant('x > 1', { ...mutant, replace: 'x > (' })).toThrow(/^a\.ts: no TypeScript/)
  })

  it('is read with its line breaks, and refused with its line when a cell is missing', () => {
    expect(parseMutants('file\tfind\treplace\twhy\na.ts\tb\\nc\t\td\n')).toEqual([
      { file: 'a.ts', find: 'b\nc', replace: '', why: 'd' },
    ])
    expect(() => parseMutants('file\tfind\treplace\twhy\na.ts\tb\n')).toThrow(/^line 2/)
  })
})
