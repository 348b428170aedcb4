import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import { personId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Lets an address get mail again, from the next mail on; what was held back before is not sent by this. Who lifted it,
 * when and why is stored with the suppression. A second call finds nothing to lift. Another bounce or complaint
 * suppresses the address again; a repeated event of the old one does not.
 * @throws AccessDeniedError when the staff member may not lift suppressions
 */
export const liftSuppression = async (
  { suppressions, now }: Pick<Dependencies, 'suppressions' | 'now'>,
  staff: StaffMember,
  { email, because }: { email: string; because: string },
): Promise<'lifted' | 'not-suppressed'> => {
  assertCan(staff, 'suppression:lift')
  return suppressions.lift(personId(email), { by: staff.subject, because, now: now() })
}
