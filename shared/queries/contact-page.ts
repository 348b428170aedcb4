import { AccessDeniedError } from '../domain/access/actions'
import { canAccessList } from '../domain/access/list-access'
import type { StaffMember } from '../domain/access/staff'
import type { Contact } from '../domain/contact-list/contact'
import type { ContactList } from '../domain/contact-list/contact-list'
import type { Dependencies } from '../ports/dependencies'
import { type ContactHistory, type HistoryDependencies, readContactHistories } from './contact-history'

export interface ContactPageRequest {
  /** Words of name, e-mail or organisation; empty: everybody. */
  text: string
  /** The address after which the page begins; '' for the first page. */
  after: string
}

export interface ContactPage {
  contacts: { contact: Contact; history: ContactHistory }[]
  /** The `after` of the next page; null: this is the last one. */
  next: string | null
  /** Whether the list had more campaigns than the newest ones, which the histories are made of. */
  hasOlderCampaigns: boolean
}

/** How many contacts a page shows: its HTML stays below 30 KB. */
const CONTACTS_PER_PAGE = 25

/**
 * A page of a list's contacts in order of address, with what became of each. Only one part of the list is read, a
 * search reads on until the page is full.
 * @throws AccessDeniedError when the staff member may not use the list
 */
export const readContactPage = async (
  deps: HistoryDependencies & Pick<Dependencies, 'contactLists'>,
  staff: StaffMember,
  list: ContactList,
  { text, after }: ContactPageRequest,
): Promise<ContactPage> => {
  if (!canAccessList(list, staff)) throw new AccessDeniedError('contacts:use')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found: Contact[] = []
  for await (const contacts of deps.contactLists.contactsAfter(list.id, after)) {
    found.push(...contacts.filter((contact) => matchesWords(contact, words)))
    if (found.length > CONTACTS_PER_PAGE) break
  }
  const shown = found.slice(0, CONTACTS_PER_PAGE)
  const { histories, hasOlderCampaigns } = await readContactHistories(deps, staff, list, shown)
  return {
    contacts: shown.map((contact, index) => ({ contact, history: histories[index] ?? noHistory })),
    next: found.length > shown.length ? (shown.at(-1)?.email ?? null) : null,
    hasOlderCampaigns,
  }
}

const noHistory: ContactHistory = { suppression: null, invitations: [], registrations: [] }

const matchesWords = ({ name, email, organisation }: Contact, words: string[]): boolean => {
  const text = `${name} ${email} ${organisation}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
