import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { liveProgramme } from './live-programme'
import { packProgramme } from './pack-programme'

/** `npm run sample-programme`: lives through the sample programme anew and writes its items for the local stack. */
const seed = 1
const file = join(import.meta.dirname, '../../samples/programme/programme.ndjson.gz')
const startedAtMs = performance.now()
const { bytes, items } = await packProgramme(seed, (product) =>
  liveProgramme(product, { seed, peopleOfHost: 36 }),
)
writeFileSync(file, bytes)
const seconds = Math.round((performance.now() - startedAtMs) / 100) / 10
console.log(`${items} items, ${bytes.length} bytes in ${file} (${seconds} s)`)
