import type { Campaign } from '../domain/campaign/campaign'
import type { Dispatch } from '../domain/mail/dispatch'
import type { LedgerEntry } from '../domain/mail/ledger'
import type { LedgerTally } from '../domain/mail/mail-counts'

export interface DispatchStore {
  listByClinic(clinicId: string): Promise<Dispatch[]>
  /**
   * The same with the clinic's mails that are `due`, `claimed` or `ambiguous`, the number of all, and its campaigns, in
   * one reading.
   */
  listWithUnfinishedMails(
    clinicId: string,
  ): Promise<{ dispatches: Dispatch[]; mails: LedgerEntry[]; tally: LedgerTally; campaigns: Campaign[] }>
  add(dispatch: Dispatch): Promise<'added' | 'exists'>
  /** Replaces the stored one when it still has the state `from`. */
  transition(from: Dispatch['state'], dispatch: Dispatch): Promise<'moved' | 'conflict'>
}
