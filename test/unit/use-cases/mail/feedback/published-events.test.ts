import { describe, expect, it } from 'vitest'
import { personId } from '../../../../../shared/domain/ids'
import type { LedgerEntry } from '../../../../../shared/domain/mail/ledger/ledger'
import { MailFeedback } from '../../../../../shared/domain/mail/ledger/mail-feedback'
import { recordMailFeedback } from '../../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { anAuditRecord, aPublishedClinic } from '../../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { sesTagsOf } from '../../../../support/ses-tags'
import { bounce, complaint, delay, entry, publish, recipient, registration } from './published-events'

const receive = async (...events: object[]) => {
  const deps = createInMemoryDependencies()
  await deps.clinics.create(aPublishedClinic(), anAuditRecord())
  await deps.registrations.register(registration, entry, null)
  for (const event of events) await recordMailFeedback(deps, MailFeedback.parse(event))
  const stored = await deps.ledger.get(entry)
  return {
    state: stored?.state,
    feedback: stored?.feedback,
    why: stored?.bounceReason,
    suppressed: (await deps.suppressions.find(personId(registration.email)))?.reason ?? null,
  }
}

type Outcome = [feedback: LedgerEntry['feedback'], why: string | null, suppressed: string | null]

describe('an event as SES publishes it', () => {
  it.each<[string, object[], Outcome]>([
    [
      'a hard bounce',
      [bounce('Permanent', 'General', recipient('5.1.1', 'smtp; 550 5.1.1 user unknown'))],
      ['bounced', 'no-such-address', 'bounced'],
    ],
    [
      'a hard bounce: no such mailbox',
      [bounce('Permanent', 'NoEmail')],
      ['bounced', 'no-such-address', 'bounced'],
    ],
    [
      'an address on the list of all customers',
      [
        bounce(
          'Permanent',
          'Suppressed',
          recipient('5.1.1', 'Amazon SES has suppressed sending to this address'),
        ),
      ],
      ['bounced', 'ses-suppression-list', 'bounced'],
    ],
    [
      'an address on the list of the account',
      [
        bounce(
          'Permanent',
          'OnAccountSuppressionList',
          recipient(
            '5.1.1',
            'Amazon SES did not send the message to this address because it is on the suppression list for your account',
          ),
        ),
      ],
      ['bounced', 'ses-suppression-list', 'bounced'],
    ],
    [
      'an address on the list of a tenant',
      [bounce('Permanent', 'OnTenantSuppressionList')],
      ['bounced', 'ses-suppression-list', 'bounced'],
    ],
    [
      'an address that SES thinks invalid',
      [bounce('Permanent', 'EmailValidationSuppressed')],
      ['bounced', 'ses-suppression-list', 'bounced'],
    ],
    [
      'a time limit of the sender',
      [bounce('Transient', 'CustomTimeoutExceeded', recipient('4.4.7', 'smtp; 421 4.4.7 timed out'))],
      ['undelivered', 'unknown', null],
    ],
    [
      'a status with a remark',
      [bounce('Transient', 'General', recipient('5.2.2 (mailbox full)'))],
      ['undelivered', 'mailbox-full', null],
    ],
    [
      'a general status and a precise diagnosis',
      [bounce('Transient', 'General', recipient('5.0.0', 'smtp; 550 5.1.2 <host> unknown domain'))],
      ['undelivered', 'no-such-domain', null],
    ],
    [
      'a full mailbox in words alone',
      [bounce('Transient', 'General', recipient('5.0.0', 'smtp; 552 user over quota'))],
      ['undelivered', 'mailbox-full', null],
    ],
    [
      'another full mailbox in words',
      [
        bounce(
          'Undetermined',
          'Undetermined',
          recipient(undefined, 'smtp; 452 Mailbox is full / Blocks limit exceeded'),
        ),
      ],
      ['undelivered', 'mailbox-full', null],
    ],
    [
      'a domain without a record',
      [
        bounce(
          'Transient',
          'General',
          recipient('5.4.310', 'smtp; 550 5.4.310 DNS domain exemple does not exist [InfoDomainNonexistent]'),
        ),
      ],
      ['undelivered', 'no-such-domain', null],
    ],
    [
      'a policy of the receiver',
      [
        bounce(
          'Transient',
          'General',
          recipient(
            '5.7.26',
            'smtp; 550 5.7.26 Unauthenticated email is not accepted due to the DMARC policy',
          ),
        ),
      ],
      ['undelivered', 'refused-content', null],
    ],
    [
      'an out-of-office reply',
      [bounce('Transient', 'General', { emailAddress: registration.email })],
      ['undelivered', 'unknown', null],
    ],
    [
      'several recipients, the precise one last',
      [
        bounce(
          'Transient',
          'General',
          recipient('5.0.0', undefined, 'other@example.org'),
          recipient('5.2.2'),
        ),
      ],
      ['undelivered', 'mailbox-full', null],
    ],
    [
      'a recipient in capitals and with a name',
      [
        bounce(
          'Permanent',
          'General',
          recipient('5.1.1', undefined, `"Ayaan" <${registration.email.toUpperCase()}>`),
        ),
      ],
      ['bounced', 'no-such-address', 'bounced'],
    ],
    ['a complaint without a report', [complaint()], ['complained', null, 'complained']],
    ['a complaint: abuse', [complaint('abuse')], ['complained', null, 'complained']],
    ['a complaint: fraud', [complaint('fraud')], ['complained', null, 'complained']],
    ['a complaint: other', [complaint('other')], ['complained', null, 'complained']],
    ['a complaint: virus', [complaint('virus')], ['complained', null, 'complained']],
    [
      'a type that is null',
      [complaint(undefined, { complaintFeedbackType: null })],
      ['complained', null, 'complained'],
    ],
    [
      'a complaint in the past, by the list of the account',
      [complaint(undefined, { complaintSubType: 'OnAccountSuppressionList' })],
      ['complained', null, 'complained'],
    ],
    ['no complaint: not-spam', [complaint('not-spam')], [null, null, null]],
    ['no complaint: Not-Spam', [complaint('Not-Spam')], [null, null, null]],
    ['no complaint of a person: auth-failure', [complaint('auth-failure')], [null, null, null]],
    [
      'not-spam before an older complaint',
      [complaint('not-spam'), complaint('abuse')],
      ['complained', null, 'complained'],
    ],
    [
      'opened and clicked',
      [publish('Open', { open: {} }), publish('Click', { click: {} })],
      [null, null, null],
    ],
    [
      'a change of subscription',
      [publish('Subscription', { subscription: { contactList: 'none', source: 'UnsubscribeHeader' } })],
      [null, null, null],
    ],
    ...[
      'InternalFailure',
      'General',
      'MailboxFull',
      'SpamDetected',
      'RecipientServerError',
      'IPFailure',
      'TransientCommunicationFailure',
      'BYOIPHostNameLookupUnavailable',
      'Undetermined',
      'SendingDeferral',
    ].map((type): [string, object[], Outcome] => [`a delay: ${type}`, [delay(type)], [null, null, null]]),
    [
      'a delay after the delivery',
      [publish('Delivery', { delivery: { smtpResponse: '250 ok' } }), delay('General')],
      ['delivered', null, null],
    ],
    [
      'a bounce twice, years late',
      [
        bounce('Permanent', 'General', recipient('5.1.1')),
        { ...bounce('Permanent', 'General', recipient('5.1.1')), time: '2031-01-01T00:00:00Z' },
      ],
      ['bounced', 'no-such-address', 'bounced'],
    ],
    [
      'a delivery after a bounce of the server behind',
      [bounce('Transient', 'MailboxFull'), publish('Delivery', { delivery: {} })],
      ['undelivered', 'mailbox-full', null],
    ],
  ])('becomes what it says: %s', async (_, events, [feedback, why, suppressed]) => {
    expect(await receive(...events)).toEqual({ state: 'accepted', feedback, why, suppressed })
  })

  it.each([
    ['Reject', { reject: { reason: 'Bad content' } }],
    ['Rendering Failure', { failure: { errorMessage: 'Attribute is not present', templateName: 'T' } }],
  ])('fails the mail and suppresses nobody: %s', async (type, own) => {
    expect(await receive(publish(type, own))).toMatchObject({ state: 'failed', suppressed: null })
  })

  it.each([
    ['no tags', (mail: object) => ({ ...mail, tags: {} })],
    ['no tags field', (mail: object) => ({ ...mail, tags: undefined })],
    ['tags of another program', (mail: object) => ({ ...mail, tags: { campaign: ['spring'] } })],
    ['no message id', (mail: object) => ({ ...mail, messageId: undefined })],
    ['a tag without a value', (mail: object) => ({ ...mail, tags: { ...sesTagsOf(entry), kind: [] } })],
  ])('is refused, and so becomes a dead letter that is told: %s', (_, change) => {
    const event = bounce('Permanent', 'General')
    const { detail } = event
    expect(
      MailFeedback.safeParse({ ...event, detail: { ...detail, mail: change(detail.mail) } }).success,
    ).toBe(false)
  })
})
