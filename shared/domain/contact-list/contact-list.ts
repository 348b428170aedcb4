import * as z from 'zod'
import { InstantText } from '../values/time/time-schemas'

export const ContactListId = z.string().regex(/^list-[a-z0-9]{10}$/)

/** The most contacts of a list: as many as one campaign reads and one import writes. */
export const MAX_CONTACTS = 20_000

/** A list of contacts, without the contacts. */
export const ContactList = z.object({
  id: ContactListId,
  name: z.string().trim().min(1).max(120),
  /**
   * itu: ITU's administrators and organisers use it. partner: a regulator's own; only its owners see it, ITU's staff
   * do not.
   */
  owner: z.enum(['itu', 'partner']),
  /** Addresses with which the owners of a partner's list sign in. */
  ownerEmails: z.array(z.string()).max(20),
  size: z.int().min(0),
  /** Rises with every change of the list or its contacts. */
  version: z.int().min(1),
  createdAt: InstantText,
  changedAt: InstantText,
})
export type ContactList = z.infer<typeof ContactList>

/** One record of a list's audit log. It holds numbers and ids, never an address. */
export const ContactListAudit = z.object({
  listId: ContactListId,
  at: InstantText,
  by: z.string(),
  action: z.enum(['made', 'renamed', 'imported', 'added', 'corrected', 'removed', 'exported', 'erased']),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ContactListAudit = z.infer<typeof ContactListAudit>
