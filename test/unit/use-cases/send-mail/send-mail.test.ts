import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../../../shared/domain/mail/mail-entry'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { sendMail } from '../../../../shared/use-cases/send-mail/send-mail'
import { sweep } from '../../../../shared/use-cases/sweep'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aWithdrawal,
} from '../../../support/builders'
import { key, stored, worldWithDueMail } from './due-mail'

describe('one mail', () => {
  it('is claimed before the call and accepted after it, with the id that SES gave', async () => {
    const world = await worldWithDueMail()
    const seen: string[] = []
    world.mailer.answer(() => {
      seen.push('called')
      return { outcome: 'accepted', sesMessageId: 'ses-1' }
    })
    expect(await sendMail(world, key)).toBe('accepted')
    expect(await stored(world)).toMatchObject({
      state: 'accepted',
      attempt: 1,
      sesMessageId: 'ses-1',
      told: { '1': 1, '2': 1 },
    })
    expect(seen).toEqual(['called'])
  })

  it('is sent once however often and however parallel it is asked for', async () => {
    const world = await worldWithDueMail()
    await Promise.all(Array.from({ length: 20 }, () => sendMail(world, key)))
    await sendMail(world, key)
    expect(world.sent).toHaveLength(1)
  })

  it('is not sent to somebody who has withdrawn since', async () => {
    const world = await worldWithDueMail()
    await world.registrations.change(aWithdrawal())
    expect(await sendMail(world, key)).toBe('skipped')
    expect(await stored(world)).toMatchObject({ state: 'skipped', reason: 'registration-withdrawn' })
    expect(world.sent).toHaveLength(0)
  })

  it('that is no longer useful is marked missed and shown, not sent', async () => {
    const world = await worldWithDueMail({ now: '2026-12-12T09:00:00.000Z' })
    expect(await sendMail(world, key)).toBe('missed')
    expect(await stored(world)).toMatchObject({ state: 'missed', reason: 'too-late' })
    expect(world.sent).toHaveLength(0)
  })

  it('that lacks what it cannot do without is not sent, and stands as failed', async () => {
    const world = await worldWithDueMail()
    const offered = aRegistration({ email: 'next@example.org', status: 'offered', offeredUntil: null })
    const mail = aLedgerEntry({ recipientId: offered.id, kind: 'seat-offered' })
    await world.registrations.register(offered, mail, null)
    expect(await sendMail(world, keyOf(mail))).toBe('failed')
    expect(await world.ledger.get(keyOf(mail))).toMatchObject({ state: 'failed', reason: 'not-composable' })
    expect(world.sent).toEqual([])
  })

  it('reaches nobody outside the allow-list of a test stage', async () => {
    const world = await worldWithDueMail({
      house: { allowedRecipients: ['*@itu.example', 'test@example.org'] },
    })
    expect(await sendMail(world, key)).toBe('skipped')
    expect(await stored(world)).toMatchObject({ reason: 'recipient-not-allowed-here' })
    expect(world.sent).toHaveLength(0)
  })

  it('that may have been sent before the data were restored is missed and shown, not sent', async () => {
    const { dueAt } = aLedgerEntry()
    const world = await worldWithDueMail({ house: { silentBefore: dueAt } })
    expect(await sendMail(world, key)).toBe('missed')
    expect(await stored(world)).toMatchObject({ state: 'missed', reason: 'before-restore' })
    const later = await worldWithDueMail({ house: { silentBefore: plus(dueAt, -1) } })
    expect(await sendMail(later, key)).toBe('accepted')
  })

  it('that SES refuses has failed with the reason', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'rejected', reason: 'MessageRejected' }))
    expect(await sendMail(world, key)).toBe('failed')
    expect(await stored(world)).toMatchObject({ state: 'failed', reason: 'MessageRejected' })
  })

  it.each([
    ['throttled', { outcome: 'throttled' }],
    ['out of reach of SES', { outcome: 'unreachable', reason: 'ECONNREFUSED' }],
  ] as const)(
    'that was %s is due again, without a doubt, and queued for a little later',
    async (_, answer) => {
      const world = await worldWithDueMail()
      world.mailer.answer(() => answer)
      expect(await sendMail(world, key)).toBe('again-later')
      expect(await stored(world)).toMatchObject({ state: 'due', doubt: null })
      expect(world.queue.mail).toEqual([{ key, delaySeconds: 2 }])
      world.mailer.answer(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
      expect(await sendMail(world, key)).toBe('accepted')
      expect(await stored(world)).toMatchObject({ attempt: 2, doubt: null })
    },
  )

  it('over the daily quota is due again, stops all sending, and is left to the sweep', async () => {
    const world = await worldWithDueMail()
    const told: string[] = []
    world.pace.close = async () => void told.push('closed')
    world.pace.slowDown = async () => void told.push('slower')
    world.mailer.answer(() => ({ outcome: 'quota-exceeded' }))
    expect(await sendMail(world, key)).toBe('over-quota')
    expect(await stored(world)).toMatchObject({ state: 'due', reason: 'quota-exceeded' })
    expect(world.queue.mail).toEqual([])
    expect(told).toEqual(['closed'])
    world.pace.turn = async () => 'closed'
    expect(await sendMail(world, key)).toBe('over-quota')
    expect(world.sent).toHaveLength(1)
    world.setNow(plus(world.now(), 5 * MINUTE))
    await sweep(world)
    expect(world.queue.mail.map((queued) => keyOf(queued.key))).toEqual([key])
  })

  it('that SES found too fast slows everybody down', async () => {
    const world = await worldWithDueMail()
    const told: string[] = []
    world.pace.slowDown = async () => void told.push('slower')
    world.mailer.answer(() => ({ outcome: 'throttled' }))
    await sendMail(world, key)
    expect(told).toEqual(['slower'])
  })

  it('whose turn does not come for others who go first is not claimed, and tried again soon', async () => {
    const world = await worldWithDueMail()
    world.pace.turn = async () => 'busy'
    expect(await sendMail(world, key)).toBe('again-later')
    expect(await stored(world)).toMatchObject({ state: 'due', attempt: 0 })
    expect(world.queue.mail).toEqual([{ key, delaySeconds: 5 }])
  })

  it('asks for its turn in its lane: a confirmation goes before reminders', async () => {
    const world = await worldWithDueMail({ now: '2026-12-09T06:00:00.000Z' })
    const asked: string[] = []
    const { turn } = world.pace
    world.pace.turn = (lane) => {
      asked.push(lane)
      return turn(lane)
    }
    await sendMail(world, key)
    await sendMail(world, { ...key, kind: 'reminder-day', day: 1 })
    expect(asked).toEqual(['urgent', 'bulk'])
  })

  it('that cannot be written for the moment is due again', async () => {
    const world = await worldWithDueMail()
    world.secrets.tokenKeys = () => Promise.reject(new Error('no secrets'))
    await expect(sendMail(world, key)).rejects.toThrow('no secrets')
    expect(await stored(world)).toMatchObject({ state: 'due', reason: 'not-composed' })
    expect(world.sent).toHaveLength(0)
  })

  it('whose day moves between claim and call is claimed anew, so that the ledger knows which time it tells', async () => {
    const world = await worldWithDueMail()
    const { claim } = world.ledger
    world.ledger.claim = async (entry) => {
      world.ledger.claim = claim
      const clinic = aPublishedClinic()
      const [first, second] = clinic.days
      if (!first || !second) throw new Error('two days')
      const days = [{ ...first, start: '10:00', end: '13:30', sessions: [], planVersion: 2 }, second]
      await world.clinics.save({ ...clinic, days, version: clinic.version + 1 }, anAuditRecord())
      return claim(entry)
    }
    expect(await sendMail(world, key)).toBe('again-later')
    expect(world.sent).toHaveLength(0)
    expect(world.queue.mail).toEqual([{ key, delaySeconds: 2 }])
    expect(await sendMail(world, key)).toBe('accepted')
    const { text = '' } = await simpleParser(world.sent[0]?.raw ?? '')
    expect(text).toContain('10:00')
    expect((await stored(world)).told).toEqual({ '1': 2, '2': 1 })
  })
})
