import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleOptions, writeBundles } from '../../../infra/bundles'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'clinics-place-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A bundle as functions are bundled: it prints the details of the errors that it meets. */
const program = `
import { errorDetails } from '../../shared/lambda/error-details'
import { assertCan } from '../../shared/domain/access/actions'
import * as z from 'zod'
const met = []
const meet = (work) => { try { work() } catch (error) { met.push(errorDetails(error)) } }
meet(() => assertCan({ roles: [], email: 'a@example.org' }, 'staff:manage'))
meet(() => z.object({ day: z.number() }).parse({ day: 'one' }))
meet(() => { throw new Error('text\\n    at somewhere (/else/index.cjs:1:1)') })
meet(() => { throw 'text' })
meet(() => { const error = new RangeError('x'); error.stack = undefined; throw error })
console.log(JSON.stringify(met))
`

const runBundle = (withMap: boolean): Record<string, string>[] => {
  const { entryPoints: _, outdir, ...options } = bundleOptions
  const { outputFiles = [] } = buildSync({
    ...options,
    stdin: {
      contents: program,
      resolveDir: join(root, 'functions', 'sweep'),
      sourcefile: 'handler.ts',
      loader: 'ts',
    },
    outfile: join(outdir, 'place', 'index.cjs'),
  })
  writeBundles(outputFiles, folder)
  const file = join(folder, 'place', 'index.cjs')
  if (!withMap) writeFileSync(`${file}.map`, 'not a map')
  return JSON.parse(execFileSync(process.execPath, [file], { env: {} }).toString())
}

describe('the details of an error in a deployed bundle', () => {
  it('name it and the line of the sources that made it or called the library that did', () => {
    const [denied, invalid, own, noError, noStack] = runBundle(true)
    expect(denied).toEqual({
      error: 'AccessDeniedError',
      at: expect.stringMatching(/^shared\/domain\/access\/actions\.ts:\d+$/),
    })
    expect(invalid).toMatchObject({ error: 'ZodError', fields: 'day' })
    expect(invalid?.['at']).toMatch(/^functions\/sweep\/handler\.ts:\d+$/)
    expect(own?.['at']).toMatch(/^functions\/sweep\/handler\.ts:\d+$/)
    expect(noError).toEqual({ error: 'unknown' })
    expect(noStack).toEqual({ error: 'RangeError' })
  })

  it('name it without a place where the source map cannot be read', () => {
    for (const details of runBundle(false)) expect(details).not.toHaveProperty('at')
  })
})
