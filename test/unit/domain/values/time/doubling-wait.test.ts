import { expect, it } from 'vitest'
import { doublingWait } from '../../../../../shared/domain/values/time/doubling-wait'

it('doubles from the first wait to the longest one', () => {
  const waits = [0, 1, 2, 3, 4, 5].map((doublings) => doublingWait(doublings, { first: 60, longest: 1_000 }))
  expect(waits).toEqual([60, 120, 240, 480, 960, 1_000])
})

it('is the longest after any number of doublings, and the first before any', () => {
  expect(doublingWait(5_000, { first: 1, longest: 900 })).toBe(900)
  expect(doublingWait(-1, { first: 60, longest: 900 })).toBe(60)
})
