import { aLedgerEntry, aRegistration } from '../../../../support/builders/builders'
import { sesTagsOf } from '../../../../support/ses-tags'

export const registration = aRegistration({ email: 'ayaan@exemple-telecom.example.org' })
export const entry = aLedgerEntry({
  recipientId: registration.id,
  state: 'accepted',
  attempt: 1,
  sesMessageId: 'ses-9',
})

/** An event as EventBridge delivers it, with the fields that SES documents for its type. */
export const publish = (eventType: string, own: object, { time = '2026-11-20T09:05:00Z' } = {}) => ({
  version: '0',
  id: '7b0a8f0e-5d1c-4a5f-9e7b-0f7f6f0f5a11',
  'detail-type': `Email ${eventType}`,
  source: 'aws.ses',
  account: '123456789012',
  time,
  region: 'eu-central-1',
  resources: ['arn:aws:ses:eu-central-1:123456789012:configuration-set/clinics'],
  detail: {
    eventType,
    mail: {
      timestamp: '2026-11-20T09:04:58.112Z',
      source: 'Clinics <clinics@example.org>',
      sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/example.org',
      sendingAccountId: '123456789012',
      messageId: 'ses-9',
      destination: [registration.email],
      headersTruncated: false,
      headers: [{ name: 'From', value: 'Clinics <clinics@example.org>' }],
      commonHeaders: { from: ['Clinics <clinics@example.org>'], to: [registration.email], subject: 'Clinic' },
      tags: sesTagsOf(entry),
    },
    ...own,
  },
})

export const bounce = (bounceType: string, bounceSubType: string, ...recipients: object[]) =>
  publish('Bounce', {
    bounce: {
      feedbackId: '0107018e-000000',
      bounceType,
      bounceSubType,
      bouncedRecipients: recipients.length > 0 ? recipients : [{ emailAddress: registration.email }],
      timestamp: '2026-11-20T09:05:00.000Z',
      reportingMTA: 'dns; mta.example.org',
    },
  })

export const recipient = (status?: string, diagnosticCode?: string, emailAddress = registration.email) => ({
  emailAddress,
  action: 'failed',
  ...(status !== undefined && { status }),
  ...(diagnosticCode !== undefined && { diagnosticCode }),
})

export const complaint = (complaintFeedbackType?: string, more: object = {}) =>
  publish('Complaint', {
    complaint: {
      feedbackId: '0107018e-000001',
      complaintSubType: null,
      complainedRecipients: [{ emailAddress: registration.email }],
      timestamp: '2026-11-20T09:05:00.000Z',
      ...(complaintFeedbackType !== undefined && { userAgent: 'ISP/1.0', complaintFeedbackType }),
      ...more,
    },
  })

export const delay = (delayType: string) =>
  publish('DeliveryDelay', {
    deliveryDelay: {
      timestamp: '2026-11-20T09:05:00.000Z',
      delayType,
      expirationTime: '2026-11-21T09:05:00.000Z',
      delayedRecipients: [
        { emailAddress: registration.email, status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1' },
      ],
    },
  })
