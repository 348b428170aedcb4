import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const productFiles = globSync('{shared,functions}/**/*.{ts,tsx}', { cwd: root })
const filesWith = (pattern: RegExp) =>
  productFiles.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')))

describe('the code of the product', () => {
  it('asks one file for the time', () => {
    expect(filesWith(/\bDate\.now\(|\bnew Date\(\)|DateTime\.(now|local|utc)\(\)/)).toEqual([
      'shared/aws/clock.ts',
    ])
  })

  it('turns a wall time into an instant in one file', () => {
    expect(filesWith(/longOffset/)).toEqual(['shared/domain/values/local-time.ts'])
    expect(filesWith(/from 'luxon'/)).toEqual(['shared/mail/calendar-object.ts'])
  })

  it('reads the environment in one file', () => {
    expect(filesWith(/\bprocess\.env\b/)).toEqual(['shared/lambda/environment.ts'])
  })

  it('never asks whether it is on a laptop', () => {
    expect(filesWith(/AWS_ENDPOINT_URL|AWS_SAM_LOCAL|NODE_ENV|\bisLocal\b/)).toEqual([])
  })
})
