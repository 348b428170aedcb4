import * as z from 'zod'
import { EmailAddress } from '../values/email-address'
import { Language } from '../values/language'

/** A person who may be invited. Only the address is certain; '' and null mean not known. */
export const Contact = z.object({
  email: EmailAddress,
  name: z.string().trim().max(200),
  organisation: z.string().trim().max(300),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** null: not known, or a language that the product does not write. */
  language: Language.nullable(),
})
export type Contact = z.infer<typeof Contact>

/** Merges a later version of a contact into the known one; an empty field keeps the known value. */
export const mergeContacts = (known: Contact, later: Contact): Contact => ({
  email: known.email,
  name: later.name || known.name,
  organisation: later.organisation || known.organisation,
  country: later.country ?? known.country,
  language: later.language ?? known.language,
})

export const isSameContact = (a: Contact, b: Contact): boolean =>
  a.email === b.email &&
  a.name === b.name &&
  a.organisation === b.organisation &&
  a.country === b.country &&
  a.language === b.language
