import type { AuditRecord } from '../domain/audit'
import type { LedgerEntry } from '../domain/mail/ledger'
import type { Registration } from '../domain/registration/registration'

/** `to.round` is one more than that of `from`. */
export interface RegistrationChange {
  from: Pick<Registration, 'status' | 'revision'>
  to: Registration
  mail: LedgerEntry
  capacity: number | null
  /** Where somebody of the staff has decided it. */
  audit?: AuditRecord
}
