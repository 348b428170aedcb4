import type { StaffMember } from '../domain/access/staff'
import type { Dependencies } from '../ports/dependencies'

/**
 * Whether a list is gone because this person deleted it: what the audit log keeps of a list that is gone names nobody
 * else who may know of it.
 */
export const hasDeletedList = async (
  deps: Pick<Dependencies, 'contactLists'>,
  listId: string,
  staff: StaffMember,
): Promise<boolean> =>
  (await deps.contactLists.audit(listId)).some(
    ({ action, facts, by }) => action === 'erased' && facts['whole'] === 'yes' && by === staff.subject,
  )
