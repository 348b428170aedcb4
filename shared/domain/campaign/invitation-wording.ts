import type { Clinic } from '../clinic/clinic'
import type { Contact } from '../contact-list/contact'
import type { ContactList } from '../contact-list/contact-list'
import { normaliseEmail } from '../registration/registration'
import type { Language } from '../values/language'

/** What an invitation is written in: the contact's language, else that of the clinic's first organiser. */
export const invitationLanguage = (
  { language }: Pick<Contact, 'language'>,
  { organisers }: Pick<Clinic, 'organisers'>,
): Language => language ?? organisers[0]?.language ?? 'en'

/**
 * Whose list an invited address stands on, in words that its owner may know; null: ITU's. Of a partner only
 * addresses are known: her institution when the clinic names one, her name among its organisers, else her domain.
 */
export const inviterName = (
  { owner, ownerEmails }: Pick<ContactList, 'owner' | 'ownerEmails'>,
  { coOrganisers, organisers }: Pick<Clinic, 'coOrganisers' | 'organisers'>,
): string | null => {
  if (owner === 'itu') return null
  const [institution, another] = coOrganisers
  if (institution !== undefined && another === undefined) return institution
  const keeper = organisers.find(({ email }) => ownerEmails.includes(normaliseEmail(email)))
  return keeper?.name || (ownerEmails[0]?.split('@')[1] ?? institution ?? null)
}
