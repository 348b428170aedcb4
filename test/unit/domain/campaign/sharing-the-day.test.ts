import { describe, expect, it } from 'vitest'
import type { Fed } from '../../../../shared/domain/campaign/campaign'
import { nextStep, portionAt } from '../../../../shared/domain/campaign/feeding'
import { DAY, HOUR, type Instant, MINUTE, plus } from '../../../../shared/domain/time/instant'

const now = '2026-11-20T09:00:00.000Z'
const people = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name}-${String(index).padStart(5, '0')}`)
const begun: Fed = { to: '', lookAt: now, settled: 0, movedAt: now, waitsForRoom: false }

/** Campaigns that run side by side; mails leave before the next of them looks, or only when all have looked. */
const live = (sizes: number[], options: { perDay: number; rate: number; workers: 'prompt' | 'late' }) => {
  const { perDay, rate, workers } = options
  let time: Instant = now
  const sent: { at: Instant; count: number }[] = []
  const most = { inADay: 0 }
  const campaigns = sizes.map((size, index) => ({
    recipients: people(size, `list${index}`),
    settled: new Set<string>(),
    queue: [] as string[],
    fed: begun as Fed | null,
  }))
  const inADay = () => {
    const from = plus(time, -DAY)
    return sent.reduce((sum, { at, count }) => (at > from ? sum + count : sum), 0)
  }
  const deliver = () => {
    for (const { queue, settled } of campaigns) {
      if (queue.some((id) => settled.has(id))) throw new Error('somebody is written to twice')
      if (queue.length > 0) sent.push({ at: time, count: queue.length })
      for (const id of queue.splice(0)) settled.add(id)
    }
    most.inADay = Math.max(most.inADay, inADay())
  }
  const look = (one: (typeof campaigns)[number]) => {
    if (one.fed?.lookAt !== time) return
    const step = nextStep(one.fed, { ...one, rate, quota: { perDay, lastDay: inADay() }, now: time })
    one.fed = step.step === 'finish' ? null : step.fed
    if (step.step === 'feed') one.queue.push(...step.recipients)
    if (workers === 'prompt') deliver()
  }
  const until = (end: Instant) => {
    for (;;) {
      const [next] = campaigns.flatMap(({ fed }) => fed?.lookAt ?? []).toSorted()
      if (next === undefined || next > end) return
      time = next
      for (const one of campaigns) look(one)
      deliver()
    }
  }
  const done = () => campaigns.map(({ settled }) => settled.size)
  return { until, done, most, waiting: () => campaigns.map(({ fed }) => fed?.waitsForRoom ?? null) }
}

describe('an account that may send 200 mails a day', () => {
  const sandbox = { perDay: 200, rate: 1, workers: 'prompt' } as const

  it('runs a campaign to a hundred at once', () => {
    const { until, done, waiting } = live([100], sandbox)
    until(plus(now, 10 * MINUTE))
    expect(done()).toEqual([100])
    expect(waiting()).toEqual([null])
  })

  it('runs one to 350 in three days, and has 40 mails left for others in any 24 hours', () => {
    const { until, done, most, waiting } = live([350], sandbox)
    until(plus(now, 23 * HOUR))
    expect([done(), waiting()]).toEqual([[160], [true]])
    until(plus(now, 25 * HOUR))
    expect([done(), waiting()]).toEqual([[320], [true]])
    until(plus(now, 49 * HOUR))
    expect([done(), waiting()]).toEqual([[350], [null]])
    expect(most.inADay).toBe(160)
  })
})

describe('two campaigns at once', () => {
  /** The most that left in any 24 hours. */
  const mostOfTwo = (workers: 'prompt' | 'late', rate: number, perDay: number): number => {
    const { until, done, most, waiting } = live([perDay, perDay], { workers, rate, perDay })
    until(plus(now, 12 * HOUR))
    expect(waiting()).toEqual([true, true])
    expect(Math.min(...done())).toBeGreaterThan(0)
    return most.inADay
  }

  it('leave the fifth together', () => {
    expect(mostOfTwo('prompt', 1, 200)).toBe(160)
    expect(mostOfTwo('prompt', 14, 5000)).toBe(4000)
  })

  it('go beyond by one portion at most when neither knows what the other has in the queue', () => {
    expect(mostOfTwo('late', 1, 200)).toBeLessThanOrEqual(160 + portionAt(1))
    expect(mostOfTwo('late', 14, 5000)).toBeLessThanOrEqual(4000 + portionAt(14))
  })
})
