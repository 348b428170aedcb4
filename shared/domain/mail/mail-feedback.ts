import * as z from 'zod'
import type { LedgerEntry } from './ledger'
import { fromMailTags } from './mail-key'

const FirstTag = z.tuple([z.string()], z.string()).transform(([first]) => first)
const Recipients = z
  .array(
    z.object({
      status: z.string().optional(),
      diagnosticCode: z.string().optional(),
    }),
  )
  .default([])

/** The tags that SES adds by itself are named `ses:...`. */
const MailTags = z.record(z.string(), FirstTag).transform((tags, context) => {
  const ours = Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith('ses:')))
  try {
    return fromMailTags(ours)
  } catch {
    context.addIssue({ code: 'custom', message: 'the tags are not those of a mail of ours' })
    return z.NEVER
  }
})

/**
 * Of an SES event on the event bus, what the ledger needs; SES names the event in `detail.eventType`.
 * Source: SES developer guide, "Examples of event data that Amazon SES publishes to EventBridge".
 */
export const MailFeedback = z.object({
  time: z.iso.datetime().transform((text) => new Date(text).toISOString()),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string(),
      tags: MailTags,
    }),
    bounce: z
      .object({
        bounceType: z.string(),
        bounceSubType: z.string().default(''),
        bouncedRecipients: Recipients,
      })
      .optional(),
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
  }),
})
export type MailFeedback = z.infer<typeof MailFeedback>

/** Why SES gave up on a mail, as the console words it. */
export const bounceReasons = [
  'mailbox-full',
  'no-such-domain',
  'no-such-address',
  'too-large',
  'refused-content',
  'unknown',
] as const
export type BounceReason = (typeof bounceReasons)[number]

/**
 * The state of the mail after an SES event. SES reports a bounce of any type only after it has given up: Permanent
 * means that the address takes no mail, Transient and Undetermined only that this mail was not delivered. A complaint
 * of the type `not-spam` withdraws an earlier one. Source: SES developer guide, "Bounce types".
 */
export const toFeedbackState = ({
  eventType,
  bounce,
  complaint,
}: MailFeedback['detail']): LedgerEntry['feedback'] => {
  if (eventType === 'Delivery') return 'delivered'
  if (eventType === 'Complaint') return complaint?.complaintFeedbackType === 'not-spam' ? null : 'complained'
  if (eventType !== 'Bounce') return null
  return bounce?.bounceType === 'Permanent' ? 'bounced' : 'undelivered'
}

/** The reason of a bounce as one of `bounceReasons`: by SES's subtype, else by the status code of RFC 3463. */
export const toBounceReason = ({ bounce }: MailFeedback['detail']): BounceReason | null => {
  if (!bounce) return null
  const bySubType = reasonBySubType[bounce.bounceSubType]
  if (bySubType) return bySubType
  const [first] = bounce.bouncedRecipients
  const status = first?.status ?? /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(first?.diagnosticCode ?? '')?.[0] ?? ''
  return (
    reasonByStatus[status.slice(2)] ?? (bounce.bounceType === 'Permanent' ? 'no-such-address' : 'unknown')
  )
}

const reasonBySubType: Readonly<Record<string, BounceReason>> = {
  MailboxFull: 'mailbox-full',
  NoEmail: 'no-such-address',
  MessageTooLarge: 'too-large',
  ContentRejected: 'refused-content',
  AttachmentRejected: 'refused-content',
}

/** By subject and detail of the status code: `5.2.2` and `4.2.2` are both a full mailbox. */
const reasonByStatus: Readonly<Record<string, BounceReason>> = {
  '1.1': 'no-such-address',
  '1.2': 'no-such-domain',
  '1.10': 'no-such-domain',
  '2.1': 'no-such-address',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '3.4': 'too-large',
  '4.4': 'no-such-domain',
  '7.1': 'refused-content',
}
