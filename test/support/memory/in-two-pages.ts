/** Always two pages, so that a reader that takes only the first one fails its test. */
export async function* inTwoPages<T>(read: () => T[]): AsyncIterable<T[]> {
  const all = read()
  const half = Math.ceil(all.length / 2)
  yield all.slice(0, half)
  yield all.slice(half)
}
