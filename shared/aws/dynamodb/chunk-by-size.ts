/** A DynamoDB item may have 400 KB; a stored value is never longer than its JSON. */
const MAX_CHUNK_BYTES = 300_000

/** Divides values into groups that each fit into one item; one empty group when there are none. */
export const chunkBySize = <T>(values: readonly T[], maxBytes = MAX_CHUNK_BYTES): T[][] => {
  const chunks: T[][] = [[]]
  let bytes = 0
  for (const value of values) {
    const size = Buffer.byteLength(JSON.stringify(value))
    if (bytes + size > maxBytes) {
      chunks.push([])
      bytes = 0
    }
    chunks.at(-1)?.push(value)
    bytes += size
  }
  return chunks
}
