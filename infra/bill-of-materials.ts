import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import * as z from 'zod'

const root = join(import.meta.dirname, '..')

/** A package of which at least one byte is in a bundle. */
export interface BundledPackage {
  name: string
  version: string
  /** An SPDX expression. */
  license: string
  /** Its folder below node_modules, as in the lock file. */
  path: string
  /** SHA-512 of the archive that npm installed, in hexadecimal. */
  hash: string
  /** The functions whose bundles contain part of it. */
  functions: string[]
}

/** The licences of packages that name theirs only in the text that comes with them. */
const licencesByText: Record<string, string> = { 'png-js': 'MIT' }

const Manifest = z
  .object({ name: z.string(), version: z.string(), license: z.string().optional() })
  .transform((manifest, context) => {
    const license = manifest.license ?? licencesByText[manifest.name]
    if (license === undefined) context.addIssue(`${manifest.name} names no licence`)
    return { ...manifest, license: license ?? '' }
  })
const Lock = z.object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() })) })

const read = <T>(path: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(root, path), 'utf8')))

/**
 * The packages in the bundles, by esbuild's account of every byte.
 * @throws Error that names a package without version, licence or checksum
 */
export const readBundledPackages = ({ outputs }: Metafile): BundledPackage[] => {
  const users = new Map<string, Set<string>>()
  for (const [output, { inputs }] of Object.entries(outputs)) {
    const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    for (const path of used.flatMap(([input]) => folderOf(input) ?? []))
      users.set(path, (users.get(path) ?? new Set()).add(output.split('/').at(-2) ?? output))
  }
  const { packages } = read('package-lock.json', Lock)
  return [...users]
    .map(([path, functions]) => {
      const { name, version, license } = read(`${path}/package.json`, Manifest)
      const [algorithm, digest = ''] = (packages[path]?.integrity ?? '').split('-')
      if (algorithm !== 'sha512') throw new Error(`package-lock.json has no SHA-512 of ${path}`)
      const hash = Buffer.from(digest, 'base64').toString('hex')
      return { name, version, license, path, hash, functions: [...functions].sort() }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** `node_modules/hono/dist/hono.js` belongs to `node_modules/hono`; a file of our own to no package. */
const folderOf = (input: string): string | undefined =>
  /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]

const purlOf = ({ name, version }: Pick<BundledPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

const licencesOf = (license: string) => [
  / (OR|AND) /.test(license)
    ? { expression: license.replace(/^\((.*)\)$/, '$1') }
    : { license: { id: license } },
]

/**
 * The contents of the bundles as a CycloneDX document (version 1.6, JSON). Without time and serial number: the same
 * sources give the same bytes.
 */
export const createBillOfMaterials = (packages: readonly BundledPackage[]) => {
  const own = read('package.json', Manifest)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purlOf(own),
        name: own.name,
        version: own.version,
        licenses: licencesOf(own.license),
      },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purlOf(one),
      name: one.name,
      version: one.version,
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: one.hash }],
      licenses: licencesOf(one.license),
      purl: purlOf(one),
      properties: [{ name: 'clinics:functions', value: one.functions.join(' ') }],
    })),
    dependencies: [{ ref: purlOf(own), dependsOn: packages.map(purlOf) }],
  }
}

/** Every licence text in the bundles, once, under the packages that it belongs to; most licences require no more. */
export const collectLicenceTexts = (packages: readonly BundledPackage[]): string => {
  const about = Map.groupBy(packages, ({ path }) => textIn(path))
  return [...about]
    .map(([text, those]) => {
      const names = those.map(({ name, version, license }) => `${name} ${version} (${license})`)
      return `${names.join('\n')}\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

const textIn = (path: string): string => {
  const file = readdirSync(join(root, path)).find((name) => /^licen[cs]e/i.test(name))
  return file
    ? readFileSync(join(root, path, file), 'utf8').trim()
    : 'The package has no text of its licence.'
}

/** Puts `sbom.cdx.json` and `licences.txt` beside the bundles. */
export const writeBillOfMaterials = (metafile: Metafile, folder: string): void => {
  const packages = readBundledPackages(metafile)
  writeFileSync(
    join(folder, 'sbom.cdx.json'),
    `${JSON.stringify(createBillOfMaterials(packages), null, 2)}\n`,
  )
  writeFileSync(join(folder, 'licences.txt'), collectLicenceTexts(packages))
}
