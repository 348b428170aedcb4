import { describe, expect, it } from 'vitest'
import { jobOf } from '../../../../shared/domain/campaign/campaign'
import { portionAt } from '../../../../shared/domain/campaign/feeding'
import { personId } from '../../../../shared/domain/ids'
import { MINUTE } from '../../../../shared/domain/time/instant'
import { feedCampaign } from '../../../../shared/use-cases/campaigns/feed-campaign'
import { readProgress } from '../../../../shared/use-cases/campaigns/read-progress'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  somalia,
} from '../../../support/builders'
import {
  addressOf,
  aRunningCampaign,
  contacts,
  deliver,
  fill,
  lettersTo,
  look,
  mailsOf,
  mailTo,
  quick,
  run,
  sweepAfter,
  theCampaign,
} from '../../../support/campaigns'

describe('a running campaign', () => {
  it('writes to everybody on the list once, and is finished when nobody is left', async () => {
    const world = await aRunningCampaign(120)
    await run(world, quick)
    expect(lettersTo(world)).toEqual(new Map(contacts(120).map(({ email }) => [email, 1])))
    expect(await theCampaign(world)).toMatchObject({ state: 'finished' })
    expect(await readProgress(world, await theCampaign(world))).toMatchObject({
      size: 120,
      toGo: 0,
      accepted: 120,
    })
    const audit = await world.clinics.audit(somalia)
    expect(audit.map(({ action }) => action).slice(-3)).toEqual([
      'campaign-made',
      'campaign-started',
      'campaign-finished',
    ])
  })

  it('writes nothing down about a mail before it is claimed', async () => {
    const world = await aRunningCampaign(30)
    await look(world)
    expect(world.queue.mail).toHaveLength(30)
    expect(await mailsOf(world)).toEqual([])
  })

  it('has never more in its queue than the account sends in twenty seconds, and begins with fifty', async () => {
    const world = await aRunningCampaign(1_000)
    const waiting: number[] = []
    for (let step = 0; step < 200 && (await theCampaign(world)).state === 'running'; step += 1) {
      await look(world)
      waiting.push(world.queue.mail.length)
      await deliver(world, 140, quick)
    }
    expect(waiting[0]).toBe(50)
    expect(Math.max(...waiting)).toBe(portionAt(14))
    expect(world.sent).toHaveLength(1_000)
  })

  it('is looked after by one at a time: a hint that comes twice, late or in parallel hands nothing over twice', async () => {
    const world = await aRunningCampaign(40)
    const [first] = world.queue.campaign
    if (!first) throw new Error('no hint')
    const looks = await Promise.all([1, 2, 3].map(() => feedCampaign(world, first.job)))
    expect(looks.toSorted()).toEqual(['fed', 'nothing-to-do', 'nothing-to-do'])
    expect(await feedCampaign(world, first.job)).toBe('nothing-to-do')
    expect(world.queue.mail).toHaveLength(40)
    expect(world.queue.campaign).toHaveLength(2)
  })

  it('sends one mail to each, however often and however parallel its mails are asked for', async () => {
    const world = await aRunningCampaign(20)
    await look(world)
    const keys = world.queue.mail.splice(0).map(({ key }) => key)
    await Promise.all([...keys, ...keys, ...keys].map((key) => sendMail(world, key, quick)))
    await run(world, quick)
    expect([...lettersTo(world).values()]).toEqual(Array.from({ length: 20 }, () => 1))
  })

  it('goes to those who were on the list at its start, whatever becomes of the list', async () => {
    const world = await aRunningCampaign(25)
    await fill(world, [])
    await run(world, quick)
    expect(world.sent).toHaveLength(25)
  })

  it('whose jobs were all lost is found by the sweep and goes on where it was', async () => {
    const world = await aRunningCampaign(70)
    world.queue.campaign.splice(0)
    await sweepAfter(world, 2 * MINUTE)
    expect(world.queue.campaign.map(({ job }) => job)).toEqual([jobOf(await theCampaign(world))])
    await look(world)
    await deliver(world, 30, quick)
    // The queues of mails and looks are gone.
    world.queue.mail.splice(0)
    world.queue.campaign.splice(0)
    await sweepAfter(world, 5 * MINUTE)
    await run(world, quick)
    expect([...lettersTo(world).values()]).toEqual(Array.from({ length: 70 }, () => 1))
    expect(await theCampaign(world)).toMatchObject({ state: 'finished' })
  })

  it('is left alone by the sweep while somebody looks after it', async () => {
    const world = await aRunningCampaign(70)
    await look(world)
    world.queue.campaign.splice(0)
    await sweepAfter(world, MINUTE)
    expect(world.queue.campaign).toEqual([])
  })

  it('hands over once more what was lost in the mail queue, after two minutes in which nothing moved', async () => {
    const world = await aRunningCampaign(30)
    await look(world)
    world.queue.mail.splice(0, 10)
    await deliver(world, undefined, quick)
    const from = world.now()
    while (world.queue.mail.length === 0) await look(world)
    expect(world.queue.mail).toHaveLength(10)
    expect(Date.parse(world.now()) - Date.parse(from)).toBeLessThan(3 * MINUTE)
    await run(world, quick)
    expect(lettersTo(world).size).toBe(30)
  })

  it('takes thousands of contacts in its stride', async () => {
    const world = await aRunningCampaign(20_000, { house: { mailRate: 500 } })
    let looks = 0
    while ((await look(world)) !== undefined) {
      looks += 1
      const mails = world.queue.mail.splice(0)
      expect(mails.length).toBeLessThanOrEqual(10_000)
      for (const { key } of mails) {
        await world.ledger.add({ ...aLedgerEntry(key), state: 'accepted', attempt: 1 })
      }
    }
    expect(await theCampaign(world)).toMatchObject({ state: 'finished' })
    expect(await mailsOf(world)).toHaveLength(20_000)
    expect(looks).toBeLessThan(15)
  })
})

describe('at sending time', () => {
  it('who has answered, unsubscribed, or takes no mail meanwhile is skipped with the reason', async () => {
    const world = await aRunningCampaign(6)
    await look(world)
    const [registered, unsubscribed, bounced, complained] = [0, 1, 2, 3].map(addressOf)
    if (!registered || !unsubscribed || !bounced || !complained) throw new Error('four')
    const registration = aRegistration({ email: registered })
    await world.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
    const at = world.now()
    await world.suppressions.unsubscribe(personId(unsubscribed), world.now())
    await world.suppressions.suppress({ personId: personId(bounced), reason: 'bounced', at })
    await world.suppressions.suppress({ personId: personId(complained), reason: 'complained', at })
    await run(world, quick)
    expect(lettersTo(world)).toEqual(new Map([4, 5].map((index) => [addressOf(index), 1])))
    expect((await readProgress(world, await theCampaign(world))).skipped).toEqual({
      answered: 1,
      unsubscribed: 1,
      suppressed: 2,
    })
  })

  it('nobody is invited to a clinic that was cancelled, or that is over', async () => {
    const cancelled = await aRunningCampaign(3)
    await look(cancelled)
    const clinic = aPublishedClinic({ status: 'cancelled', version: 3 })
    await cancelled.clinics.save(clinic, anAuditRecord())
    await run(cancelled, quick)
    expect(await mailTo(cancelled, addressOf(0))).toMatchObject({
      state: 'skipped',
      reason: 'clinic-cancelled',
    })
    const late = await aRunningCampaign(3)
    late.setNow('2026-12-11T09:30:00.000Z')
    await run(late, quick)
    expect(await mailTo(late, addressOf(0))).toMatchObject({ state: 'missed', reason: 'too-late' })
    expect([...cancelled.sent, ...late.sent]).toEqual([])
    expect(await theCampaign(late)).toMatchObject({ state: 'finished' })
  })

  it('a mail in doubt is not sent again, and the campaign is finished all the same', async () => {
    const world = await aRunningCampaign(3)
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'ECONNRESET' }))
    await run(world, quick)
    expect(world.sent).toHaveLength(3)
    expect(await readProgress(world, await theCampaign(world))).toMatchObject({ inDoubt: 3, toGo: 0 })
    expect(await theCampaign(world)).toMatchObject({ state: 'finished' })
  })

  it('waits while the daily quota is used up, and goes on when it reopens', async () => {
    const world = await aRunningCampaign(5)
    const { turn: take } = world.pace
    world.pace.turn = async () => 'closed'
    await look(world)
    expect(await deliver(world, undefined, quick)).toEqual(Array.from({ length: 5 }, () => 'over-quota'))
    for (let looks = 0; looks < 6; looks += 1) await look(world)
    world.pace.turn = take
    await run(world, quick)
    expect([...lettersTo(world).values()]).toEqual([1, 1, 1, 1, 1])
  })
})
