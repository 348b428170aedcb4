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
    ["it.skip('a', () => { expect(f()).toBe(1) })", ['it.skip']],
    ["it.skipIf(isSlow)('a', () => { expect(f()).toBe(1) })", ['it.skipIf']],
    ["describe.runIf(isSlow)('a', () => { it('b', () => { expect(f()).toBe(1) }) })", ['describe.runIf']],
    ["it.fails('a', () => { expect(f()).toBe(2) })", ['it.fails']],
    ["it.only.each([1])('a', () => { expect(f()).toBe(1) })", ['it.only']],
    ["it.each([1])('a %i', () => {})", ['it: calls nothing']],
    ["describe('a', () => {})", ['describe: calls nothing']],
    ["describe('a', function () { it('b', () => {}) })", ['it: calls nothing']],
    ["it('a', () => { expect(true).toBe(true) })", ['expect: of a constant']],
    ["it('a', () => { expect(1 ).not.toBe(2) })", ['expect: of a constant']],
    ["it('a', () => { expect('a', 'why').toMatch(/a/) })", ['expect: of a constant']],
    ["it('a', async () => { await expect(null).resolves.toBeNull() })", ['expect: of a constant']],
    ["it('a', () => { expect(rows).toEqual(rows) })", ['expect: equal to itself']],
    ["it('a', () => { for (const row of []) expect(row).toBe(1) })", ['for: no rows']],
    ["it.each([])('a %s', (row) => { expect(row).toBe(1) })", ['it: no rows']],
    ["describe.each([])('a', (row) => { it('b', () => { expect(row).toBe(1) }) })", ['describe: no rows']],
    ["it('a', () => { try { expect(f()).toBe(1) } catch {} })", ['try: catches an assertion']],
    [
      "it('a', async () => { await expect(f()).rejects.toThrow('a').catch(ignore) })",
      ['catch: of an assertion'],
    ],
    ["it('a', () => { return\nexpect(f()).toBe(1) })", ['it: returns early']],
    ["it('a', () => { if (isSlow) return; expect(f()).toBe(1) })", ['it: returns early']],
  ])('is found where it does not: %s', (source, faults) => {
    expect(findIdleTests(source)).toEqual(faults)
  })

  it.each([
    "it('a', () => { expect(f()).toBe(1) })",
    "it('a', () => { try { expect(f()).toBe(1) } finally { close() } })",
    "it('a', () => { try { expect(f()).toBe(1) } catch (error) { throw new Error('b', { cause: error }) } })",
    "it('a', () => { rows.forEach((row) => { if (row) return; g(row) }); expect(f()).toBe(1) })",
    "it('a', () => { expect(rows).toEqual(others) })",
    "it('a', () => { expect(row.a).toBe(row.b) })",
    "it.each([1])('a', (n) => expect(n).toBe(1))",
    "it('a', { timeout: 1 }, async () => { await promise })",
    "it.each(cases)('a', check)",
    "pattern.test('a')",
    "/a/.test('a')",
  ])('may be %s', (source) => {
    expect(findIdleTests(source)).toEqual([])
  })
})
