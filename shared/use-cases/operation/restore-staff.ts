import { accountKey, type StaffAccount } from '../../domain/access/staff-account'
import type { StaffAccounts } from '../../ports/staff-accounts'

/**
 * missing: created, when written; incomplete: it lacks groups of the backup and never signed in, so it is completed;
 * differs: in use with other rights than in the backup, and left so; same: left.
 */
export type StaffAccountState = 'missing' | 'incomplete' | 'differs' | 'same'

export interface RestoredAccount {
  email: string
  state: StaffAccountState
}

/**
 * Creates the accounts of a backup that the pool lacks, with their groups. An account that a person uses keeps its
 * rights: one that was taken since the backup does not come back. It can be repeated, also after it was broken off.
 * @param write false: nothing changes
 */
export const restoreStaff = async (
  pool: StaffAccounts,
  backup: readonly StaffAccount[],
  { write }: { write: boolean },
): Promise<RestoredAccount[]> => {
  const existing = new Map((await pool.listAccounts()).map((account) => [accountKey(account), account]))
  const restored: RestoredAccount[] = []
  for (const account of backup) {
    const found = existing.get(accountKey(account))
    const state = stateOf(account, found)
    if (write && (state === 'missing' || state === 'incomplete')) await setAccount(pool, account, found)
    restored.push({ email: account.email, state })
  }
  return restored
}

const missingGroups = (account: StaffAccount, found: StaffAccount | undefined): string[] =>
  account.groups.filter((group) => !found?.groups.includes(group))

const stateOf = (account: StaffAccount, found: StaffAccount | undefined): StaffAccountState => {
  if (!found) return 'missing'
  const lacksGroups = missingGroups(account, found).length > 0
  const mayStillSignIn = found.isEnabled && !account.isEnabled
  if (!found.hasSignedIn && (lacksGroups || mayStillSignIn)) return 'incomplete'
  const isSame = !lacksGroups && found.groups.length === account.groups.length
  return isSame && found.isEnabled === account.isEnabled ? 'same' : 'differs'
}

/** Disabled before it gets its groups, so that it has no right at any moment that it had not. */
const setAccount = async (
  pool: StaffAccounts,
  account: StaffAccount,
  found: StaffAccount | undefined,
): Promise<void> => {
  if (!found) await pool.createAccount(account)
  if (!account.isEnabled) await pool.disableAccount(account.email)
  for (const group of missingGroups(account, found)) await pool.addToGroup(account.email, group)
}
