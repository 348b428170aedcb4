import { describe, expect, it } from 'vitest'
import type { Fed } from '../../../../shared/domain/campaign/campaign'
import { nextStep, portionAt, type Step } from '../../../../shared/domain/campaign/feeding'
import { HOUR, plus } from '../../../../shared/domain/time/instant'

const now = '2026-11-20T09:00:00.000Z'
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `person-${String(index).padStart(5, '0')}`)
const unfed: Fed = { to: '', lookAt: null, settled: 0, movedAt: now, waitsForRoom: false }
const noLimit = { perDay: Number.POSITIVE_INFINITY, lastDay: 0 }

type Facts = Parameters<typeof nextStep>[1]
const lookWith = (facts: Partial<Facts>, fed: Partial<Fed> = {}): Extract<Step, { step: 'feed' }> => {
  const rest = { recipients: people(500), settled: new Set<string>(), rate: 14, quota: noLimit, now }
  const step = nextStep({ ...unfed, ...fed }, { ...rest, ...facts })
  if (step.step === 'finish') throw new Error('it is finished')
  return step
}
const of1000 = (lastDay: number) => ({ quota: { perDay: 1000, lastDay } })

describe('a portion', () => {
  it('leaves a fifth of the day to other mails, whoever has sent the rest', () => {
    const portions = [
      [700, 50, false],
      [750, 50, true],
      [760, 40, true],
      [799, 1, true],
      [800, 0, true],
      [801, 0, true],
      [1000, 0, true],
    ] as const
    for (const [lastDay, count, waitsForRoom] of portions) {
      const { recipients, fed, seconds } = lookWith(of1000(lastDay))
      expect(recipients, `${lastDay} sent`).toEqual(people(500).slice(0, count))
      expect(fed).toMatchObject({ waitsForRoom, to: recipients.at(-1) ?? '' })
      expect(seconds).toBe(waitsForRoom ? 15 * 60 : 10)
      expect(fed.lookAt).toBe(plus(now, seconds * 1000))
    }
  })

  it('leaves out of what is left whatever was handed over and is not settled', () => {
    const fed = { to: people(500)[29] as string }
    expect(lookWith(of1000(760), fed).recipients).toEqual(people(500).slice(30, 40))
    expect(lookWith(of1000(770), fed).recipients).toEqual([])
  })

  it('knows no day where SES sets no limit', () => {
    const settled = new Set(people(400))
    const facts = { quota: { ...noLimit, lastDay: 1e6 }, settled, recipients: people(1000) }
    const { recipients, fed } = lookWith(facts, { to: people(400).at(-1) as string })
    expect(recipients).toHaveLength(portionAt(14))
    expect(fed.waitsForRoom).toBe(false)
  })
})

describe('a campaign for which the day has no room', () => {
  const handedOver = { to: people(500)[9] as string, movedAt: plus(now, -HOUR) }

  it('hands nothing over again, however long nothing has moved, and looks again in a quarter of an hour', () => {
    const { recipients, fed, seconds } = lookWith(of1000(800), handedOver)
    expect(recipients).toEqual([])
    expect(fed).toMatchObject({ ...handedOver, waitsForRoom: true })
    expect(seconds).toBe(15 * 60)
  })

  it('goes on as soon as older mails have fallen out of the 24 hours, with what was refused meanwhile first', () => {
    const { recipients, fed } = lookWith(of1000(785), handedOver)
    expect(recipients).toEqual(people(500).slice(0, 15))
    expect(fed).toMatchObject({ movedAt: now, to: people(500)[14] })
    expect(lookWith(of1000(100), handedOver).fed.waitsForRoom).toBe(false)
  })

  it('is not one whose last mails are on their way, though they take the last room', () => {
    const settled = new Set(people(490))
    const last = { to: people(500).at(-1) as string, settled: 480, waitsForRoom: true }
    const { fed, seconds } = lookWith({ ...of1000(800), settled }, last)
    expect([fed.waitsForRoom, seconds]).toEqual([false, 10])
    // And when those do not move either, they wait for the day.
    expect(lookWith({ ...of1000(800), settled }, { ...last, settled: 490 }).fed.waitsForRoom).toBe(true)
  })
})
