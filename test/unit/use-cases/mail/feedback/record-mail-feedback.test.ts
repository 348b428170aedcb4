import { describe, expect, it } from 'vitest'
import { personId } from '../../../../../shared/domain/ids'
import type { LedgerEntry } from '../../../../../shared/domain/mail/ledger/ledger'
import { MailFeedback } from '../../../../../shared/domain/mail/ledger/mail-feedback'
import { toMailKey } from '../../../../../shared/domain/mail/ledger/mail-key'
import { recordMailFeedback } from '../../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { sendMail } from '../../../../../shared/use-cases/mail/send-mail'
import {
  aLedgerEntry,
  aMailKey,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../../../../support/builders/builders'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../../support/ses-tags'

const key = toMailKey(aLedgerEntry())
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

const reportSesEvent = (deps: InMemoryDependencies, name: string, messageId = 'ses-9') => {
  const tags = sesTagsOf(key)
  const detail = { ...events[name], mail: { messageId, tags } }
  return recordMailFeedback(deps, MailFeedback.parse({ time: '2026-11-20T09:05:00Z', detail }))
}

const depsWithEntry = async (entry: Partial<LedgerEntry>): Promise<InMemoryDependencies> => {
  const deps = createInMemoryDependencies()
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(aRegistration(), aLedgerEntry(entry), null)
  return deps
}
const unknownOutcome = {
  state: 'ambiguous',
  unknownOutcome: 'open',
  attempt: 1,
  reason: 'ses:ECONNRESET',
} as const
const finalState = async (deps: InMemoryDependencies) => {
  const { state, feedback, unknownOutcome, sesMessageId } = (await deps.ledger.get(key)) ?? aLedgerEntry()
  return { state, feedback, unknownOutcome, sesMessageId }
}

const permutations = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]))

describe('an unknown outcome', () => {
  it.each(['Send', 'Delivery', 'DeliveryDelay', 'Transient', 'Bounce', 'Complaint'])(
    'is settled by the event %s: SES has the mail',
    async (name) => {
      const deps = await depsWithEntry(unknownOutcome)
      expect(await reportSesEvent(deps, name)).toBe('recorded')
      expect(await finalState(deps)).toMatchObject({
        state: 'accepted',
        unknownOutcome: null,
        sesMessageId: 'ses-9',
      })
      expect(await reportSesEvent(deps, name)).toBe('known')
    },
  )

  it.each(['Reject', 'Rendering Failure'])(
    'is settled by the event %s: SES did not send it',
    async (name) => {
      const deps = await depsWithEntry(unknownOutcome)
      expect(await reportSesEvent(deps, name)).toBe('recorded')
      expect(await finalState(deps)).toMatchObject({ state: 'failed' })
      expect(await reportSesEvent(deps, name)).toBe('known')
    },
  )

  it('is settled by an event while another worker tries again, and after the second attempt too', async () => {
    const claimed = {
      state: 'claimed',
      unknownOutcome: 'repeated',
      attempt: 2,
      leaseUntil: '2026-11-20T09:06:00.000Z',
    } as const
    for (const entry of [claimed, { ...unknownOutcome, unknownOutcome: 'repeated', attempt: 2 } as const]) {
      const deps = await depsWithEntry(entry)
      await reportSesEvent(deps, 'Send')
      expect(await finalState(deps)).toMatchObject({ state: 'accepted', unknownOutcome: 'repeated' })
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
    for (const start of [unknownOutcome, { state: 'accepted', attempt: 1, sesMessageId: 'ses-9' } as const]) {
      const ends = []
      for (const order of permutations(names)) {
        const deps = await depsWithEntry(start)
        for (const name of [...order, ...order]) await reportSesEvent(deps, name)
        const { state, feedback } = await finalState(deps)
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
    const deps = await depsWithEntry({ state: 'accepted', attempt: 1 })
    await reportSesEvent(deps, name)
    expect(await deps.suppressions.find(personId(email))).toMatchObject({ reason })
    const other = aMailKey({ copy: true })
    expect(await sendMail(deps, other)).toBe('skipped')
    expect(await deps.ledger.get(other)).toMatchObject({ state: 'skipped', reason: 'suppressed' })
    expect(deps.sent).toEqual([])
  })

  it.each(['Transient', 'NotSpam', 'Delivery', 'Reject'])('still gets mail after %s', async (name) => {
    const deps = await depsWithEntry({ state: 'accepted', attempt: 1 })
    await reportSesEvent(deps, name)
    expect(await deps.suppressions.find(personId(email))).toBeUndefined()
  })

  it('is also suppressed between claim and call', async () => {
    const deps = await depsWithEntry({})
    const { claim } = deps.ledger
    deps.ledger.claim = async (entry) => {
      await reportSesEvent(deps, 'Bounce', 'ses-of-another-mail')
      return claim(entry)
    }
    await sendMail(deps, key)
    expect(deps.sent).toEqual([])
  })
})
