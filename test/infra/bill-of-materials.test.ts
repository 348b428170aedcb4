import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  collectLicenceTexts,
  createBillOfMaterials,
  readBundledPackages,
} from '../../infra/bill-of-materials'
import { bundleOptions } from '../../infra/bundles'
import lock from '../../package-lock.json'

const { metafile } = buildSync({ ...bundleOptions, metafile: true })
const packages = readBundledPackages(metafile)
const bill = createBillOfMaterials(packages)

/** The part of the CycloneDX 1.6 schema that the document uses, nothing else allowed. */
const purl = z.string().regex(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+[\w.+-]*$/)
const licenses = z
  .array(
    z.union([
      z.strictObject({ license: z.strictObject({ id: z.string() }) }),
      z.strictObject({ expression: z.string() }),
    ]),
  )
  .length(1)
const component = { 'bom-ref': z.string(), name: z.string(), version: z.string(), licenses }
const CycloneDx = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.int().min(1),
  metadata: z.strictObject({ component: z.strictObject({ type: z.literal('application'), ...component }) }),
  components: z.array(
    z.strictObject({
      type: z.literal('library'),
      ...component,
      scope: z.literal('required'),
      hashes: z
        .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[a-f0-9]{128}$/) }))
        .length(1),
      purl,
      properties: z.array(z.strictObject({ name: z.string(), value: z.string().min(1) })),
    }),
  ),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

/** Licences that ask for no more than their own text. */
const free = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0']

describe('the bill of materials', () => {
  it('is a CycloneDX document', () => {
    expect(() => CycloneDx.parse(JSON.parse(JSON.stringify(bill)))).not.toThrow()
    const refs = bill.components.map((one) => one['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(bill.dependencies[0]?.dependsOn).toEqual(refs)
  })

  it('names every package of which a byte is shipped, as npm has locked it, and no development tool', () => {
    const locked: Record<string, { version?: string; dev?: boolean }> = lock.packages
    const folders = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0))
      .filter((input) => input.includes('node_modules/'))
    expect(folders.length).toBeGreaterThan(300)
    for (const input of folders)
      expect(
        packages.some(({ path }) => input.startsWith(`${path}/`)),
        input,
      ).toBe(true)
    for (const { path, version } of packages)
      expect([path, locked[path]?.version, locked[path]?.dev]).toEqual([path, version, undefined])
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['hono', 'zod', '@aws-sdk/client-ses', 'jose']),
    )
  })

  it('says which functions hold a package', () => {
    const jose = bill.components.find(({ name }) => name === 'jose')
    expect(jose?.properties).toEqual([{ name: 'clinics:functions', value: 'console site' }])
  })

  it('has only licences that require no more than their text, and the texts are written beside it', () => {
    for (const { name, license } of packages) {
      const choices = license.replaceAll(/[()]/g, '').split(' OR ')
      // A font may go into documents and beside software of any licence.
      const isFont = name.startsWith('@fontsource/') && license === 'OFL-1.1'
      expect([name, isFont || choices.some((one) => free.includes(one))]).toEqual([name, true])
    }
    const texts = collectLicenceTexts(packages)
    for (const { name, version } of packages) expect(texts).toContain(`${name} ${version} (`)
    expect(texts).toContain('Permission is hereby granted, free of charge')
  })
})
