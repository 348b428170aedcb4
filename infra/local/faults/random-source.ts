import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { skipN } from 'pure-rand/utils/skipN'

/**
 * Random numbers that repeat: a seed and a name give the same numbers, independent of what other sources have drawn. So
 * a simulated run with one action less keeps the numbers of all others, and can be shortened.
 */
export class RandomSource {
  readonly #generator

  /** @param name distinguishes the sources of one seed */
  constructor(seed: number, name: string) {
    this.#generator = xoroshiro128plus(hashSeed(seed, name))
    // The generator's first number is its seed plus a constant.
    skipN(this.#generator, 2)
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    return (this.#generator.next() >>> 0) / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  between(minimum: number, maximum: number): number {
    return minimum + this.next() * (maximum - minimum)
  }

  /** A whole number, both ends included. */
  whole(minimum: number, maximum: number): number {
    return uniformInt(this.#generator, minimum, maximum)
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }
}

/** FNV-1a, then the finaliser of MurmurHash3: seeds and names that differ in one digit differ in all bits. */
const hashSeed = (seed: number, name: string): number => {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
