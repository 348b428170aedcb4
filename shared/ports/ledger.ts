import type { AuditRecord } from '../domain/audit'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import type { CountedMails } from '../domain/mail/ledger/mail-counts'
import type { MailKey } from '../domain/mail/ledger/mail-key'

/** The result of a claim: a new lease, or the existing entry that prevents it. */
export type ClaimResult = { claimed: true; entry: LedgerEntry } | { claimed: false; entry: LedgerEntry }

export interface LedgerStore {
  get(key: MailKey): Promise<LedgerEntry | undefined>
  /** Those that are stored, in no order. */
  getMany(keys: readonly MailKey[]): Promise<LedgerEntry[]>
  listByRecipient(clinicId: string, recipientId: string): Promise<LedgerEntry[]>
  /** The whole ledger of a clinic, page by page. */
  pages(clinicId: string): AsyncIterable<LedgerEntry[]>
  /** Writes a new entry; an existing one is not changed. */
  add(entry: LedgerEntry): Promise<'added' | 'exists'>
  /**
   * Takes the mail for one attempt: writes `entry` (state claimed) when none is stored, or the stored one
   * is `due` or `ambiguous` with the attempt before. Never takes over a claimed one.
   */
  claim(entry: LedgerEntry): Promise<ClaimResult>
  /** Replaces the stored entry when it still has the state, the attempt and, where given, the feedback of `from`. */
  settle(
    from: Pick<LedgerEntry, 'state' | 'attempt'> & { feedback?: LedgerEntry['feedback'] },
    entry: LedgerEntry,
  ): Promise<'settled' | 'conflict'>
  /** Replaces an unsent entry with a due one, together with the line of the audit log; once. */
  reopen(
    from: Pick<LedgerEntry, 'state' | 'attempt'>,
    entry: LedgerEntry,
    audit: AuditRecord,
  ): Promise<'reopened' | 'conflict'>
  /** The mails of a clinic as they were last counted, without those of its campaigns; undefined: not since an erasure. */
  counted(clinicId: string): Promise<CountedMails | undefined>
  /** Keeps what was counted, unless a later count is kept. */
  saveCounted(clinicId: string, counted: CountedMails): Promise<'saved' | 'later'>
  /** Has the mails of these clinics and campaigns counted again: an event of SES has changed some. */
  markUncounted(mails: readonly MailKey[]): Promise<void>
}
