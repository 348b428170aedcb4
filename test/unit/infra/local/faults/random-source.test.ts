import { describe, expect, it } from 'vitest'
import { RandomSource } from '../../../../../infra/local/faults/random-source'

const draw = (seed: number, name: string, count = 20) => {
  const random = new RandomSource(seed, name)
  return Array.from({ length: count }, () => random.next())
}

describe('a random source', () => {
  it('repeats for the same seed and name, independent of other sources, and differs for another', () => {
    const numbers = draw(7, 'script')
    draw(7, 'others')
    expect(draw(7, 'script')).toEqual(numbers)
    expect(draw(8, 'script')).not.toEqual(numbers)
    expect(draw(7, 'scripu')).not.toEqual(numbers)
  })

  it.each([
    ['seeds that follow each other', (index: number) => draw(index, 'x', 1)[0]],
    ['names that differ in their last digit', (index: number) => draw(1, `worker ${index}`, 1)[0]],
    ['numbers of one source', (index: number) => draw(1, 'x', index + 1)[index]],
  ])('spreads evenly and without a pattern: %s', (_, numberAt) => {
    const numbers = Array.from({ length: 1000 }, (_, index) => numberAt(index) ?? -1)
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length
      expect(count).toBeGreaterThan(60)
      expect(count).toBeLessThan(145)
    }
    const rises = numbers.filter((number, index) => number > (numbers[index - 1] ?? 1)).length
    expect(rises).toBeGreaterThan(440)
    expect(rises).toBeLessThan(560)
  })

  it('gives whole numbers with both ends, and refuses to pick from nothing', () => {
    const random = new RandomSource(3, 'dice')
    const thrown = new Set(Array.from({ length: 200 }, () => random.whole(1, 6)))
    expect([...thrown].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
    expect(() => random.pick([])).toThrow(RangeError)
  })
})
