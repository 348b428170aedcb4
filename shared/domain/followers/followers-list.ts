import type { ContactList } from '../contact-list/contact-list'

/** The list of the people who asked to be told of new clinics and confirmed their address. */
export const FOLLOWERS_LIST_ID = 'list-newclinics'
export const FOLLOWERS_LIST_NAME = 'People who asked for news of new clinics'

/** Only the people themselves come onto this list, so staff neither import into it nor delete it as a whole. */
export const isFollowersList = ({ id }: Pick<ContactList, 'id'>): boolean => id === FOLLOWERS_LIST_ID
