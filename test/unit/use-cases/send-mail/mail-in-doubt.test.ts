import { describe, expect, it } from 'vitest'
import { MailFeedback } from '../../../../shared/domain/mail/mail-feedback'
import { claim } from '../../../../shared/domain/mail/mail-states'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { recordMailFeedback } from '../../../../shared/use-cases/record-mail-feedback'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { sweep } from '../../../../shared/use-cases/sweep'
import { aLedgerEntry } from '../../../support/builders'
import { key, stored, worldWithDueMail } from './due-mail'

const sesEvent = (eventType: string, extra: object = {}) =>
  MailFeedback.parse({
    time: '2026-11-20T09:05:00Z',
    detail: {
      eventType,
      mail: {
        messageId: 'ses-9',
        tags: {
          'ses:configuration-set': ['clinics'],
          clinic: [key.clinicId],
          recipient: [key.recipientId],
          kind: [key.kind],
          day: ['0'],
          version: [String(key.planVersion)],
        },
      },
      ...extra,
    },
  })

describe('a mail', () => {
  it('in doubt waits for an event, then is sent once more, seldomer after each doubt, and not for ever', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'http-500' }))
    const waits: number[] = []
    let outcome = await sendMail(world, key)
    while (outcome === 'ambiguous' && world.queue.mail.length > 0) {
      expect(await sendMail(world, key)).toBe('busy')
      const [next] = world.queue.mail.splice(0)
      waits.push(next?.delaySeconds ?? 0)
      world.setNow(plus(world.now(), (next?.delaySeconds ?? 0) * 1000))
      outcome = await sendMail(world, key)
    }
    expect(waits).toEqual([61, 121, 241, 301, 301, 301, 301])
    expect(await sendMail(world, key)).toBe('settled-before')
    expect(world.sent).toHaveLength(8)
    expect(await stored(world)).toMatchObject({ state: 'ambiguous', attempt: 8, doubt: 'repeated' })
  })

  it('in doubt twice, as while SES has a trouble of minutes, leaves when the trouble is over', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'http-500' }))
    await sendMail(world, key)
    world.setNow(plus(world.now(), 61_000))
    await sendMail(world, key)
    world.mailer.answer(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
    world.setNow(plus(world.now(), 121_000))
    expect(await sendMail(world, key)).toBe('accepted')
    expect(await stored(world)).toMatchObject({ state: 'accepted', doubt: 'repeated' })
  })

  it('in doubt is looked at again when an event has had its time, without the sweep', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'ECONNRESET' }))
    await sendMail(world, key)
    expect(world.queue.mail).toEqual([{ key, delaySeconds: 61 }])
    world.setNow(plus(world.now(), 61_000))
    world.mailer.answer(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
    expect(await sendMail(world, key)).toBe('accepted')
    expect(await stored(world)).toMatchObject({ state: 'accepted', doubt: 'repeated', sesMessageId: 'ses-2' })
  })

  it('in doubt stays in doubt when the second attempt certainly did not leave, and is tried once more', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'ECONNRESET' }))
    await sendMail(world, key)
    world.setNow(plus(world.now(), 61_000))
    world.mailer.answer(() => ({ outcome: 'throttled' }))
    expect(await sendMail(world, key)).toBe('ambiguous')
    expect(await stored(world)).toMatchObject({ state: 'ambiguous', doubt: 'open' })
  })

  it('in doubt that nobody wants any more stays in doubt and is let be', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'ECONNRESET' }))
    await sendMail(world, key)
    world.setNow('2026-12-12T09:00:00.000Z')
    expect(await sendMail(world, key)).toBe('ambiguous')
    expect(await stored(world)).toMatchObject({ state: 'ambiguous', doubt: 'left', reason: 'too-late' })
    expect(await sendMail(world, key)).toBe('settled-before')
    await sweep(world)
    expect(world.queue.mail.filter(({ delaySeconds }) => delaySeconds === 0)).toEqual([])
  })

  it('in doubt is settled by an event of SES and not sent again', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'ECONNRESET' }))
    await sendMail(world, key)
    expect(await recordMailFeedback(world, sesEvent('Send'))).toBe('recorded')
    world.setNow(plus(world.now(), 10 * MINUTE))
    expect(await sendMail(world, key)).toBe('settled-before')
    expect(await stored(world)).toMatchObject({ state: 'accepted', sesMessageId: 'ses-9' })
    expect(world.sent).toHaveLength(1)
  })

  it('whose worker died after the claim becomes a doubt, found by the sweep from the table alone', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => {
      throw new Error('killed')
    })
    await expect(sendMail(world, key)).rejects.toThrow('killed')
    expect(await stored(world)).toMatchObject({ state: 'claimed', attempt: 1 })
    world.mailer.answer(() => ({ outcome: 'accepted', sesMessageId: 'ses-3' }))
    for (let minutes = 0; minutes < 15; minutes += 5) {
      world.setNow(plus(world.now(), 5 * MINUTE))
      await sweep(world)
      for (const mail of world.queue.mail.splice(0)) await sendMail(world, mail.key)
    }
    expect(await stored(world)).toMatchObject({ state: 'accepted', attempt: 2, doubt: 'repeated' })
    expect(world.sent.filter(({ result }) => result.outcome === 'accepted')).toHaveLength(1)
  })

  it('whose worker died is sent once more within 120 s, by the queue alone', async () => {
    const world = await worldWithDueMail()
    const died = world.now()
    world.mailer.answer(() => {
      throw new Error('killed')
    })
    await expect(sendMail(world, key)).rejects.toThrow('killed')
    world.mailer.answer(() => ({ outcome: 'accepted', sesMessageId: 'ses-3' }))
    // What the worker had taken from the queue comes back after the visibility time-out.
    world.queue.mail.push({ key, delaySeconds: 45 })
    while (world.queue.mail.length > 0) {
      const [next] = world.queue.mail.splice(0, 1)
      world.setNow(plus(world.now(), (next?.delaySeconds ?? 0) * 1000))
      if (next) await sendMail(world, next.key)
    }
    const { state, acceptedAt } = await stored(world)
    expect(state).toBe('accepted')
    expect(Date.parse(acceptedAt ?? '') - Date.parse(died)).toBeLessThanOrEqual(120_000)
  })

  it('in the hands of another worker is looked at again when the lease is over', async () => {
    const world = await worldWithDueMail()
    const claimed = claim(aLedgerEntry(), {}, world.now())
    if (claimed) await world.ledger.claim(claimed)
    world.setNow(plus(world.now(), 10_000))
    expect(await sendMail(world, key)).toBe('busy')
    expect(world.queue.mail).toEqual([{ key, delaySeconds: 31 }])
  })

  it('whose answer comes when others have given the worker up is accepted and not sent again', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => {
      const late = plus(world.now(), MINUTE)
      world.setNow(late)
      return { outcome: 'accepted', sesMessageId: 'ses-slow' }
    })
    const { send } = world.mailer
    world.mailer.send = async (...mail) => {
      const result = await send(...mail)
      await sendMail(world, key)
      expect(await stored(world)).toMatchObject({ state: 'ambiguous', reason: 'worker-lost' })
      return result
    }
    expect(await sendMail(world, key)).toBe('accepted')
    expect(await stored(world)).toMatchObject({ state: 'accepted', sesMessageId: 'ses-slow', doubt: null })
  })
})
