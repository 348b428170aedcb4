import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { DAY, MINUTE, plus } from '../../../shared/domain/instant'
import type { LedgerEntry } from '../../../shared/domain/ledger'
import { keyOf } from '../../../shared/domain/mail-entry'
import { MailFeedback } from '../../../shared/domain/mail-feedback'
import { claim } from '../../../shared/domain/mail-states'
import { recordMailFeedback } from '../../../shared/use-cases/record-mail-feedback'
import { sendMail } from '../../../shared/use-cases/send-mail/send-mail'
import { sweep } from '../../../shared/use-cases/sweep'
import { aLedgerEntry, anAuditRecord, aPublishedClinic, aRegistration, somalia } from '../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../support/memory-world'

const key = keyOf(aLedgerEntry())

const worldWithDueMail = async (options: Parameters<typeof memoryWorld>[0] = {}): Promise<MemoryWorld> => {
  const world = memoryWorld(options)
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await world.registrations.register(aRegistration(), aLedgerEntry(), null)
  return world
}

const stored = async (world: MemoryWorld): Promise<LedgerEntry> => {
  const entry = await world.ledger.get(key)
  if (!entry) throw new Error('no ledger entry')
  return entry
}

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
    const cancellation = aLedgerEntry({ kind: 'cancelled', planVersion: 2 })
    await world.registrations.withdraw(aRegistration({ status: 'withdrawn', round: 2 }), cancellation)
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

  it('in doubt waits for an event, then is sent once more and no third time', async () => {
    const world = await worldWithDueMail()
    world.mailer.answer(() => ({ outcome: 'ambiguous', reason: 'ECONNRESET' }))
    expect(await sendMail(world, key)).toBe('ambiguous')
    expect(await sendMail(world, key)).toBe('busy')
    world.setNow(plus(world.now(), 3 * MINUTE))
    expect(await sendMail(world, key)).toBe('ambiguous')
    world.setNow(plus(world.now(), 3 * MINUTE))
    expect(await sendMail(world, key)).toBe('settled-before')
    expect(world.sent).toHaveLength(2)
    expect(await stored(world)).toMatchObject({ state: 'ambiguous', attempt: 2, doubt: 'repeated' })
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

describe("SES's word on a mail", () => {
  it.each([
    [['Send', 'Delivery', 'Complaint']],
    [['Complaint', 'Delivery', 'Send']],
    [['Delivery', 'Complaint', 'Complaint', 'Send', 'Delivery']],
  ])('comes to the same in any order and repeated: %j', async (types) => {
    const world = await worldWithDueMail()
    await sendMail(world, key)
    for (const type of types) await recordMailFeedback(world, sesEvent(type))
    expect(await stored(world)).toMatchObject({ state: 'accepted', feedback: 'complained' })
  })

  it('counts a permanent bounce and not a passing one', async () => {
    const world = await worldWithDueMail()
    await sendMail(world, key)
    await recordMailFeedback(world, sesEvent('Bounce', { bounce: { bounceType: 'Transient' } }))
    expect((await stored(world)).feedback).toBeNull()
    await recordMailFeedback(world, sesEvent('Bounce', { bounce: { bounceType: 'Permanent' } }))
    expect((await stored(world)).feedback).toBe('bounced')
  })

  it('about a mail that nobody knows is told apart', async () => {
    expect(await recordMailFeedback(memoryWorld(), sesEvent('Send'))).toBe('unknown-mail')
  })
})

describe('the sweep', () => {
  it('hints at a due dispatch whose schedule was lost, at most minutes late', async () => {
    const world = await worldWithDueMail({ now: '2026-12-09T06:03:00.000Z' })
    const job = { clinicId: somalia, kind: 'reminder-day' as const, day: 1, planVersion: 1 }
    const at = '2026-12-09T06:00:00.000Z'
    const rest = { at, usefulUntil: null, wall: null, state: 'planned' as const, changedAt: at }
    await world.dispatches.add({ ...job, ...rest })
    await sweep(world)
    expect(world.queue.dispatch).toEqual([job])
  })

  it('leaves clinics alone that were over days ago, and drafts', async () => {
    const world = await worldWithDueMail()
    world.setNow(plus('2026-12-11T09:30:00.000Z', 5 * DAY))
    expect(await sweep(world)).toEqual([])
    expect(world.queue.mail).toEqual([])
  })
})
