import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const lines = readFileSync(join(root, 'docs/behaviours.md'), 'utf8').split('\n')

interface Sentence {
  number: number
  tests: { file: string; name: string }[]
  open: boolean
}

const sentences: Sentence[] = []
for (const line of lines) {
  const number = /^(\d+)\. /.exec(line)?.[1]
  if (number) sentences.push({ number: Number(number), tests: [], open: false })
  const last = sentences.at(-1)
  const [, file, name] = /^ +- `([^`]+)` - (.+)$/.exec(line) ?? []
  if (last && file && name) last.tests.push({ file, name })
  if (last && /^ +- \*open\*: /.test(line)) last.open = true
}

/** A test's name as it stands in the source, whatever its quotation marks. */
const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll("\\'", "'")

describe('the table of behaviours', () => {
  it('has all 58, each with a test or the word open', () => {
    expect(sentences.map(({ number }) => number)).toEqual(Array.from({ length: 58 }, (_, index) => index + 1))
    expect(sentences.filter(({ tests, open }) => tests.length === 0 && !open)).toEqual([])
  })

  it('names only tests that exist', () => {
    const missing = sentences
      .flatMap(({ tests }) => tests)
      .filter(({ file, name }) => !existsSync(join(root, file)) || !containsTest(sourceOf(file), name))
    expect(missing).toEqual([])
  })
})

/** Also a test with a table of cases, whose name follows the table: `])('...'`. */
const containsTest = (source: string, name: string): boolean =>
  ["'", '"', '`'].some((mark) =>
    ['it(', ')('].some((before) => source.includes(`${before}${mark}${name}${mark}`)),
  )
