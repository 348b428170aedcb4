import type { Clinic } from '../clinic/clinic'
import type { Contact } from '../contact-list/contact'
import type { ContactList } from '../contact-list/contact-list'
import { normaliseEmail } from '../values/email-address'
import type { Language } from '../values/language'

/** The language of an invitation: the contact's, else the first organiser's, else English. */
export const invitationLanguage = (
  { language }: Pick<Contact, 'language'>,
  { organisers }: Pick<Clinic, 'organisers'>,
): Language => language ?? organisers[0]?.language ?? 'en'

/**
 * The name of the partner whose list an invited address is on; null: the list is ITU's. Only addresses of partners
 * are stored, so the name is the clinic's co-organiser if there is exactly one, else the partner's name among the
 * clinic's organisers, else the domain of the address.
 */
export const inviterName = (
  { owner, ownerEmails }: Pick<ContactList, 'owner' | 'ownerEmails'>,
  { coOrganisers, organisers }: Pick<Clinic, 'coOrganisers' | 'organisers'>,
): string | null => {
  if (owner === 'itu') return null
  const [institution, another] = coOrganisers
  if (institution !== undefined && another === undefined) return institution
  const owningOrganiser = organisers.find(({ email }) => ownerEmails.includes(normaliseEmail(email)))
  return owningOrganiser?.name || (ownerEmails[0]?.split('@')[1] ?? institution ?? null)
}
