import type { Campaign } from '../domain/campaign/campaign'
import type { Dispatch } from '../domain/mail/dispatches/dispatch'
import type { LedgerEntry } from '../domain/mail/ledger/ledger'
import type { LedgerTally } from '../domain/mail/ledger/mail-counts'
import type { MailReach } from '../domain/mail/ledger/mail-reach'

export interface DispatchStore {
  listByClinic(clinicId: string): Promise<Dispatch[]>
  /**
   * The same with the clinic's mails that are `due`, `claimed` or `ambiguous`, the number of all, whom they reached, and its
   * campaigns, in one reading.
   */
  listWithUnfinishedMails(clinicId: string): Promise<{
    dispatches: Dispatch[]
    mails: LedgerEntry[]
    tally: LedgerTally
    reach: MailReach
    campaigns: Campaign[]
  }>
  add(dispatch: Dispatch): Promise<'added' | 'exists'>
  /** Replaces the stored one when it still has the state `from`. */
  transition(from: Dispatch['state'], dispatch: Dispatch): Promise<'moved' | 'conflict'>
}
