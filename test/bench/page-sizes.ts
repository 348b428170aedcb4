import { gzipSync } from 'node:zlib'
import { aPublishedClinic } from '../support/builders'
import { aSite } from '../unit/functions/site/site-fixture'
import { limitRow } from './bench-table'
import type { ComparisonRow } from './compare-with-peer'

const PUBLISHED_CLINICS = 500

/** The public list of five hundred clinics, beside the 15 KB that a page may have on a slow line. */
export const measurePublicList = async (): Promise<ComparisonRow> => {
  const clinics = Array.from({ length: PUBLISHED_CLINICS }, (_, index) =>
    aPublishedClinic({ id: `clinic-${index}` }),
  )
  const site = await aSite({ clinics })
  const html = await (await site.get('/')).text()
  console.error(`list.public: ${html.length} characters, ${gzipSync(html).length} bytes compressed`)
  return limitRow('list.public', Math.round(Buffer.byteLength(html) / 102.4) / 10, 15, 'KB')
}
