import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const productFiles = globSync('{shared,functions}/**/*.{ts,tsx}', { cwd: root })
const sources = new Map(productFiles.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
const filesWith = (pattern: RegExp) => productFiles.filter((path) => pattern.test(sources.get(path) ?? ''))

/** Everything that tells the time of day: `performance.now()` alone measures how long something took. */
const clockPattern =
  /\bDate\.now\b|(?<![\w.])Date\(\)|\bnew Date(?:\(\)|(?![\w(]))|\bDateTime\.(?:now|local|utc)\(\)|\btimeOrigin\b|\bTemporal\.Now\b|\{[^}]*\bnow\b[^}]*\} = (?:Date|performance)\b/
const environmentPattern =
  /\bprocess\s*(?:\?\.|\.)\s*env\b|\bprocess\[|\benv\b[^={}]*\} = (?:globalThis\.)?process\b|import[^'\n]*\benv\b[^'\n]*'(?:node:)?process'|import \w+ from '(?:node:)?process'/

describe('the code of the product', () => {
  it('asks one file for the time', () => {
    expect(filesWith(clockPattern)).toEqual(['shared/aws/clock.ts'])
  })

  it('measures how long something takes in the functions and the adapters alone, never in the rules', () => {
    expect(
      filesWith(/\bperformance\b/).filter((path) => /^shared\/(domain|use-cases|queries)\//.test(path)),
    ).toEqual([])
  })

  it.each([
    'const now = Date.now()',
    'const { now } = Date',
    'times.map(Date.now)',
    'const at = Date()',
    'const at = new Date()',
    'const at = new Date',
    'const at = performance.timeOrigin + performance.now()',
    'DateTime.now()',
    'Temporal.Now.instant()',
  ])('is seen to ask for the time in %j', (code) => expect(clockPattern.test(code)).toBe(true))

  it.each([
    'new Date(at)',
    'Date.parse(text)',
    'Date.UTC(2026, 1)',
    'performance.now()',
    'toDate()',
    'new DateRange()',
  ])('is not seen to ask for the time in %j', (code) => expect(clockPattern.test(code)).toBe(false))

  it.each([
    'process.env.A',
    'process?.env',
    "process['env']",
    'const { env } = process',
    'const { env: variables } = globalThis.process',
    "import { env } from 'node:process'",
    "import process from 'node:process'",
  ])('is seen to read the environment in %j', (code) => expect(environmentPattern.test(code)).toBe(true))

  it.each([
    'const { env } = options',
    "process.versions['tz']",
    'process.nextTick(work)',
    'import { environment } from',
  ])('is not seen to read the environment in %j', (code) => expect(environmentPattern.test(code)).toBe(false))

  it('turns a wall time into an instant in one file', () => {
    expect(filesWith(/longOffset/)).toEqual(['shared/domain/values/time/local-time.ts'])
    expect(filesWith(/from 'luxon'/)).toEqual(['shared/mail/calendar-object.ts'])
  })

  it('reads the environment in one file', () => {
    expect(filesWith(environmentPattern)).toEqual(['shared/lambda/environment.ts'])
  })

  it('never asks whether it is on a laptop', () => {
    expect(filesWith(/AWS_ENDPOINT_URL|AWS_SAM_LOCAL|NODE_ENV|\bisLocal\b/)).toEqual([])
  })
})
