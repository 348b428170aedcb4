import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { readBundledPackages, writeBillOfMaterials } from './bill-of-materials'
import { bundleOptions } from './bundles'

// `npm run sbom`: prints the contents of the bundles and writes them to files. A synthesis writes the same files.
const folder = join(import.meta.dirname, '..', 'cdk.out', 'sbom')
mkdirSync(folder, { recursive: true })
const { metafile } = buildSync({ ...bundleOptions, metafile: true })
writeBillOfMaterials(metafile, folder)
const packages = readBundledPackages(metafile)
for (const { name, version, license } of packages) process.stdout.write(`${license}\t${name} ${version}\n`)
process.stdout.write(`${packages.length} packages: ${folder}/sbom.cdx.json, ${folder}/licences.txt\n`)
