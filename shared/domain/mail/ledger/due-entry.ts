import type { Instant } from '../../values/time/instant'
import type { LedgerEntry } from './ledger'
import { type MailKey, mailId, toMailKey } from './mail-key'

/** A mail that is due and that no worker has claimed. */
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
  bounceReason: null,
  unknownOutcome: null,
  unknownOutcomeCount: 0,
  announcedVersions: {},
  maybeAnnounced: [],
})
