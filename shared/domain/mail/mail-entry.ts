import { mailId } from '../ids'
import type { Instant } from '../time/instant'
import type { LedgerEntry, MailKey } from './ledger'

/** A mail that is due and that nobody has touched. */
export const dueEntry = (key: MailKey, dueAt: Instant, usefulUntil: Instant | null): LedgerEntry => ({
  ...keyOf(key),
  id: mailId(key),
  state: 'due',
  dueAt,
  usefulUntil,
  attempt: 0,
  leaseUntil: null,
  changedAt: dueAt,
  acceptedAt: null,
  sesMessageId: null,
  reason: null,
  feedback: null,
  doubt: null,
  doubts: 0,
  told: {},
})

/** Only the five fields that make a mail's identity. */
export const keyOf = ({ clinicId, recipientId, kind, day, planVersion }: MailKey): MailKey => ({
  clinicId,
  recipientId,
  kind,
  day,
  planVersion,
})
