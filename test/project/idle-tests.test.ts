import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findIdleTests } from './idle-tests'

const root = join(import.meta.dirname, '..', '..')

describe('every test', () => {
  it('runs, can fail and calls something', () => {
    const files = globSync('test/**/*.{ts,tsx}', { cwd: root })
    expect(files.length).toBeGreaterThan(500)
    const faults = files.flatMap((file) =>
      findIdleTests(readFileSync(join(root, file), 'utf8'), file.endsWith('x')).map(
        (fault) => `${file}: ${fault}`,
      ),
    )
    expect(faults).toEqual([])
  })

  it.each([
    ["it('a', () => {})", ['it: calls nothing']],
    ["test('a', async () => { const sum = 1 + 1 })", ['test: calls nothing']],
    ["it('a')", ['it: no body']],
    ["it.todo('a')", ['it.todo']],
    ["it.skip('a', () => { expect(1).toBe(1) })", ['it.skip']],
    ["it.skipIf(isSlow)('a', () => { expect(1).toBe(1) })", ['it.skipIf']],
    ["describe.runIf(isSlow)('a', () => { it('b', () => { expect(1).toBe(1) }) })", ['describe.runIf']],
    ["it.fails('a', () => { expect(1).toBe(2) })", ['it.fails']],
    ["it.only.each([1])('a', () => { expect(1).toBe(1) })", ['it.only']],
    ["it.each([1])('a %i', () => {})", ['it: calls nothing']],
    ["describe('a', () => {})", ['describe: calls nothing']],
    ["describe('a', function () { it('b', () => {}) })", ['it: calls nothing']],
  ])('is found where it does not: %s', (source, faults) => {
    expect(findIdleTests(source)).toEqual(faults)
  })

  it.each([
    "it('a', () => { expect(1).toBe(1) })",
    "it.each([1])('a', (n) => expect(n).toBe(1))",
    "it('a', { timeout: 1 }, async () => { await promise })",
    "it.each(cases)('a', check)",
    "pattern.test('a')",
    "/a/.test('a')",
  ])('may be %s', (source) => {
    expect(findIdleTests(source)).toEqual([])
  })
})
