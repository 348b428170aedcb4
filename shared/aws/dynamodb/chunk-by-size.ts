/** A DynamoDB item holds 400 KB; what is stored of a thing is never longer than its JSON. */
const MAX_CHUNK_BYTES = 300_000

/** Divides things into groups that each fit into one item; one empty group when there is nothing. */
export const chunkBySize = <T>(values: readonly T[]): T[][] => {
  const chunks: T[][] = [[]]
  let bytes = 0
  for (const value of values) {
    const size = Buffer.byteLength(JSON.stringify(value))
    if (bytes + size > MAX_CHUNK_BYTES) {
      chunks.push([])
      bytes = 0
    }
    chunks.at(-1)?.push(value)
    bytes += size
  }
  return chunks
}
