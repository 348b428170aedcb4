/**
 * Numbers from a seed and a name: the same pair gives the same row, whatever others have drawn. So a story
 * with one action less keeps the luck of all others, and can be shortened.
 */
export class RandomStream {
  #state: number

  constructor(seed: number, name: string) {
    // FNV-1a.
    let hash = 0x811c9dc5 ^ seed
    for (let index = 0; index < name.length; index += 1) {
      hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
    }
    this.#state = hash | 0
  }

  /** From 0 to 1, without 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(rate: number): boolean {
    return this.next() < rate
  }

  between(minimum: number, maximum: number): number {
    return minimum + this.next() * (maximum - minimum)
  }

  /** A whole number, both ends included. */
  whole(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.next() * (maximum - minimum + 1))
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)]
    if (picked === undefined) throw new RangeError('nothing to pick from')
    return picked
  }
}
