import type { LedgerEntry } from '../../../shared/domain/mail/ledger'
import type { MailKey } from '../../../shared/domain/mail/mail-key'
import { mailId } from '../../../shared/domain/mail/mail-key'
import type { LedgerStore } from '../../../shared/ports/ledger'
import { inTwoPages } from './in-two-pages'
import { campaignPrefix, type InMemoryTable, joinKey } from './table'

/** The key of a mail’s entry. */
export const mailKey = (key: MailKey & Partial<LedgerEntry>): string =>
  key.kind === 'invitation' && key.campaign !== null
    ? joinKey(campaignPrefix(key.clinicId, key.campaign), key.recipientId)
    : joinKey(key.clinicId, key.recipientId, key.id ?? mailId(key))

let audits = 0

export const createInMemoryLedger = ({ ledger, audit: auditLog }: InMemoryTable): LedgerStore => ({
  get: async (key) => ledger.get(mailKey(key)),
  listByRecipient: async (clinicId, recipientId) => ledger.withPrefix(joinKey(clinicId, recipientId, '')),
  pages: (clinicId) => inTwoPages(() => ledger.withPrefix(joinKey(clinicId, ''))),
  add: async (entry) => {
    if (ledger.has(mailKey(entry))) return 'exists'
    ledger.put(mailKey(entry), entry)
    return 'added'
  },
  claim: async (entry) => {
    const stored = ledger.get(mailKey(entry))
    if (stored && !isClaimable(stored, entry)) return { claimed: false, entry: stored }
    ledger.put(mailKey(entry), entry)
    return { claimed: true, entry }
  },
  settle: async (from, entry) => {
    const stored = ledger.get(mailKey(entry))
    if (stored?.state !== from.state || stored.attempt !== from.attempt) return 'conflict'
    if (from.feedback !== undefined && stored.feedback !== from.feedback) return 'conflict'
    ledger.put(mailKey(entry), entry)
    return 'settled'
  },
  reopen: async (from, entry, audit) => {
    const stored = ledger.get(mailKey(entry))
    if (stored?.state !== from.state || stored.attempt !== from.attempt) return 'conflict'
    ledger.put(mailKey(entry), entry)
    auditLog.put(joinKey(audit.clinicId, audit.at, `reopened-${++audits}`), audit)
    return 'reopened'
  },
})

const isClaimable = (stored: LedgerEntry, entry: LedgerEntry): boolean =>
  (stored.state === 'due' || stored.state === 'ambiguous') && stored.attempt === entry.attempt - 1
