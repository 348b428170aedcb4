import { describe, expect, it } from 'vitest'
import { mapInBatches } from '../../../../shared/domain/values/map-in-batches'

describe('calls in batches', () => {
  it.each([
    [0, 3, 0],
    [3, 3, 3],
    [7, 3, 3],
    [2, 20, 2],
  ])(
    'of %d items run at most %d at the same time and give the results in order',
    async (count, size, most) => {
      const items = Array.from({ length: count }, (_, index) => index)
      let running = 0
      let highest = 0
      const results = await mapInBatches(items, size, async (item) => {
        running += 1
        highest = Math.max(highest, running)
        for (let wait = 0; wait < 3 - (item % 3); wait += 1) await Promise.resolve()
        running -= 1
        return item * 10
      })
      expect([results, highest]).toEqual([items.map((item) => item * 10), most])
    },
  )

  it('end with the batch in which one fails', async () => {
    const called: number[] = []
    const call = async (item: number) => {
      called.push(item)
      if (item === 2) throw new Error('item 2')
    }
    await expect(mapInBatches([1, 2, 3, 4], 2, call)).rejects.toThrow('item 2')
    expect(called).toEqual([1, 2])
  })
})
