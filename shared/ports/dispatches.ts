import type { Campaign } from '../domain/campaign/campaign'
import type { Dispatch } from '../domain/mail/dispatch'
import type { LedgerEntry } from '../domain/mail/ledger'

export interface DispatchStore {
  listByClinic(clinicId: string): Promise<Dispatch[]>
  /**
   * The same with the clinic's mails that are `due`, `claimed` or `ambiguous`, and its running campaigns, in one
   * reading.
   */
  listWithUnfinishedMails(
    clinicId: string,
  ): Promise<{ dispatches: Dispatch[]; mails: LedgerEntry[]; campaigns: Campaign[] }>
  add(dispatch: Dispatch): Promise<'added' | 'exists'>
  /** Replaces the stored one when it still has the state `from`. */
  transition(from: Dispatch['state'], dispatch: Dispatch): Promise<'moved' | 'conflict'>
}
