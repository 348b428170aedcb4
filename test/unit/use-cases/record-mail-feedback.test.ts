import { describe, expect, it } from 'vitest'
import { personId } from '../../../shared/domain/ids'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import { keyOf } from '../../../shared/domain/mail/mail-entry'
import { MailFeedback } from '../../../shared/domain/mail/mail-feedback'
import { recordMailFeedback } from '../../../shared/use-cases/record-mail-feedback'
import { sendMail } from '../../../shared/use-cases/send-mail/send-mail'
import { aLedgerEntry, anAuditRecord, aPublishedClinic, aRegistration } from '../../support/builders'
import { type MemoryWorld, memoryWorld } from '../../support/memory-world'

const key = keyOf(aLedgerEntry())
const { email } = aRegistration()

const events: Record<string, object> = {
  Send: { eventType: 'Send' },
  Delivery: { eventType: 'Delivery' },
  DeliveryDelay: { eventType: 'DeliveryDelay' },
  Transient: { eventType: 'Bounce', bounce: { bounceType: 'Transient', bouncedRecipients: [] } },
  Bounce: {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: email.toUpperCase() }] },
  },
  Complaint: {
    eventType: 'Complaint',
    complaint: { complaintFeedbackType: 'abuse', complainedRecipients: [{ emailAddress: email }] },
  },
  NotSpam: {
    eventType: 'Complaint',
    complaint: { complaintFeedbackType: 'not-spam', complainedRecipients: [{ emailAddress: email }] },
  },
  Reject: { eventType: 'Reject' },
  'Rendering Failure': { eventType: 'Rendering Failure' },
}

const tell = (world: MemoryWorld, name: string, messageId = 'ses-9') => {
  const tags = {
    clinic: [key.clinicId],
    recipient: [key.recipientId],
    kind: [key.kind],
    day: ['0'],
    version: [String(key.planVersion)],
  }
  const detail = { ...events[name], mail: { messageId, tags } }
  return recordMailFeedback(world, MailFeedback.parse({ time: '2026-11-20T09:05:00Z', detail }))
}

const worldWith = async (entry: Partial<LedgerEntry>): Promise<MemoryWorld> => {
  const world = memoryWorld()
  await world.clinics.create(aPublishedClinic(), anAuditRecord())
  await world.registrations.register(aRegistration(), aLedgerEntry(entry), null)
  return world
}
const inDoubt = { state: 'ambiguous', doubt: 'open', attempt: 1, reason: 'ECONNRESET' } as const
const ending = async (world: MemoryWorld) => {
  const { state, feedback, doubt, sesMessageId } = (await world.ledger.get(key)) ?? aLedgerEntry()
  return { state, feedback, doubt, sesMessageId }
}

const orders = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))

describe('a doubt', () => {
  it.each(['Send', 'Delivery', 'DeliveryDelay', 'Transient', 'Bounce', 'Complaint'])(
    'is settled by the event %s: SES has the mail',
    async (name) => {
      const world = await worldWith(inDoubt)
      expect(await tell(world, name)).toBe('recorded')
      expect(await ending(world)).toMatchObject({ state: 'accepted', doubt: null, sesMessageId: 'ses-9' })
      expect(await tell(world, name)).toBe('known')
    },
  )

  it.each(['Reject', 'Rendering Failure'])(
    'is settled by the event %s: SES did not send it',
    async (name) => {
      const world = await worldWith(inDoubt)
      expect(await tell(world, name)).toBe('recorded')
      expect(await ending(world)).toMatchObject({ state: 'failed' })
      expect(await tell(world, name)).toBe('known')
    },
  )

  it('is settled while another worker tries once more, and after the second attempt too', async () => {
    const claimed = {
      state: 'claimed',
      doubt: 'repeated',
      attempt: 2,
      leaseUntil: '2026-11-20T09:06:00.000Z',
    } as const
    for (const entry of [claimed, { ...inDoubt, doubt: 'repeated', attempt: 2 } as const]) {
      const world = await worldWith(entry)
      await tell(world, 'Send')
      expect(await ending(world)).toMatchObject({ state: 'accepted', doubt: 'repeated' })
    }
  })
})

describe('the events of one mail', () => {
  it.each([
    [['Send', 'DeliveryDelay', 'Delivery', 'Complaint']],
    [['Send', 'Transient', 'Bounce', 'Bounce']],
    [['Send', 'Reject', 'Send']],
    [['Send', 'Delivery', 'NotSpam', 'Delivery']],
    [['Reject', 'Delivery', 'Complaint', 'Send']],
  ])('%j come to the same in any order, repeated, and after the answer of SES', async (names) => {
    for (const start of [inDoubt, { state: 'accepted', attempt: 1, sesMessageId: 'ses-9' } as const]) {
      const ends = []
      for (const order of orders(names)) {
        const world = await worldWith(start)
        for (const name of [...order, ...order]) await tell(world, name)
        const { state, feedback } = await ending(world)
        ends.push(`${state} ${feedback}`)
      }
      expect(new Set(ends).size).toBe(1)
    }
  })
})

describe('an address', () => {
  it.each([
    ['Bounce', 'bounced'],
    ['Complaint', 'complained'],
  ])('gets no mail any more in any clinic after a %s', async (name, reason) => {
    const world = await worldWith({ state: 'accepted', attempt: 1 })
    await tell(world, name)
    expect(await world.suppressions.find(personId(email))).toMatchObject({ reason })
    const other = { ...key, kind: 'confirmation' as const, planVersion: -1 }
    expect(await sendMail(world, other)).toBe('skipped')
    expect(await world.ledger.get(other)).toMatchObject({ state: 'skipped', reason: 'suppressed' })
    expect(world.sent).toEqual([])
  })

  it.each(['Transient', 'NotSpam', 'Delivery', 'Reject'])('goes on getting mail after %s', async (name) => {
    const world = await worldWith({ state: 'accepted', attempt: 1 })
    await tell(world, name)
    expect(await world.suppressions.find(personId(email))).toBeUndefined()
  })

  it('is suppressed between claim and call as well', async () => {
    const world = await worldWith({})
    const { claim } = world.ledger
    world.ledger.claim = async (entry) => {
      await tell(world, 'Bounce', 'ses-of-another-mail')
      return claim(entry)
    }
    await sendMail(world, key)
    expect(world.sent).toEqual([])
  })
})
