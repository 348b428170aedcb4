import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const paths = ['*.md', 'docs/**/*.md', '{shared,functions,cli,infra}/**/*.{md,ts,tsx}']

/** Costs near nothing and work done at once are claims that a number must stand behind. */
const promise =
  /(?<!\p{L})(?:(?:about|near(?:ly)?|almost|practically|virtually|close to) (?:zero|nothing)|(?:zero|no) (?:idle |running )?costs?|(?:one|single|1)[- ]click|with (?:a|one) click|costs (?:nothing|almost nothing))(?!\p{L})/iu
/** What RFC 8058 calls one click; the button is the mail program's. */
const nameOfStandard = /unsubscri|mail program/iu
/** The amount stands in the same line. */
const measurement = /\b(?:USD|US\$|\$) ?\d/u

const findPromises = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => promise.test(line) && !nameOfStandard.test(line) && !measurement.test(line))

describe('no page, document or sentence promises', () => {
  it('a cost near zero or work in one click without the amount beside it', () => {
    const files = globSync(paths, { cwd: root })
    expect(files.length).toBeGreaterThan(500)
    const found = files.flatMap((file) =>
      findPromises(readFileSync(join(root, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it.each([
    'The idle cost is about zero.',
    'It costs nothing while no clinic runs.',
    'Publish a clinic with one click.',
    'A one-click deployment.',
    'There are no running costs.',
  ])('is seen where it is made: %s', (line) => {
    expect(findPromises(line)).toEqual([line])
  })

  it.each([
    'Invitations have one-click unsubscription (RFC 8058).',
    'An idle month costs about USD 7; almost nothing of it is DynamoDB (USD 0.10).',
    'The count is zero, and nothing is sent.',
  ])('is not seen elsewhere: %s', (line) => {
    expect(findPromises(line)).toEqual([])
  })
})
