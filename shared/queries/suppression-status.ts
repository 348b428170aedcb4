import { assertCan } from '../domain/access/actions'
import type { StaffMember } from '../domain/access/staff'
import { personId } from '../domain/ids'
import {
  activeSuppression,
  type LiftedSuppression,
  type Suppression,
} from '../domain/mail/sending/suppression'
import type { Dependencies } from '../ports/dependencies'

/** Why an address gets no mail or no invitation, and which suppressions were lifted before. */
export interface SuppressionStatus {
  suppression: Suppression | undefined
  /** Newest first. */
  lifted: LiftedSuppression[]
  /** The person gets no invitations; only they can change that. */
  hasUnsubscribed: boolean
}

/** @throws AccessDeniedError when the staff member may not lift suppressions */
export const readSuppressionStatus = async (
  { suppressions }: Pick<Dependencies, 'suppressions'>,
  staff: StaffMember,
  email: string,
): Promise<SuppressionStatus> => {
  assertCan(staff, 'suppression:lift')
  const person = personId(email)
  const [record, hasUnsubscribed] = await Promise.all([
    suppressions.readRecord(person),
    suppressions.hasUnsubscribed(person),
  ])
  return {
    suppression: record && activeSuppression(record),
    lifted: record?.lifted.toReversed() ?? [],
    hasUnsubscribed,
  }
}
