import { mailId } from '../ids'
import type { Instant } from '../values/instant'
import type { LedgerEntry, MailKey } from './ledger'

/** A mail that is due and that nobody has touched. */
export const createDueEntry = (key: MailKey, dueAt: Instant, usefulUntil: Instant | null): LedgerEntry => ({
  ...toMailKey(key),
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
  unknownOutcome: null,
  unknownOutcomeCount: 0,
  announcedVersions: {},
})

/** Only the five fields that make a mail's identity. */
export const toMailKey = ({ clinicId, recipientId, kind, day, planVersion }: MailKey): MailKey => ({
  clinicId,
  recipientId,
  kind,
  day,
  planVersion,
})
