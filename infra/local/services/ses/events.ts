import { randomUUID } from 'node:crypto'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import type { BusEvent } from '../eventbridge/bus-event'
import type { DeliveryOutcome } from './inbox-mail'

/** The accepted mail that an event is about. */
export interface AcceptedMail {
  id: string
  at: Instant
  from: string
  recipients: string[]
  subject: string
  headers: { name: string; value: string }[]
  configurationSet: string
  tags: Record<string, string>
  awsEnvironment: { region: string; account: string }
}

/** The events of SES that are emulated, by the name that an event destination gives them. */
export type SesEventType = 'send' | 'reject' | 'delivery' | 'bounce' | 'complaint'

const eventNames: Record<SesEventType, { detailType: string; eventType: string }> = {
  send: { detailType: 'Email Sent', eventType: 'Send' },
  reject: { detailType: 'Email Rejected', eventType: 'Reject' },
  delivery: { detailType: 'Email Delivered', eventType: 'Delivery' },
  bounce: { detailType: 'Email Bounced', eventType: 'Bounce' },
  complaint: { detailType: 'Email Complaint Received', eventType: 'Complaint' },
}

/** The events that follow an acceptance, and how many seconds after it. */
export const outcomeEvents: Record<DeliveryOutcome, { type: SesEventType; seconds: number }[]> = {
  delivered: [{ type: 'delivery', seconds: 1 }],
  bounced: [{ type: 'bounce', seconds: 1 }],
  suppressed: [{ type: 'bounce', seconds: 1 }],
  complained: [
    { type: 'delivery', seconds: 1 },
    { type: 'complaint', seconds: 60 },
  ],
  rejected: [{ type: 'reject', seconds: 1 }],
}

/**
 * An event in the form of the event bus.
 * Source: SES developer guide, "Examples of event data", and "SES events schema reference" for the envelope.
 * @param recipient the recipient that the event is about; a send event is about all
 */
export const toSesEvent = (
  type: SesEventType,
  mail: AcceptedMail,
  at: Instant,
  recipient: string,
  outcome: DeliveryOutcome,
): BusEvent => {
  const { region, account } = mail.awsEnvironment
  const { detailType, eventType } = eventNames[type]
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source: 'aws.ses',
    account,
    time: at.replace(/\.\d{3}Z$/, 'Z'),
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${mail.configurationSet}`],
    detail: { eventType, mail: mailDetail(mail), [type]: eventDetails[type](at, recipient, outcome) },
  }
}

const mailDetail = (mail: AcceptedMail) => {
  const { region, account } = mail.awsEnvironment
  const sesTags = {
    'ses:source-tls-version': ['TLSv1.3'],
    'ses:operation': ['SendRawEmail'],
    'ses:configuration-set': [mail.configurationSet],
    'ses:from-domain': [mail.from.split('@').at(-1)],
  }
  return {
    timestamp: mail.at,
    source: mail.from,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${mail.from.split('@').at(-1)}`,
    sendingAccountId: account,
    messageId: mail.id,
    destination: mail.recipients,
    headersTruncated: false,
    headers: mail.headers,
    commonHeaders: { from: [mail.from], to: mail.recipients, messageId: mail.id, subject: mail.subject },
    tags: {
      ...sesTags,
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  }
}

const eventDetails: Record<
  SesEventType,
  (at: Instant, recipient: string, outcome: DeliveryOutcome) => object
> = {
  send: () => ({}),
  reject: () => ({ reason: 'Bad content' }),
  delivery: (timestamp, recipient) => ({
    timestamp,
    processingTimeMillis: 1000,
    recipients: [recipient],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'a8-21.smtp-out.amazonses.com',
  }),
  bounce: (timestamp, recipient, outcome) => ({
    feedbackId: `feedback-${randomUUID()}`,
    bounceType: 'Permanent',
    bounceSubType: outcome === 'suppressed' ? 'Suppressed' : 'General',
    bouncedRecipients: [
      {
        emailAddress: recipient,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode:
          outcome === 'suppressed'
            ? 'Amazon SES has suppressed sending to this address because it has a recent history of bouncing.'
            : 'smtp; 550 5.1.1 user unknown',
      },
    ],
    timestamp,
    reportingMTA: 'dns; amazonses.com',
  }),
  complaint: (timestamp, recipient) => ({
    feedbackId: `feedback-${randomUUID()}`,
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: recipient }],
    timestamp,
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: timestamp,
  }),
}
