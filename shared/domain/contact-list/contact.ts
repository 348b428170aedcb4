import * as z from 'zod'
import { EmailAddress } from '../values/email-address'
import { Language } from '../values/language'
import { InstantText } from '../values/time/time-schemas'

/** What a file or a form says about a person. Only the address is certain; '' and null mean not known. */
export const ContactDetails = z.object({
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
export type ContactDetails = z.infer<typeof ContactDetails>

/** A person of a contact list. */
export const Contact = ContactDetails.extend({
  /**
   * The person told somebody else that they want no mail: a file of another program said so, or a member of staff
   * noted it. They get no invitation through this list. null: nothing of the kind is known.
   */
  optedOut: z
    .object({ at: InstantText, source: z.string().max(200) })
    .nullable()
    .default(null),
})
export type Contact = z.infer<typeof Contact>

/** Merges what a later file says into a known contact; an empty field keeps the known value. */
export const mergeContacts = (known: Contact, later: ContactDetails): Contact => ({
  email: known.email,
  name: later.name || known.name,
  organisation: later.organisation || known.organisation,
  country: later.country ?? known.country,
  language: later.language ?? known.language,
  optedOut: known.optedOut,
})

export const contactDetailFields = ['email', 'name', 'organisation', 'country', 'language'] as const

/** The fields in which two versions of a contact differ. */
export const differingFields = (a: Contact, b: Contact): string[] => [
  ...contactDetailFields.filter((field) => a[field] !== b[field]),
  ...(a.optedOut?.at === b.optedOut?.at ? [] : ['optedOut']),
]

export const isSameContact = (a: Contact, b: Contact): boolean => differingFields(a, b).length === 0
