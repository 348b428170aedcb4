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

/**
 * The state of the mail after an SES event. SES reports a bounce of any type only after it has given up: Permanent
 * means that the address takes no mail, Transient and Undetermined only that this mail was not delivered.
 * Source: SES developer guide, "Bounce types" and "Complaint types".
 */
export const toFeedbackState = ({
  eventType,
  bounce,
  complaint,
}: MailFeedback['detail']): LedgerEntry['feedback'] => {
  if (eventType === 'Delivery') return 'delivered'
  if (eventType === 'Complaint')
    return noComplaints.has(complaint?.complaintFeedbackType?.toLowerCase() ?? '') ? null : 'complained'
  if (eventType !== 'Bounce') return null
  return bounce?.bounceType === 'Permanent' ? 'bounced' : 'undelivered'
}

/** Feedback reports that are no complaints: the mail is no spam, or its signature could not be verified. */
const noComplaints: ReadonlySet<string> = new Set(['not-spam', 'auth-failure'])
