/** A DynamoDB item holds 400 KB; what is stored of a thing is never longer than its JSON. */
const PART_BYTES = 300_000

/** Divides things into groups that each fit into one item; one empty group when there is nothing. */
export const inParts = <T>(things: readonly T[]): T[][] => {
  const parts: T[][] = [[]]
  let bytes = 0
  for (const thing of things) {
    const size = Buffer.byteLength(JSON.stringify(thing))
    if (bytes + size > PART_BYTES) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(thing)
    bytes += size
  }
  return parts
}
