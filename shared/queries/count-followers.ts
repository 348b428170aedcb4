import { canAccessList } from '../domain/access/list-access'
import type { StaffMember } from '../domain/access/staff'
import { FOLLOWERS_LIST_ID } from '../domain/followers/followers-list'
import type { Dependencies } from '../ports/dependencies'

/**
 * How many people are told of new clinics, with those who have confirmed since the list was last updated; 0 for staff
 * who may not use the list.
 */
export const countFollowers = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  staff: StaffMember,
): Promise<number> => {
  if (!canAccessList({ owner: 'itu', ownerEmails: [] }, staff)) return 0
  const requests = await contactLists.listFollowRequests()
  const confirmed = requests.filter(({ state }) => state === 'confirmed').map(({ email }) => email)
  if (confirmed.length === 0) return (await contactLists.get(FOLLOWERS_LIST_ID))?.size ?? 0
  const contacts = (await contactLists.contacts(FOLLOWERS_LIST_ID))?.contacts ?? []
  return new Set([...contacts.map(({ email }) => email), ...confirmed]).size
}
