import type { ContactList } from '../contact-list/contact-list'
import { normaliseEmail } from '../values/email-address'
import type { StaffMember } from './staff'

/** Whether a person may use a list: ITU's own people its own, a partner's owners theirs. */
export const canAccessList = (
  list: Pick<ContactList, 'owner' | 'ownerEmails'>,
  staff: StaffMember,
): boolean =>
  list.owner === 'itu'
    ? isItuStaff(staff)
    : staff.email !== null && list.ownerEmails.some((keeper) => normaliseEmail(keeper) === staff.email)

export const isItuStaff = ({ roles }: StaffMember): boolean =>
  roles.includes('admin') || roles.includes('organiser')
