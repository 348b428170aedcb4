import { gzipSync, strToU8 } from 'fflate'
import type { Instant } from '../../shared/domain/values/time/instant'
import { bouncingAddress } from './invitation'
import { seedRandomness } from './seeded-randomness'
import { readAllItems, startStreamedTable } from './streamed-table'
import { createVirtualProduct, type VirtualProduct } from './virtual-product'

/**
 * Lets a product live from an empty table, and packs the items that are left: a line that says when it ended, then an
 * item a line, in gzip. The same seed, actions and tz data give the same bytes.
 * @param live returns when the last action was done
 */
export const packProgramme = async (
  seed: number,
  live: (product: VirtualProduct) => Promise<Instant>,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; items: number }> => {
  const restoreRandomness = seedRandomness(seed)
  const streamedTable = await startStreamedTable()
  try {
    const endsAt = await live(createVirtualProduct(streamedTable, (address) => address === bouncingAddress))
    const items = await readAllItems(streamedTable)
    const lines = [{ endsAt, items: items.length }, ...items].map((line) => JSON.stringify(line))
    // The time of now in the header of gzip would change the bytes.
    return { bytes: gzipSync(strToU8(`${lines.join('\n')}\n`), { level: 9, mtime: 0 }), items: items.length }
  } finally {
    await streamedTable.engine.stop()
    restoreRandomness()
  }
}
