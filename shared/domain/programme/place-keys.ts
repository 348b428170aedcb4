import { numberKeys } from './count-keys'

/** Where each key of several lists stands first. */
export interface KeyPlaces {
  /** Of each list, how many keys stand in it first. */
  counts: number[]
  /** The keys that stand first in a list, each with the number of lists that have it. */
  keysOf(list: number): ReadonlyMap<number, number>
}

/**
 * Places each key in the first list that has it, so that lists of people show everybody once.
 * @param lists of whole numbers from 0 to 2^40 - 1, each without repetitions
 * @param fewest only keys of at least so many lists have a place
 */
export const placeKeys = (lists: readonly (readonly number[])[], fewest = 1): KeyPlaces => {
  const numbered = numberKeys(lists)
  const size = lists.reduce((sum, list) => sum + list.length, 0)
  const times = new Uint32Array(size)
  const firstList = new Int32Array(size).fill(-1)
  numbered.forEach((numbers, list) => {
    for (const number of numbers) {
      times[number] = (times[number] ?? 0) + 1
      if (firstList[number] === -1) firstList[number] = list
    }
  })
  const isFirst = (number: number, list: number) =>
    firstList[number] === list && (times[number] ?? 0) >= fewest
  return {
    counts: numbered.map((numbers, list) => numbers.filter((number) => isFirst(number, list)).length),
    keysOf: (list) =>
      new Map(
        (numbered[list] ?? []).flatMap((number, index) =>
          isFirst(number, list) ? [[lists[list]?.[index] ?? 0, times[number] ?? 0] as const] : [],
        ),
      ),
  }
}
