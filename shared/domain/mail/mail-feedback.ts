import * as z from 'zod'
import { type LedgerEntry, MailKey } from './ledger'

const FirstTag = z.tuple([z.string()], z.string()).transform(([first]) => first)
const Addresses = z.array(z.object({ emailAddress: z.string() })).default([])

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
      tags: z
        .object({ clinic: FirstTag, recipient: FirstTag, kind: FirstTag, day: FirstTag, version: FirstTag })
        .transform(({ clinic, recipient, kind, day, version }) => ({
          clinicId: clinic,
          recipientId: recipient,
          kind,
          day: Number(day) || null,
          planVersion: Number(version),
        }))
        .pipe(MailKey),
    }),
    bounce: z.object({ bounceType: z.string(), bouncedRecipients: Addresses }).optional(),
    complaint: z
      .object({ complaintFeedbackType: z.string().nullish(), complainedRecipients: Addresses })
      .optional(),
  }),
})
export type MailFeedback = z.infer<typeof MailFeedback>

/**
 * What became of the mail, by its event. A passing bounce is tried again by SES and says nothing yet; a
 * complaint of the type `not-spam` takes one back.
 */
export const toFeedbackState = ({
  eventType,
  bounce,
  complaint,
}: MailFeedback['detail']): LedgerEntry['feedback'] => {
  if (eventType === 'Delivery') return 'delivered'
  if (eventType === 'Complaint') return complaint?.complaintFeedbackType === 'not-spam' ? null : 'complained'
  return eventType === 'Bounce' && bounce?.bounceType === 'Permanent' ? 'bounced' : null
}
