import type { ContactList } from '../contact-list/contact-list'
import { normaliseEmail } from '../values/email-address'
import type { StaffMember } from './staff'

type ListOwners = Pick<ContactList, 'owner' | 'ownerEmails'>

/** Whether a person may use a list: ITU's own people its own, a partner's owners theirs. */
export const canAccessList = (list: ListOwners, staff: StaffMember): boolean =>
  list.owner === 'itu'
    ? isItuStaff(staff)
    : staff.email !== null && list.ownerEmails.some((owner) => normaliseEmail(owner) === staff.email)

/** Whether all people who may use the first list may use the other one too. */
export const isVisibleToOwnersOf = (list: ListOwners, other: ListOwners): boolean => {
  if (list.owner !== other.owner) return false
  const others = other.ownerEmails.map(normaliseEmail)
  return list.owner === 'itu' || list.ownerEmails.every((email) => others.includes(normaliseEmail(email)))
}

export const isItuStaff = ({ roles }: StaffMember): boolean =>
  roles.includes('admin') || roles.includes('organiser')
