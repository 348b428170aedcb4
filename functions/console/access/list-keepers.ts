import type { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { normaliseEmail } from '../../../shared/domain/registration/registration'
import type { Staff } from './staff'

/** Whether a person may use a list: ITU's own people its own, a regulator's keepers theirs, and nobody else's. */
export const keepsList = (list: Pick<ContactList, 'owner' | 'keepers'>, staff: Staff): boolean =>
  list.owner === 'house'
    ? isOfTheHouse(staff)
    : staff.email !== null && list.keepers.some((keeper) => normaliseEmail(keeper) === staff.email)

export const isOfTheHouse = ({ roles }: Staff): boolean =>
  roles.includes('admin') || roles.includes('organiser')
