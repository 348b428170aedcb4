import * as z from 'zod'
import { InstantText } from '../../values/time/time-schemas'
import { BounceReason } from './bounce-reason'
import { type ExactMailKey, mailKeyWith } from './mail-key'
import { LedgerReason } from './mail-reason'

export const ledgerStates = [
  'due',
  'claimed',
  'accepted',
  'ambiguous',
  'failed',
  'skipped',
  'missed',
] as const
/** From the least to the gravest. undelivered: SES gave up without suppressing the address. */
export const feedbackStates = ['delivered', 'undelivered', 'bounced', 'complained'] as const
/**
 * The state of an unknown outcome. open: an event may settle it, else the mail is sent again; repeated: it was sent
 * again, so its recipient may have it twice; abandoned: it is not sent again.
 */
export const unknownOutcomeStates = ['open', 'repeated', 'abandoned'] as const

const VersionByDay = z.record(z.string(), z.int())

const entryFields = {
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
  reason: LedgerReason.nullable(),
  feedback: z.enum(feedbackStates).nullable(),
  /** Why SES could not deliver the mail; null: it has not said so. */
  bounceReason: BounceReason.nullable().default(null),
  /** null: no call has ended with an unknown outcome, or SES has settled it. */
  unknownOutcome: z.enum(unknownOutcomeStates).nullable().default(null),
  /** How many attempts have ended with an unknown outcome. */
  unknownOutcomeCount: z.int().min(0).default(0),
  /** Day number -> plan version that this mail announces, as of the last claim. */
  announcedVersions: VersionByDay,
  /** What earlier attempts, of which it is unknown whether they arrived, announced. */
  maybeAnnounced: z.array(VersionByDay).default([]),
}

/** A ledger entry with further fields, for readers that meet items of several types. */
export const ledgerEntryWith = <Extra extends z.ZodRawShape>(extra: Extra) =>
  mailKeyWith({ ...entryFields, ...extra })

/** What happened to one mail. Written under conditions only; docs/mail.md has the states. */
export const LedgerEntry = ledgerEntryWith({})
export type LedgerEntry = ExactMailKey<z.infer<typeof LedgerEntry>>

/**
 * A mail returned after an unknown outcome is `due` or `failed` by its last attempt, and an earlier attempt may have
 * arrived.
 */
export const isPossiblySent = ({ state, maybeAnnounced }: LedgerEntry): boolean =>
  state === 'claimed' || state === 'ambiguous' || (state !== 'accepted' && maybeAnnounced.length > 0)
