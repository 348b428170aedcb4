import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { functionVariables } from '../../shared/lambda/environment'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'clinics-synth-'))
const output = join(folder, 'cdk.out')
const bin = join(root, 'node_modules', '.bin')
const noNetwork = pathToFileURL(join(import.meta.dirname, 'support', 'no-network.mjs')).href

/** The environment of a machine without AWS: no profile, no credentials, no network. */
const cdk = (...given: string[]) =>
  promisify(execFile)(join(bin, 'cdk'), ['synth', '--quiet', '--output', output, ...given], {
    cwd: root,
    env: {
      PATH: `${bin}:${process.env.PATH}`,
      HOME: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      NODE_OPTIONS: `--import ${noNetwork}`,
    },
  })

beforeAll(() => {
  // Lambda would load it in place of the new bundle.
  mkdirSync(join(output, 'bundles', 'sweep'), { recursive: true })
  writeFileSync(join(output, 'bundles', 'sweep', 'index.mjs'), 'the bundle of an older build')
  return cdk()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('npx cdk synth', () => {
  it('works without network and account', () => {
    const template = readFileSync(join(output, 'dfs-security-clinics-test.template.json'), 'utf8')
    expect(Object.keys(JSON.parse(template).Resources).length).toBeGreaterThan(100)
  })

  it('bundles every function with its source map, below two megabytes', () => {
    for (const name of Object.keys(functionVariables)) {
      const files = readdirSync(join(output, 'bundles', name))
      const fonts = name === 'render-certificate' ? ['fonts'] : []
      expect(files.sort()).toEqual([...fonts, 'index.cjs', 'index.cjs.map'])
      expect(statSync(join(output, 'bundles', name, 'index.cjs')).size, name).toBeLessThan(2_000_000)
      expect(readFileSync(join(output, 'bundles', name, 'index.cjs'), 'utf8')).toMatch(/\{handler:\(\)=>/)
    }
  })

  it('fails with the name of an unknown stage', async () => {
    await expect(cdk('--context', 'stage=prod')).rejects.toMatchObject({
      stderr: expect.stringContaining('There is no stage "prod" in infra/config/stages.ts'),
    })
  }, 60_000)
})
