import { describe, expect, it } from 'vitest'
import type { CalendarCell } from '../../../../shared/aws/mail/calendar-cell'
import { sharedPace } from '../../../../shared/aws/mail/pace'
import { laneOf } from '../../../../shared/domain/mail/lane'
import type { Calendar } from '../../../../shared/domain/mail/pace'
import { instantOf, millisOf } from '../../../../shared/domain/time/instant'
import { feedCampaign } from '../../../../shared/use-cases/campaigns/feed-campaign'
import { register } from '../../../../shared/use-cases/registration/register'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { aForm, somalia } from '../../../support/builders'
import {
  aDraftCampaign,
  begin,
  contacts,
  quick,
  theCampaign,
  turn,
  worldWithList,
} from '../../../support/campaigns'
import type { MemoryWorld } from '../../../support/memory-world'
import { virtualTime } from '../../../support/virtual-time'

const RATE = 14
const PEOPLE = 600

/** The house at work in virtual time: a feeder, two workers a lane, one calendar of the rate; a call takes 60 ms. */
const houseAtWork = async (worksUntil = Number.POSITIVE_INFINITY) => {
  const world = await worldWithList(contacts(PEOPLE))
  const time = virtualTime(millisOf(world.now()))
  let stored: Calendar | undefined
  const cell: CalendarCell = {
    swap: async (seen, next) => {
      await time.sleep(8)
      if (stored?.free !== seen?.free) return { calendar: stored }
      stored = next
      return undefined
    },
  }
  const sentAt: { to: string; at: number }[] = []
  const { send } = world.mailer
  world.mailer.send = async (raw, to, tags) => {
    sentAt.push({ to, at: time.clock() })
    await time.sleep(60)
    return send(raw, to, tags)
  }
  const now = () => instantOf(time.clock())
  const worker = (): MemoryWorld => ({ ...world, now, pace: sharedPace(cell, { rate: RATE, ...time }) })
  const begun = time.clock()
  const isOver = async () =>
    time.clock() > begun + worksUntil || !['running', 'paused'].includes((await theCampaign(world)).state)
  const poll = async (lane: 'urgent' | 'bulk') => {
    const own = worker()
    while (!(await isOver())) {
      const { mail } = world.queue
      const batch = mail.filter(({ key }) => laneOf[key.kind] === lane).slice(0, 10)
      for (const job of batch) mail.splice(mail.indexOf(job), 1)
      await Promise.all(batch.map(({ key }) => sendMail(own, key, quick)))
      await time.sleep(50)
    }
  }
  const look = async () => {
    const own = worker()
    while (!(await isOver())) {
      world.setNow(now())
      const next = world.queue.campaign.findIndex(({ at }) => at <= now())
      const [hint] = next === -1 ? [] : world.queue.campaign.splice(next, 1)
      if (hint) await feedCampaign(own, hint.job)
      await time.sleep(200)
    }
  }
  return { world, time, worker, sentAt, poll, look }
}

describe('while a campaign runs', () => {
  it('a confirmation overtakes it within two seconds, the rate is kept, and nearly all of it is used', async () => {
    const { world, time, worker, sentAt, poll, look } = await houseAtWork()
    await begin(world, await aDraftCampaign(world))
    let asked = 0
    const registerLater = async () => {
      await time.sleep(35_000)
      asked = time.clock()
      await register(worker(), { clinicId: somalia, form: aForm() })
      const { mails } = await world.dispatches.withUnfinishedMails(somalia)
      await world.queues.mail(mails)
    }
    const lanes = [poll('bulk'), poll('bulk'), poll('urgent'), poll('urgent')]
    await time.run(Promise.all([look(), registerLater(), ...lanes]))

    const confirmed = sentAt.find(({ to }) => to === 'ayaan@example.org')
    expect((confirmed?.at ?? 0) - asked).toBeLessThan(2_000)
    expect(sentAt.filter(({ at }) => at > (confirmed?.at ?? 0)).length).toBeGreaterThan(100)
    expect(world.sent).toHaveLength(PEOPLE + 1)

    const times = sentAt.map(({ at }) => at).toSorted((a, b) => a - b)
    const inASecond = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length)
    expect(Math.max(...inASecond)).toBeLessThanOrEqual(RATE)
    // From the third portion on the queue never runs dry.
    const steady = times.slice(200)
    const seconds = ((steady.at(-1) ?? 0) - (steady[0] ?? 0)) / 1000
    expect((steady.length - 1) / seconds / RATE).toBeGreaterThan(0.95)
  })

  it('a pause stops it within two seconds, whatever its queue and its workers hold', async () => {
    const { world, time, sentAt, poll, look } = await houseAtWork(60_000)
    await begin(world, await aDraftCampaign(world))
    let pressed = 0
    const pauseLater = async () => {
      await time.sleep(20_000)
      while (world.queue.mail.length < 50) await time.sleep(50)
      pressed = time.clock()
      expect(await turn(world, 'pause')).toBe('turned')
    }
    await time.run(Promise.all([look(), pauseLater(), poll('bulk'), poll('bulk')]))
    const last = Math.max(...sentAt.map(({ at }) => at))
    expect(last).toBeGreaterThan(pressed - 1_000)
    expect(last - pressed).toBeLessThan(2_000)
    expect(sentAt.length).toBeLessThan(PEOPLE)
    expect((await theCampaign(world)).state).toBe('paused')
  })
})
