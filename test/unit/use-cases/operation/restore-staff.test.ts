import { describe, expect, it } from 'vitest'
import type { StaffAccount } from '../../../../shared/domain/access/staff-account'
import type { StaffAccounts } from '../../../../shared/ports/staff-accounts'
import { restoreStaff } from '../../../../shared/use-cases/operation/restore-staff'

const anAccount = (email: string, change: Partial<StaffAccount> = {}): StaffAccount => ({
  email,
  attributes: { email, email_verified: 'true' },
  isEnabled: true,
  hasSignedIn: true,
  groups: ['organiser'],
  ...change,
})

/** A pool in memory. @property failAt the number of the change that fails, once */
const aStaffPool = (accounts: StaffAccount[], failAt?: number) => {
  let changes = 0
  const calls: string[] = []
  const note = (call: string): void => {
    changes += 1
    if (changes === failAt) throw new Error('TooManyRequestsException')
    calls.push(call)
  }
  const find = (email: string): StaffAccount => {
    const found = accounts.find((account) => account.email.toLowerCase() === email.toLowerCase())
    if (!found) throw new Error('UserNotFoundException')
    return found
  }
  const pool: StaffAccounts = {
    listAccounts: async () => structuredClone(accounts),
    createAccount: async (account) => {
      note(`create ${account.email}`)
      accounts.push({ ...account, isEnabled: true, hasSignedIn: false, groups: [] })
    },
    addToGroup: async (email, group) => {
      note(`add ${email} ${group}`)
      find(email).groups.push(group)
    },
    disableAccount: async (email) => {
      note(`disable ${email}`)
      find(email).isEnabled = false
    },
  }
  return { pool, accounts, calls }
}

const [ada, ben] = [
  anAccount('ada@example.org'),
  anAccount('ben@example.org', { groups: ['admin', 'analyst'] }),
]

describe('the staff accounts of a backup', () => {
  it('are created with their groups where the pool lacks them, once', async () => {
    const { pool, accounts, calls } = aStaffPool([anAccount('Ada@example.org')])
    expect(await restoreStaff(pool, [ada, ben], { write: false })).toEqual([
      { email: 'ada@example.org', state: 'same' },
      { email: 'ben@example.org', state: 'missing' },
    ])
    expect(calls).toEqual([])
    await restoreStaff(pool, [ada, ben], { write: true })
    expect(accounts.map(({ groups }) => groups)).toEqual([['organiser'], ['admin', 'analyst']])
    calls.splice(0)
    expect(await restoreStaff(pool, [ada, ben], { write: true })).toEqual([
      { email: 'ada@example.org', state: 'same' },
      { email: 'ben@example.org', state: 'same' },
    ])
    expect(calls).toEqual([])
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'are complete after a second run when call %i of the first failed',
    async (failAt) => {
      const cleo = anAccount('cleo@example.org', { isEnabled: false, groups: ['partner', 'analyst'] })
      const { pool, accounts } = aStaffPool([], failAt)
      await expect(restoreStaff(pool, [ben, cleo], { write: true })).rejects.toThrow('TooManyRequests')
      await restoreStaff(pool, [ben, cleo], { write: true })
      expect(accounts).toMatchObject([
        { email: 'ben@example.org', isEnabled: true, groups: ['admin', 'analyst'] },
        { email: 'cleo@example.org', isEnabled: false, groups: ['partner', 'analyst'] },
      ])
    },
  )

  it('give no right back that was taken since from a person who signs in', async () => {
    for (const since of [{ groups: [] }, { isEnabled: false }, { groups: ['organiser', 'admin'] }]) {
      const { pool, calls } = aStaffPool([anAccount('ada@example.org', since)])
      const [report] = await restoreStaff(pool, [ada], { write: true })
      expect([report?.state, calls]).toEqual(['differs', []])
    }
  })

  it('that were disabled are so before they get a right', async () => {
    const { pool, calls } = aStaffPool([])
    await restoreStaff(pool, [anAccount('ada@example.org', { isEnabled: false })], { write: true })
    expect(calls).toEqual([
      'create ada@example.org',
      'disable ada@example.org',
      'add ada@example.org organiser',
    ])
  })
})
