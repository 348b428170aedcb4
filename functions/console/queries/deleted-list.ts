import type { Staff } from '../access/staff'
import type { ConsoleWorld } from '../console'

/**
 * Whether a list is gone because this person deleted it: what the audit log keeps of a list that is gone names nobody
 * else who may know of it.
 */
export const hasDeleted = async (
  world: Pick<ConsoleWorld, 'contactLists'>,
  listId: string,
  staff: Staff,
): Promise<boolean> =>
  (await world.contactLists.audit(listId)).some(
    ({ action, facts, by }) => action === 'erased' && facts['whole'] === 'yes' && by === staff.subject,
  )
