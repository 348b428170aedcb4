import { isCampaignMail } from '../../../shared/domain/campaign/campaign-mail'
import type { LedgerEntry } from '../../../shared/domain/mail/ledger/ledger'
import type { MailKey } from '../../../shared/domain/mail/ledger/mail-key'
import { isMailOfClinic, mailId } from '../../../shared/domain/mail/ledger/mail-key'
import type { LedgerStore } from '../../../shared/ports/ledger'
import { markWatched } from './clinic-watches'
import { inTwoPages } from './in-two-pages'
import { campaignPrefix, type InMemoryTable, joinKey } from './table'

/** The key of a mail’s entry. */
export const mailMapKey = (key: MailKey & Partial<LedgerEntry>): string =>
  key.kind === 'invitation' && key.campaign !== null
    ? joinKey(campaignPrefix(key.clinicId, key.campaign), key.recipientId)
    : joinKey(key.clinicId, key.recipientId, key.id ?? mailId(key))

let audits = 0

export const createInMemoryLedger = (table: InMemoryTable): LedgerStore => ({
  get: async (key) => table.ledger.get(mailMapKey(key)),
  getMany: async (keys) => keys.flatMap((key) => table.ledger.get(mailMapKey(key)) ?? []),
  listByRecipient: async (clinicId, recipientId) =>
    table.ledger.withPrefix(joinKey(clinicId, recipientId, '')),
  pages: (clinicId) => inTwoPages(() => table.ledger.withPrefix(joinKey(clinicId, ''))),
  add: async (entry) => {
    if (table.ledger.has(mailMapKey(entry))) return 'exists'
    table.ledger.put(mailMapKey(entry), entry)
    const mayBeLost = !isCampaignMail(entry) && isMailOfClinic(entry)
    if (entry.state === 'due' && mayBeLost) markWatched(table, entry.clinicId)
    return 'added'
  },
  claim: async (entry) => {
    const stored = table.ledger.get(mailMapKey(entry))
    if (stored && !isClaimable(stored, entry)) return { claimed: false, entry: stored }
    table.ledger.put(mailMapKey(entry), entry)
    return { claimed: true, entry }
  },
  settle: async (from, entry) => {
    const stored = table.ledger.get(mailMapKey(entry))
    if (stored?.state !== from.state || stored.attempt !== from.attempt) return 'conflict'
    if (from.feedback !== undefined && stored.feedback !== from.feedback) return 'conflict'
    table.ledger.put(mailMapKey(entry), entry)
    return 'settled'
  },
  reopen: async (from, entry, audit) => {
    const stored = table.ledger.get(mailMapKey(entry))
    if (stored?.state !== from.state || stored.attempt !== from.attempt) return 'conflict'
    table.ledger.put(mailMapKey(entry), entry)
    markWatched(table, entry.clinicId)
    table.audit.put(joinKey(audit.clinicId, audit.at, `reopened-${++audits}`), audit)
    return 'reopened'
  },
  counted: async (clinicId) => table.countedMails.get(clinicId),
  saveCounted: async (clinicId, counted) => {
    if ((table.countedMails.get(clinicId)?.countedAt ?? '') > counted.countedAt) return 'later'
    table.countedMails.put(clinicId, counted)
    return 'saved'
  },
  markUncounted: async (mails) => {
    for (const [clinicId, ofClinic] of Map.groupBy(mails, (mail) => mail.clinicId)) {
      const campaigns = ofClinic.flatMap((mail) => (isCampaignMail(mail) ? [mail.campaign] : []))
      markWatched(table, clinicId, campaigns)
    }
  },
})

const isClaimable = (stored: LedgerEntry, entry: LedgerEntry): boolean =>
  (stored.state === 'due' || stored.state === 'ambiguous') && stored.attempt === entry.attempt - 1
