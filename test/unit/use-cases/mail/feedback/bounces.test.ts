import { describe, expect, it } from 'vitest'
import { personId } from '../../../../../shared/domain/ids'
import type { BounceReason } from '../../../../../shared/domain/mail/ledger/bounce-reason'
import { MailFeedback } from '../../../../../shared/domain/mail/ledger/mail-feedback'
import { listDeliveryIssues } from '../../../../../shared/queries/delivery-issues'
import { readMailCounts } from '../../../../../shared/queries/mail-counts'
import { recordMailFeedback } from '../../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import {
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../../support/ses-tags'
import { aStaff } from '../../../functions/console/in-memory-console'

const registration = aRegistration({ email: 'written.to@example.org' })
const entry = aLedgerEntry({
  recipientId: registration.id,
  state: 'accepted',
  attempt: 1,
  sesMessageId: 'ses-9',
})

const bounceAs = async (bounce: object, mail: object = {}) => {
  const deps = createInMemoryDependencies()
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(registration, entry, null)
  const detail = {
    eventType: 'Bounce',
    bounce,
    mail: { ...mail, messageId: 'ses-9', tags: sesTagsOf(entry) },
  }
  await recordMailFeedback(deps, MailFeedback.parse({ time: '2026-11-20T09:05:00Z', detail }))
  const isSuppressed = async (email: string) => (await deps.suppressions.find(personId(email))) !== undefined
  return {
    isSuppressed,
    stored: await deps.ledger.get(entry),
    issues: await listDeliveryIssues(
      deps,
      aStaff(),
      aPublishedClinic(),
      (await readMailCounts(deps, entry.clinicId)).issues,
    ),
  }
}
const recipient = (status: string, diagnosticCode = '', emailAddress = registration.email) => ({
  emailAddress,
  action: 'failed',
  ...(status && { status }),
  ...(diagnosticCode && { diagnosticCode }),
})

describe('a bounce after SES has given up', () => {
  it.each<[string, object, BounceReason]>([
    [
      'an invalid domain',
      {
        bounceType: 'Transient',
        bounceSubType: 'General',
        bouncedRecipients: [recipient('5.4.4', 'smtp; 550 5.4.4 Invalid domain')],
      },
      'no-such-domain',
    ],
    [
      'a full mailbox, by the subtype',
      { bounceType: 'Transient', bounceSubType: 'MailboxFull', bouncedRecipients: [recipient('')] },
      'mailbox-full',
    ],
    [
      'a full mailbox, by the diagnosis alone',
      {
        bounceType: 'Transient',
        bounceSubType: 'General',
        bouncedRecipients: [recipient('', 'smtp; 452 4.2.2 The recipient mailbox is over its quota')],
      },
      'mailbox-full',
    ],
    [
      'a message that is too large',
      { bounceType: 'Transient', bounceSubType: 'MessageTooLarge', bouncedRecipients: [recipient('5.3.4')] },
      'too-large',
    ],
    [
      'a server that does not answer',
      { bounceType: 'Transient', bounceSubType: 'General', bouncedRecipients: [recipient('4.4.7')] },
      'unknown',
    ],
    [
      'refused content',
      {
        bounceType: 'Transient',
        bounceSubType: 'ContentRejected',
        bouncedRecipients: [recipient('5.7.1', 'smtp; 554 5.7.1 Message rejected as spam')],
      },
      'refused-content',
    ],
    [
      'nothing that SES understood',
      {
        bounceType: 'Undetermined',
        bounceSubType: 'Undetermined',
        bouncedRecipients: [{ emailAddress: registration.email }],
      },
      'unknown',
    ],
    [
      'nothing that SES understood, and no recipient',
      { bounceType: 'Undetermined', bounceSubType: 'Undetermined', bouncedRecipients: [] },
      'unknown',
    ],
    [
      'nothing that SES understood, with a status in the text',
      {
        bounceType: 'Undetermined',
        bounceSubType: 'Undetermined',
        bouncedRecipients: [recipient('', 'smtp; 550 5.2.2 mailbox full')],
      },
      'mailbox-full',
    ],
    [
      'a refused attachment',
      {
        bounceType: 'Transient',
        bounceSubType: 'AttachmentRejected',
        bouncedRecipients: [recipient('5.7.1')],
      },
      'refused-content',
    ],
    [
      'a subtype that SES may add later',
      { bounceType: 'Transient', bounceSubType: 'Postponed', bouncedRecipients: [recipient('')] },
      'unknown',
    ],
    [
      'no subtype at all',
      { bounceType: 'Transient', bouncedRecipients: [recipient('4.2.2')] },
      'mailbox-full',
    ],
    ['no list of recipients', { bounceType: 'Transient', bounceSubType: 'General' }, 'unknown'],
    [
      'another address in the event',
      {
        bounceType: 'Transient',
        bounceSubType: 'General',
        bouncedRecipients: [recipient('4.4.7', '', 'forwarded@example.org')],
      },
      'unknown',
    ],
    [
      'nothing that SES understood, of an unknown domain',
      {
        bounceType: 'Undetermined',
        bounceSubType: 'Undetermined',
        bouncedRecipients: [recipient('5.1.2')],
      },
      'no-such-domain',
    ],
  ])(
    'is told to the organiser as not delivered, and suppresses no address: %s',
    async (_, bounce, reason) => {
      const { stored, issues, isSuppressed } = await bounceAs(bounce)
      expect(stored).toMatchObject({ state: 'accepted', feedback: 'undelivered', bounceReason: reason })
      expect(issues.all).toBe(1)
      expect(issues.listed).toMatchObject([{ person: { email: registration.email } }])
      expect(await isSuppressed(registration.email)).toBe(false)
    },
  )
})

describe('a hard bounce', () => {
  it.each<[string, string, object]>([
    [
      'of the mailbox that mail is forwarded to',
      'somebody.else@forward.example.org',
      { destination: ['fwd@example.org'] },
    ],
    ['that names an alias', 'postmaster@example.org', {}],
    ['that names another registrant', 'ayaan@example.org', { destination: ['ayaan@example.org'] }],
  ])('suppresses the address that was written to, never another one: %s', async (_, named, mail) => {
    const { stored, isSuppressed } = await bounceAs(
      {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [recipient('5.1.1', '', named)],
      },
      mail,
    )
    expect(stored).toMatchObject({ feedback: 'bounced' })
    expect(await isSuppressed(registration.email)).toBe(true)
    expect(await isSuppressed(named)).toBe(false)
  })
})
