/**
 * Calls for each item, at most `size` at the same time: the next batch begins when the one before has ended.
 * @returns the results in the order of the items
 * @throws what the first call that fails throws; no later batch begins
 */
export const mapInBatches = async <Item, Result>(
  items: readonly Item[],
  size: number,
  call: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (let first = 0; first < items.length; first += size)
    results.push(...(await Promise.all(items.slice(first, first + size).map(call))))
  return results
}
