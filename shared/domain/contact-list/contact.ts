import * as z from 'zod'
import { normaliseEmail } from '../registration/registration'
import { Language } from '../values/language'

/** Somebody who may be invited. Only the address is certain; the rest is what the list's maker knew. */
export const Contact = z.object({
  email: z.string().transform(normaliseEmail).pipe(z.email().max(254)),
  name: z.string().trim().max(200),
  organisation: z.string().trim().max(300),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** null: nobody knows, or we do not write it. */
  language: Language.nullable(),
})
export type Contact = z.infer<typeof Contact>

/** What the later of two words on a contact adds: an empty field takes nothing away. */
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
