import { describe, expect, it } from 'vitest'
import type { RateLimiterStore } from '../../../../shared/aws/dynamodb/stores/mail/rate-limiter-store'
import { createSharedRateLimiter } from '../../../../shared/aws/ses/rate-limiter'
import { messageKinds } from '../../../../shared/domain/mail/kinds/message-kinds'
import type { RateLimiterState } from '../../../../shared/domain/mail/sending/rate-limiter'
import { fromEpochMillis, toEpochMillis } from '../../../../shared/domain/values/time/instant'
import { processCampaignBatch } from '../../../../shared/use-cases/campaigns/process-campaign-batch'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { registerPerson } from '../../../../shared/use-cases/registration/register-person'
import { aForm, somaliaClinicId } from '../../../support/builders/builders'
import {
  aDraftCampaign,
  changeState,
  depsWithContactList,
  numberedContacts,
  readCampaign,
  startDraft,
  stubRenderer,
} from '../../../support/execution/campaign-driver'
import { createVirtualTime } from '../../../support/execution/virtual-time'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'

const RATE = 14
const PEOPLE = 600

/** The workers in virtual time: a batch processor, two workers a lane, one shared rate limiter; a call takes 60 ms. */
const simulateWorkers = async (worksUntil = Number.POSITIVE_INFINITY) => {
  const deps = await depsWithContactList(numberedContacts(PEOPLE))
  const time = createVirtualTime(toEpochMillis(deps.now()))
  let stored: RateLimiterState | undefined
  const cell: RateLimiterStore = {
    compareAndSwap: async (seen, next) => {
      await time.sleep(8)
      if (stored?.nextFreeSlot !== seen?.nextFreeSlot) return { swapped: false, current: stored }
      stored = next
      return { swapped: true }
    },
  }
  const sentAt: { to: string; at: number }[] = []
  const { send } = deps.mailer
  deps.mailer.send = async (raw, to, tags) => {
    sentAt.push({ to, at: time.clock() })
    await time.sleep(60)
    return send(raw, to, tags)
  }
  const now = () => fromEpochMillis(time.clock())
  const worker = (): InMemoryDependencies => ({
    ...deps,
    now,
    rateLimiter: createSharedRateLimiter(cell, { rate: RATE, ...time }),
  })
  const begun = time.clock()
  const isOver = async () =>
    time.clock() > begun + worksUntil || !['running', 'paused'].includes((await readCampaign(deps)).state)
  const poll = async (lane: 'urgent' | 'bulk') => {
    const own = worker()
    while (!(await isOver())) {
      const { mail } = deps.queue
      const batch = mail.filter(({ key }) => messageKinds[key.kind].lane === lane).slice(0, 10)
      for (const job of batch) mail.splice(mail.indexOf(job), 1)
      await Promise.all(batch.map(({ key }) => sendMail(own, key, stubRenderer)))
      await time.sleep(50)
    }
  }
  const look = async () => {
    const own = worker()
    while (!(await isOver())) {
      deps.setNow(now())
      const next = deps.queue.campaign.findIndex(({ at }) => at <= now())
      const [hint] = next === -1 ? [] : deps.queue.campaign.splice(next, 1)
      if (hint) await processCampaignBatch(own, hint.job)
      await time.sleep(200)
    }
  }
  return { deps, time, worker, sentAt, poll, look }
}

describe('while a campaign runs', () => {
  it('a confirmation leaves within two seconds, and nearly the whole rate is used without exceeding it', async () => {
    const { deps, time, worker, sentAt, poll, look } = await simulateWorkers()
    await startDraft(deps, await aDraftCampaign(deps))
    let asked = 0
    const registerLater = async () => {
      await time.sleep(35_000)
      asked = time.clock()
      await registerPerson(worker(), { clinicId: somaliaClinicId, form: aForm() })
      const { mails } = await deps.dispatches.listWithUnfinishedMails(somaliaClinicId)
      await deps.queues.enqueueMails(mails)
    }
    const lanes = [poll('bulk'), poll('bulk'), poll('urgent'), poll('urgent')]
    await time.run(Promise.all([look(), registerLater(), ...lanes]))

    const confirmed = sentAt.find(({ to }) => to === 'ayaan@example.org')
    expect((confirmed?.at ?? 0) - asked).toBeLessThan(2_000)
    expect(sentAt.filter(({ at }) => at > (confirmed?.at ?? 0)).length).toBeGreaterThan(100)
    expect(deps.sent).toHaveLength(PEOPLE + 1)

    const times = sentAt.map(({ at }) => at).toSorted((a, b) => a - b)
    const mostInOneSecond = times.map((from) => times.filter((at) => at >= from && at < from + 1000).length)
    expect(Math.max(...mostInOneSecond)).toBeLessThanOrEqual(RATE)
    // From the third batch on, the queue is never empty.
    const steadyRate = times.slice(200)
    const seconds = ((steadyRate.at(-1) ?? 0) - (steadyRate[0] ?? 0)) / 1000
    expect((steadyRate.length - 1) / seconds / RATE).toBeGreaterThan(0.95)
  })

  it('a pause stops it within two seconds, including mails already queued or claimed', async () => {
    const { deps, time, sentAt, poll, look } = await simulateWorkers(60_000)
    await startDraft(deps, await aDraftCampaign(deps))
    let pausedAt = 0
    const pauseLater = async () => {
      await time.sleep(20_000)
      while (deps.queue.mail.length < 50) await time.sleep(50)
      pausedAt = time.clock()
      expect(await changeState(deps, 'pause')).toBe('changed')
    }
    await time.run(Promise.all([look(), pauseLater(), poll('bulk'), poll('bulk')]))
    const last = Math.max(...sentAt.map(({ at }) => at))
    expect(last).toBeGreaterThan(pausedAt - 1_000)
    expect(last - pausedAt).toBeLessThan(2_000)
    expect(sentAt.length).toBeLessThan(PEOPLE)
    expect((await readCampaign(deps)).state).toBe('paused')
  })
})
