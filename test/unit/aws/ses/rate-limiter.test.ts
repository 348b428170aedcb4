import { describe, expect, it } from 'vitest'
import type { RateLimiterStore } from '../../../../shared/aws/dynamodb/stores/mail/rate-limiter-store'
import { createSharedRateLimiter } from '../../../../shared/aws/ses/rate-limiter'
import type { MailLane } from '../../../../shared/domain/mail/kinds/message-kind-row'
import type { RateLimiterState } from '../../../../shared/domain/mail/sending/rate-limiter'
import type { RateLimiter } from '../../../../shared/ports/mail'
import { createVirtualTime } from '../../../support/execution/virtual-time'

/** Random numbers between 0 and 1, the same in every run. */
const randomFrom = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
  return seed / 2 ** 32
}

/** An account, workers that share its rate, and the rate as SES measures it. */
const account = (rate: number, { seed = 1, stall = 0 } = {}) => {
  const time = createVirtualTime()
  const random = randomFrom(seed)
  const received: { at: number; lane: MailLane }[] = []
  let stored: RateLimiterState | undefined
  let writes = 0
  const store: RateLimiterStore = {
    compareAndSwap: async (seen, next) => {
      await time.sleep(2 + random() * 6)
      writes += 1
      const fits = JSON.stringify(stored) === JSON.stringify(seen)
      if (fits) stored = next
      await time.sleep(2 + random() * 6)
      return fits ? { swapped: true } : { swapped: false, current: stored }
    },
  }
  const worker = () => createSharedRateLimiter(store, { rate, ...time })
  let putOff = 0
  let longestWait = 0
  /** @param stuck: nothing goes on with this worker before */
  const mail = async (rateLimiter: RateLimiter, lane: MailLane, stuck = 0): Promise<boolean> => {
    await time.sleep(5 + random() * 10)
    const asked = time.clock()
    const slot = await rateLimiter.acquire(lane)
    longestWait = Math.max(longestWait, time.clock() - asked)
    if (typeof slot === 'string') {
      putOff += 1
      return false
    }
    await time.sleep(15 + random() * 60)
    await time.sleep(stuck - time.clock())
    await slot.wait()
    await time.sleep(20 + random() * 10)
    received.push({ at: time.clock(), lane })
    await time.sleep(20 + random() * 10)
    return true
  }
  /** Two pollers of one queue with this many mails, each with batches of ten, as in Lambda. */
  const drain = (lane: MailLane, count: number) => {
    let left = count
    const poll = async () => {
      const rateLimiter = worker()
      while (left > 0) {
        const batch = Math.min(10, left)
        left -= batch
        const stuck = stall && time.clock() + random() * 300 + stall
        const sent = await Promise.all(Array.from({ length: batch }, () => mail(rateLimiter, lane, stuck)))
        left += sent.filter((one) => !one).length
        await time.sleep(10)
      }
    }
    return Promise.all([poll(), poll()])
  }
  const busiest = () => {
    const times = received.map(({ at }) => at).sort((a, b) => a - b)
    return Math.max(...times.map((at, index) => index + 1 - times.findIndex((one) => one > at - 1000)))
  }
  return {
    ...time,
    worker,
    mail,
    drain,
    received,
    busiest,
    writes: () => writes,
    putOff: () => putOff,
    longestWait: () => longestWait,
  }
}

describe('the rate limiter', () => {
  it.each([14, 1, 50])(
    'of %d mails a second is never exceeded in any second, and at least 97 %% of it is used',
    async (rate) => {
      const { run, drain, received, busiest } = account(rate)
      const count = rate * 40
      await run(drain('bulk', count))
      const times = received.map(({ at }) => at).sort((a, b) => a - b)
      const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000
      expect(times).toHaveLength(count)
      expect(busiest()).toBeLessThanOrEqual(rate)
      expect((count - 1) / seconds / rate).toBeGreaterThanOrEqual(0.97)
    },
  )

  it.each([1, 2, 3, 4, 5])(
    'is kept by workers that stand still for a tenth of a second with each batch (run %d)',
    async (seed) => {
      for (const rate of [14, 50]) {
        const { run, drain, received, busiest, putOff } = account(rate, { seed, stall: 100 })
        await run(drain('bulk', rate * 20))
        expect(received).toHaveLength(rate * 20)
        expect(busiest()).toBeLessThanOrEqual(rate)
        expect(putOff()).toBe(0)
      }
    },
  )

  it.each([14, 50, 1000])(
    'at %d mails a second postpones no mail when ten concurrent calls are one second late',
    async (rate) => {
      const { run, worker, mail, sleep, received, clock, putOff } = account(rate)
      const [late, other] = [worker(), worker()]
      const begun = clock()
      const next = async () => {
        await sleep(1200)
        await mail(other, 'bulk')
      }
      const batch = Array.from({ length: 10 }, () => mail(late, 'bulk', begun + 1100))
      await run(Promise.all([...batch, next()]))
      expect(putOff()).toBe(0)
      // One second for the ten, plus their own share of the rate.
      expect((received.at(-1)?.at ?? 0) - begun).toBeLessThan(2500 + 10_000 / rate)
    },
  )

  it.each([1, 2, 5])(
    'at %d mails a second lets no mail wait longer than a third of what its function may take',
    async (rate) => {
      const { run, drain, received, longestWait } = account(rate)
      await run(Promise.all([drain('urgent', 40), drain('bulk', 40)]))
      expect(received).toHaveLength(80)
      expect(longestWait()).toBeLessThanOrEqual(10_000)
    },
  )

  it('holds for the workers of both lanes together, and urgent mail goes first', async () => {
    const { run, drain, received, busiest, sleep } = account(14)
    const urgentLater = async () => {
      await sleep(5000)
      await drain('urgent', 100)
    }
    await run(Promise.all([drain('bulk', 200), urgentLater()]))
    expect(received).toHaveLength(300)
    expect(busiest()).toBeLessThanOrEqual(14)
    const urgent = received.filter(({ lane }) => lane === 'urgent').map(({ at }) => at)
    const [first = 0, last = 0] = [Math.min(...urgent), Math.max(...urgent)]
    // 100 mails at 14 a second take 7.3 seconds; a few bulk mails were being sent when they came.
    expect(last - first).toBeLessThan(7800)
    const between = received.filter(({ at, lane }) => lane === 'bulk' && at > first + 1000 && at < last)
    expect(between.length).toBeLessThanOrEqual(3)
  })

  it('sends one urgent mail during a running fan-out within 1.5 seconds', async () => {
    const { run, drain, received, mail, worker, sleep, clock } = account(14)
    let asked = 0
    const sendUrgent = async () => {
      await sleep(7000)
      asked = clock()
      await mail(worker(), 'urgent')
    }
    await run(Promise.all([drain('bulk', 200), sendUrgent()]))
    const [urgent] = received.filter(({ lane }) => lane === 'urgent')
    expect((urgent?.at ?? 0) - asked).toBeLessThan(1500)
  })

  it('costs less than one write per mail', async () => {
    const { run, drain, writes } = account(14)
    await run(drain('bulk', 400))
    expect(writes()).toBeLessThan(400)
  })

  it('pauses all workers when SES throttles in spite of it', async () => {
    const { run, worker, mail, received, clock } = account(14)
    const [one, other] = [worker(), worker()]
    await run(mail(one, 'bulk'))
    await run(one.recordCall('throttled'))
    const from = clock()
    await run(mail(other, 'bulk'))
    expect((received[1]?.at ?? 0) - from).toBeGreaterThan(250)
  })

  it('pauses as a whole after twenty throttled calls in a row, and lets a single one try again', async () => {
    const { run, worker, sleep } = account(14)
    const rateLimiter = worker()
    const throttle = async (count: number) => {
      for (let call = 0; call < count; call += 1) await run(rateLimiter.recordCall('throttled'))
    }
    await throttle(19)
    await run(sleep(60_000))
    expect(await run(worker().acquire('urgent'))).toHaveProperty('wait')
    await throttle(1)
    expect(await run(worker().acquire('urgent'))).toBe('ses-unavailable')
    await run(sleep(31_000))
    expect(await run(worker().acquire('urgent'))).toHaveProperty('wait')
    expect(await run(worker().acquire('urgent'))).toBe('busy')
    await throttle(1)
    await run(sleep(31_000))
    expect(await run(worker().acquire('urgent'))).toBe('ses-unavailable')
  })

  it('counts throttled calls from the beginning when SES has taken a mail between them', async () => {
    const { run, worker, sleep } = account(14)
    const rateLimiter = worker()
    for (let call = 0; call < 60; call += 1)
      await run(rateLimiter.recordCall(call % 19 === 18 ? 'accepted' : 'throttled'))
    await run(sleep(60_000))
    expect(await run(worker().acquire('urgent'))).toHaveProperty('wait')
  })

  it('stops when the daily quota is used up, and lets urgent mail try first when it reopens', async () => {
    const { run, worker, sleep } = account(14)
    const rateLimiter = worker()
    await run(rateLimiter.recordCall('over-quota'))
    expect(await run(worker().acquire('urgent'))).toBe('over-quota')
    await run(sleep(15 * 60_000 + 1))
    expect(await run(worker().acquire('bulk'))).toBe('over-quota')
    expect(await run(worker().acquire('urgent'))).toHaveProperty('wait')
    await run(sleep(60_000))
    expect(await run(worker().acquire('bulk'))).toHaveProperty('wait')
  })

  it('starts again when a clock was set back', async () => {
    const late = createVirtualTime(Date.parse('2026-12-12T00:00:00Z'))
    let stored: RateLimiterState | undefined
    const store: RateLimiterStore = {
      compareAndSwap: async (seen, next) => {
        if (stored?.nextFreeSlot !== seen?.nextFreeSlot) return { swapped: false, current: stored }
        stored = next
        return { swapped: true }
      },
    }
    const slotBy = (time: ReturnType<typeof createVirtualTime>) =>
      time.run(createSharedRateLimiter(store, { rate: 14, ...time }).acquire('urgent'))
    await slotBy(late)
    expect(await slotBy(createVirtualTime())).toHaveProperty('wait')
  })
})
