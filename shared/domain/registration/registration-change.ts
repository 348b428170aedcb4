import type { AuditRecord } from '../audit'
import type { LedgerEntry } from '../mail/ledger'
import type { Registration } from './registration'

/** `to.round` is one more than that of `from`. */
export interface RegistrationChange {
  from: Pick<Registration, 'status' | 'round'>
  to: Registration
  mail: LedgerEntry
  capacity: number | null
  /** Where somebody of the staff has decided it. */
  audit?: AuditRecord
}
