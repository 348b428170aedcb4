import * as z from 'zod'
import { InstantText } from '../values/time-schemas'

export const ContactListId = z.string().regex(/^list-[a-z0-9]{10}$/)

/** So many contacts a list may have: all that one campaign reads and one import writes. */
export const MAX_CONTACTS = 20_000

/** A list of contacts, without the contacts. */
export const ContactList = z.object({
  id: ContactListId,
  name: z.string().trim().min(1).max(120),
  /**
   * itu: for all its administrators and organisers. partner: a regulator's own; only its keepers see
   * it, nobody at ITU does.
   */
  owner: z.enum(['itu', 'partner']),
  /** Addresses of those who use a partner's list, as they sign in. */
  ownerEmails: z.array(z.string()).max(20),
  size: z.int().min(0),
  /** Rises with every change of its contacts. */
  version: z.int().min(1),
  createdAt: InstantText,
  changedAt: InstantText,
})
export type ContactList = z.infer<typeof ContactList>

/** Who did what to a list, when. Numbers only: no address stands in it. */
export const ContactListAudit = z.object({
  listId: ContactListId,
  at: InstantText,
  by: z.string(),
  action: z.enum(['made', 'imported', 'exported', 'erased']),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ContactListAudit = z.infer<typeof ContactListAudit>
