import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTimeLimit } from '../../../../../../infra/local/services/lambda/time-limit'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const aLimit = () => {
  const over: string[] = []
  return { over, ...createTimeLimit((words) => over.push(words)) }
}

describe('a time limit', () => {
  it('is passed once, with the message that it began with', () => {
    const { over, begin } = aLimit()
    begin(30_000, 'too long')
    vi.advanceTimersByTime(29_999)
    expect(over).toEqual([])
    vi.advanceTimersByTime(60_000)
    expect(over).toEqual(['too long'])
  })

  it('is shortened by each move of the local stack’s clock', () => {
    const { over, begin, shorten } = aLimit()
    begin(30_000, 'too long')
    vi.advanceTimersByTime(5_000)
    shorten(10_000)
    shorten(10_000)
    vi.advanceTimersByTime(4_999)
    expect(over).toEqual([])
    vi.advanceTimersByTime(1)
    expect(over).toEqual(['too long'])
  })

  it('is passed at once by a move of the clock beyond it, and once only', () => {
    const { over, begin, shorten } = aLimit()
    begin(30_000, 'too long')
    shorten(30_000)
    expect(over).toEqual(['too long'])
    shorten(30_000)
    vi.advanceTimersByTime(60_000)
    expect(over).toEqual(['too long'])
  })

  it('is not passed by work that has ended, even when the clock moves on', () => {
    const { over, begin, shorten, end } = aLimit()
    begin(30_000, 'too long')
    end()
    shorten(60_000)
    vi.advanceTimersByTime(60_000)
    expect(over).toEqual([])
  })

  it('counts anew for the next piece of work', () => {
    const { over, begin, shorten } = aLimit()
    begin(10_000, 'loading')
    shorten(9_000)
    begin(30_000, 'working')
    shorten(29_000)
    expect(over).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(over).toEqual(['working'])
  })
})
