import type { StaffAccount } from '../domain/access/staff-account'

/** The staff accounts of a deployed stage, as an operator reads and sets them. */
export interface StaffAccounts {
  listAccounts(): Promise<StaffAccount[]>
  /** Creates an account without groups. The pool invites the person by mail with a first password, unless it is disabled. */
  createAccount(account: StaffAccount): Promise<void>
  addToGroup(email: string, group: string): Promise<void>
  disableAccount(email: string): Promise<void>
}
