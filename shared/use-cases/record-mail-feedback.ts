import * as z from 'zod'
import { feedbackStates, type LedgerEntry, MailKey } from '../domain/ledger'
import type { World } from '../ports'

const one = z.tuple([z.string()], z.string()).transform(([first]) => first)

/** Of an SES event on the event bus, what the ledger needs; SES names the event in `detail.eventType`. */
export const MailFeedback = z.object({
  time: z.iso.datetime().transform((text) => new Date(text).toISOString()),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string(),
      tags: z
        .object({ clinic: one, recipient: one, kind: one, day: one, version: one })
        .transform(({ clinic, recipient, kind, day, version }) => ({
          clinicId: clinic,
          recipientId: recipient,
          kind,
          day: Number(day) || null,
          planVersion: Number(version),
        }))
        .pipe(MailKey),
    }),
    bounce: z.object({ bounceType: z.string() }).optional(),
  }),
})
export type MailFeedback = z.infer<typeof MailFeedback>

/**
 * Writes SES's word on a mail into the ledger: it settles a doubt, and adds what became of the mail.
 * Events repeat and overtake each other: a lesser word never replaces a graver one.
 */
export const recordMailFeedback = async (
  world: Pick<World, 'ledger'>,
  { time, detail }: MailFeedback,
): Promise<'recorded' | 'known' | 'unknown-mail'> => {
  for (let tries = 0; tries < 5; tries += 1) {
    const stored = await world.ledger.get(detail.mail.tags)
    if (!stored) return 'unknown-mail'
    const after = told(stored, detail, time)
    if (JSON.stringify(after) === JSON.stringify(stored)) return 'known'
    if ((await world.ledger.settle(stored, after)) === 'settled') return 'recorded'
  }
  throw new Error('the ledger entry kept changing; the event comes again')
}

const told = (stored: LedgerEntry, detail: MailFeedback['detail'], time: string): LedgerEntry => {
  if (detail.eventType === 'Reject' || detail.eventType === 'Rendering Failure') {
    return stored.state === 'accepted' && stored.feedback ? stored : { ...stored, state: 'failed', reason: detail.eventType }
  }
  const sesMessageId = stored.sesMessageId ?? detail.mail.messageId
  const sent: LedgerEntry =
    stored.state === 'claimed' || stored.state === 'ambiguous'
      ? { ...stored, state: 'accepted', acceptedAt: time, leaseUntil: null, changedAt: time, sesMessageId }
      : stored
  const word = wordOf(detail)
  return word && graver(word, sent.feedback) ? { ...sent, feedback: word, changedAt: time } : sent
}

const wordOf = ({ eventType, bounce }: MailFeedback['detail']): LedgerEntry['feedback'] => {
  if (eventType === 'Delivery') return 'delivered'
  if (eventType === 'Complaint') return 'complained'
  return eventType === 'Bounce' && bounce?.bounceType === 'Permanent' ? 'bounced' : null
}

const graver = (word: NonNullable<LedgerEntry['feedback']>, known: LedgerEntry['feedback']): boolean =>
  known === null || feedbackStates.indexOf(word) > feedbackStates.indexOf(known)
