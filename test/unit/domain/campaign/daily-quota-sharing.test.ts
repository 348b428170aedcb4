import { describe, expect, it } from 'vitest'
import type { ProgressCursor } from '../../../../shared/domain/campaign/campaign'
import { maxQueuedMails, nextCampaignStep } from '../../../../shared/domain/campaign/next-batch'
import {
  addMilliseconds,
  DAY_MS,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
} from '../../../../shared/domain/values/time/instant'

const now = '2026-11-20T09:00:00.000Z'
const people = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name}-${String(index).padStart(5, '0')}`)
const startedCampaign: ProgressCursor = {
  to: '',
  nextRunAt: now,
  settled: 0,
  lastProgressAt: now,
  waitingForQuota: false,
}

/** Concurrent campaigns; mails are sent before the next campaign runs, or only after all have run. */
const runCampaigns = (
  sizes: number[],
  options: { perDay: number; rate: number; workers: 'prompt' | 'late' },
) => {
  const { perDay, rate, workers } = options
  let time: Instant = now
  const sent: { at: Instant; count: number }[] = []
  const most = { inADay: 0 }
  const campaigns = sizes.map((size, index) => ({
    recipients: people(size, `list${index}`),
    settled: new Set<string>(),
    queue: [] as string[],
    progressCursor: startedCampaign as ProgressCursor | null,
  }))
  const sentInLastDay = () => {
    const from = addMilliseconds(time, -DAY_MS)
    return sent.reduce((sum, { at, count }) => (at > from ? sum + count : sum), 0)
  }
  const deliver = () => {
    for (const { queue, settled } of campaigns) {
      if (queue.some((id) => settled.has(id))) throw new Error('somebody is written to twice')
      if (queue.length > 0) sent.push({ at: time, count: queue.length })
      for (const id of queue.splice(0)) settled.add(id)
    }
    most.inADay = Math.max(most.inADay, sentInLastDay())
  }
  const look = (one: (typeof campaigns)[number]) => {
    if (one.progressCursor?.nextRunAt !== time) return
    const step = nextCampaignStep(one.progressCursor, {
      ...one,
      rate,
      quota: { perDay, sentInLastDay: sentInLastDay() },
      now: time,
    })
    one.progressCursor = step.step === 'finish' ? null : step.progressCursor
    if (step.step === 'enqueue') one.queue.push(...step.recipients)
    if (workers === 'prompt') deliver()
  }
  const until = (end: Instant) => {
    for (;;) {
      const [next] = campaigns.flatMap(({ progressCursor }) => progressCursor?.nextRunAt ?? []).toSorted()
      if (next === undefined || next > end) return
      time = next
      for (const one of campaigns) look(one)
      deliver()
    }
  }
  const done = () => campaigns.map(({ settled }) => settled.size)
  return {
    until,
    done,
    most,
    waiting: () => campaigns.map(({ progressCursor }) => progressCursor?.waitingForQuota ?? null),
  }
}

describe('an account that may send 200 mails a day', () => {
  const sandbox = { perDay: 200, rate: 1, workers: 'prompt' } as const

  it('runs a campaign to 100 recipients without waiting', () => {
    const { until, done, waiting } = runCampaigns([100], sandbox)
    until(addMilliseconds(now, 10 * MINUTE_MS))
    expect(done()).toEqual([100])
    expect(waiting()).toEqual([null])
  })

  it('runs one to 350 in three days, and keeps 40 mails for others in any 24 hours', () => {
    const { until, done, most, waiting } = runCampaigns([350], sandbox)
    until(addMilliseconds(now, 23 * HOUR_MS))
    expect([done(), waiting()]).toEqual([[160], [true]])
    until(addMilliseconds(now, 25 * HOUR_MS))
    expect([done(), waiting()]).toEqual([[320], [true]])
    until(addMilliseconds(now, 49 * HOUR_MS))
    expect([done(), waiting()]).toEqual([[350], [null]])
    expect(most.inADay).toBe(160)
  })
})

describe('two campaigns at once', () => {
  /** The largest number sent in any 24 hours. */
  const busiestPair = (workers: 'prompt' | 'late', rate: number, perDay: number): number => {
    const { until, done, most, waiting } = runCampaigns([perDay, perDay], { workers, rate, perDay })
    until(addMilliseconds(now, 12 * HOUR_MS))
    expect(waiting()).toEqual([true, true])
    expect(Math.min(...done())).toBeGreaterThan(0)
    return most.inADay
  }

  it('together leave 20 % of the quota', () => {
    expect(busiestPair('prompt', 1, 200)).toBe(160)
    expect(busiestPair('prompt', 14, 5000)).toBe(4000)
  })

  it('exceed it by one batch at most when neither knows the queued mails of the other', () => {
    expect(busiestPair('late', 1, 200)).toBeLessThanOrEqual(160 + maxQueuedMails(1))
    expect(busiestPair('late', 14, 5000)).toBeLessThanOrEqual(4000 + maxQueuedMails(14))
  })
})
