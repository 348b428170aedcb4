import { isOfCampaign } from '../../../shared/domain/campaign/of-campaign'
import { mailId } from '../../../shared/domain/ids'
import type { LedgerEntry, MailKey } from '../../../shared/domain/mail/ledger'
import type { LedgerStore } from '../../../shared/ports/ledger'
import { inTwo } from './registrations'
import { keyOf, type MemoryTable, ofCampaign } from './table'

/** Where a mail's entry lies. */
export const mailKey = (key: MailKey & Partial<LedgerEntry>): string =>
  isOfCampaign(key)
    ? keyOf(ofCampaign(key.clinicId, key.planVersion), key.recipientId)
    : keyOf(key.clinicId, key.recipientId, key.id ?? mailId(key))

export const memoryLedger = ({ ledger }: MemoryTable): LedgerStore => ({
  get: async (key) => ledger.get(mailKey(key)),
  ofRecipient: async (clinicId, recipientId) => ledger.beginning(keyOf(clinicId, recipientId, '')),
  pages: (clinicId) => inTwo(() => ledger.beginning(keyOf(clinicId, ''))),
  add: async (entry) => {
    if (ledger.has(mailKey(entry))) return 'exists'
    ledger.put(mailKey(entry), entry)
    return 'added'
  },
  claim: async (entry) => {
    const stored = ledger.get(mailKey(entry))
    if (stored && !mayBeClaimed(stored, entry)) return { claimed: false, entry: stored }
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
})

const mayBeClaimed = (stored: LedgerEntry, entry: LedgerEntry): boolean =>
  (stored.state === 'due' || stored.state === 'ambiguous') && stored.attempt === entry.attempt - 1
