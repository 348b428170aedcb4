import { describe, expect, it } from 'vitest'
import type { ProgressCursor } from '../../../../shared/domain/campaign/campaign'
import {
  type CampaignStep,
  maxQueuedMails,
  nextCampaignStep,
} from '../../../../shared/domain/campaign/next-batch'
import { addMilliseconds, HOUR_MS } from '../../../../shared/domain/values/time/instant'

const now = '2026-11-20T09:00:00.000Z'
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `person-${String(index).padStart(5, '0')}`)
const notStarted: ProgressCursor = {
  to: '',
  nextRunAt: null,
  settled: 0,
  lastProgressAt: now,
  waitingForQuota: false,
}
const noLimit = { perDay: Number.POSITIVE_INFINITY, sentInLastDay: 0 }

type BatchFacts = Parameters<typeof nextCampaignStep>[1]
const nextBatchFrom = (
  facts: Partial<BatchFacts>,
  progressCursor: Partial<ProgressCursor> = {},
): Extract<CampaignStep, { step: 'enqueue' }> => {
  const rest = { recipients: people(500), settled: new Set<string>(), rate: 14, quota: noLimit, now }
  const step = nextCampaignStep({ ...notStarted, ...progressCursor }, { ...rest, ...facts })
  if (step.step === 'finish') throw new Error('it is finished')
  return step
}
const recipientsOf1000 = (sentInLastDay: number) => ({ quota: { perDay: 1000, sentInLastDay } })

describe('a batch', () => {
  it('leaves 20 % of the daily quota to other mails', () => {
    const portions = [
      [700, 50, false],
      [750, 50, true],
      [760, 40, true],
      [799, 1, true],
      [800, 0, true],
      [801, 0, true],
      [1000, 0, true],
    ] as const
    for (const [sentInLastDay, count, waitingForQuota] of portions) {
      const { recipients, progressCursor, seconds } = nextBatchFrom(recipientsOf1000(sentInLastDay))
      expect(recipients, `${sentInLastDay} sent`).toEqual(people(500).slice(0, count))
      expect(progressCursor).toMatchObject({ waitingForQuota, to: recipients.at(-1) ?? '' })
      expect(seconds).toBe(waitingForQuota ? 15 * 60 : 10)
      expect(progressCursor.nextRunAt).toBe(addMilliseconds(now, seconds * 1000))
    }
  })

  it('counts enqueued, unsettled mails against the quota left', () => {
    const progressCursor = { to: people(500)[29] as string }
    expect(nextBatchFrom(recipientsOf1000(760), progressCursor).recipients).toEqual(people(500).slice(30, 40))
    expect(nextBatchFrom(recipientsOf1000(770), progressCursor).recipients).toEqual([])
  })

  it('has no daily limit where SES sets none', () => {
    const settled = new Set(people(400))
    const facts = { quota: { ...noLimit, sentInLastDay: 1e6 }, settled, recipients: people(1000) }
    const { recipients, progressCursor } = nextBatchFrom(facts, { to: people(400).at(-1) as string })
    expect(recipients).toHaveLength(maxQueuedMails(14))
    expect(progressCursor.waitingForQuota).toBe(false)
  })
})

describe('a campaign without daily quota', () => {
  const handedOver = { to: people(500)[9] as string, lastProgressAt: addMilliseconds(now, -HOUR_MS) }

  it('enqueues nothing again, and runs again after 15 minutes', () => {
    const { recipients, progressCursor, seconds } = nextBatchFrom(recipientsOf1000(800), handedOver)
    expect(recipients).toEqual([])
    expect(progressCursor).toMatchObject({ ...handedOver, waitingForQuota: true })
    expect(seconds).toBe(15 * 60)
  })

  it('continues when older mails have left the 24-hour window, refused mails first', () => {
    const { recipients, progressCursor } = nextBatchFrom(recipientsOf1000(785), handedOver)
    expect(recipients).toEqual(people(500).slice(0, 15))
    expect(progressCursor).toMatchObject({ lastProgressAt: now, to: people(500)[14] })
    expect(nextBatchFrom(recipientsOf1000(100), handedOver).progressCursor.waitingForQuota).toBe(false)
  })

  it('is not one whose last mails are being sent, though they use the last quota', () => {
    const settled = new Set(people(490))
    const last = { to: people(500).at(-1) as string, settled: 480, waitingForQuota: true }
    const { progressCursor, seconds } = nextBatchFrom({ ...recipientsOf1000(800), settled }, last)
    expect([progressCursor.waitingForQuota, seconds]).toEqual([false, 10])
    // When those are not sent either, they wait for the next day.
    expect(
      nextBatchFrom({ ...recipientsOf1000(800), settled }, { ...last, settled: 490 }).progressCursor
        .waitingForQuota,
    ).toBe(true)
  })
})
