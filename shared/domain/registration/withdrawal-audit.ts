import type { AuditRecord } from '../audit'
import type { Instant } from '../values/time/instant'
import type { Registration } from './registration'

interface Withdrawal {
  from: Registration
  to: Registration
  /** The subject of a staff member's sign-in, or the word for what the system has decided on. */
  by: string
  at: Instant
}

/** The line of the audit log about a registration that its own person has not withdrawn. */
export const createWithdrawalAudit = ({ from, to, by, at }: Withdrawal): AuditRecord => ({
  clinicId: to.clinicId,
  at,
  by,
  action: 'withdrawn',
  before: { status: from.status },
  after: { registration: to.id, status: to.status },
})
