import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { bundleOptions, writeBundles } from '../../infra/bundles'

const folder = mkdtempSync(join(tmpdir(), 'clinics-format-'))
afterAll(() => rmSync(folder, { recursive: true }))

const source = `function self() { return typeof this }
console.log(JSON.stringify({ url: import.meta.url, self: self() }))`

it('a bundle knows its own URL, as an ES module does, and is strict', () => {
  const { entryPoints: _, outdir, ...options } = bundleOptions
  const { outputFiles } = buildSync({
    ...options,
    stdin: { contents: source, resolveDir: import.meta.dirname, sourcefile: 'handler.ts', loader: 'ts' },
    outfile: join(outdir, 'format', 'index.cjs'),
  })
  writeBundles(outputFiles, folder)
  const file = join(folder, 'format', 'index.cjs')
  expect(JSON.parse(execFileSync(process.execPath, [file]).toString())).toEqual({
    url: pathToFileURL(file).href,
    self: 'undefined',
  })
})
