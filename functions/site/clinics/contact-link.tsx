import { raw } from 'hono/html'
import { contactLink, contactText, isContactPage } from '../../../shared/domain/clinic/public-contact'

/** A link to the organisers. The `@` of an address is a character reference: simple robots look for the character. */
export const ContactLink = ({ contact }: { contact: string }) => {
  if (isContactPage(contact)) return <a href={contactLink(contact)}>{contactText(contact)}</a>
  const [local, domain] = contactText(contact).split('@')
  return (
    <a href={raw(contactLink(contact).replace('@', '&#64;'))} dir="ltr">
      {local}
      {raw('&#64;')}
      {domain}
    </a>
  )
}
