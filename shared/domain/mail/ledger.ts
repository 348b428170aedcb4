import * as z from 'zod'
import { MessageKind } from '../message-kinds'
import { InstantText } from '../values/time-schemas'

export const ledgerStates = [
  'due',
  'claimed',
  'accepted',
  'ambiguous',
  'failed',
  'skipped',
  'missed',
] as const
export const feedbackStates = ['delivered', 'bounced', 'complained'] as const
/**
 * What became of a doubt whether SES took the mail. open: an event may settle it, else the mail is sent once
 * more; repeated: it was, so its reader may have it twice, and a doubt that is left is not sent again; left: it
 * is not sent again.
 */
export const unknownOutcomeStates = ['open', 'repeated', 'abandoned'] as const

/** Which mail: one person, one purpose, one day, one version of the plan. Its id is `mailId(key)`. */
export const MailKey = z.object({
  clinicId: z.string(),
  /** A registration id, `staffId(email)` for organisers and ITU, or `personId(email)` of whoever is invited. */
  recipientId: z.string(),
  kind: MessageKind,
  day: z.int().nullable(),
  /** Of an invitation the number of its campaign. */
  planVersion: z.int(),
})
export type MailKey = z.infer<typeof MailKey>

/** What happened to one mail. Written under conditions only; see docs/mail.md for the states. */
export const LedgerEntry = MailKey.extend({
  id: z.string(),
  state: z.enum(ledgerStates),
  dueAt: InstantText,
  /** After it the mail is never sent but marked missed; null: always useful. */
  usefulUntil: InstantText.nullable(),
  /** The number of the last claim. It only rises. */
  attempt: z.int().min(0),
  leaseUntil: InstantText.nullable(),
  /** The last change of state. */
  changedAt: InstantText,
  acceptedAt: InstantText.nullable(),
  sesMessageId: z.string().nullable(),
  reason: z.string().nullable(),
  feedback: z.enum(feedbackStates).nullable(),
  /** null: no call has ended in doubt, or SES has settled it. */
  unknownOutcome: z.enum(unknownOutcomeStates).nullable().default(null),
  /** How many attempts have ended in doubt. */
  unknownOutcomeCount: z.int().min(0).default(0),
  /** Day number -> plan version that this mail tells, as of the claim. */
  announcedVersions: z.record(z.string(), z.int()),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>
