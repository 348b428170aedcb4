import { canAccessList } from '../domain/access/list-access'
import type { StaffMember } from '../domain/access/staff'
import type { ContactList } from '../domain/contact-list/contact-list'
import type { Dependencies } from '../ports/dependencies'

/** The contact lists that the staff member may use. */
export const findAccessibleLists = async (
  deps: Pick<Dependencies, 'contactLists'>,
  staff: StaffMember,
): Promise<ContactList[]> => (await deps.contactLists.listAll()).filter((list) => canAccessList(list, staff))
