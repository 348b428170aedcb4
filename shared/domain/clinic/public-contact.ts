import * as z from 'zod'
import { EmailAddress, formatEmail } from '../values/email-address'
import { PublicUrl } from '../values/public-url'

/**
 * Where everybody can reach the organisers: an e-mail address or an https address, as an organiser entered it.
 * The addresses of `organisers` are those of persons and stand on no public page.
 */
export const PublicContact = z.union([PublicUrl, EmailAddress])

/** Whether a contact is a web page, not an address. */
export const isContactPage = (contact: string): boolean => /^https:/i.test(contact)

/** The contact as the target of a link: `mailto:clinics@example.org`. */
export const contactLink = (contact: string): string =>
  isContactPage(contact) ? contact : `mailto:${encodeURIComponent(contact).replace('%40', '@')}`

/** What the link says: the address of an e-mail in readable form, the host of a page. */
export const contactText = (contact: string): string =>
  isContactPage(contact) ? new URL(contact).hostname : formatEmail(contact)
