import type { StaffMember } from '../domain/access/staff'
import type { Dependencies } from '../ports/dependencies'

/**
 * Whether this staff member deleted the list. The audit log of a deleted list does not tell who else may know of it,
 * so every other person gets a page that was not found.
 */
export const hasDeletedList = async (
  deps: Pick<Dependencies, 'contactLists'>,
  listId: string,
  staff: StaffMember,
): Promise<boolean> =>
  (await deps.contactLists.audit(listId)).some(
    ({ action, facts, by }) => action === 'erased' && facts['whole'] === 'yes' && by === staff.subject,
  )
