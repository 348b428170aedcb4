import type { Contact } from '../domain/contact-list/contact'
import type { ContactList, ContactListAudit } from '../domain/contact-list/contact-list'
import type { ImportDraft } from '../domain/contact-list/import-draft'

/** Contacts by list. A list's contacts are replaced as a whole: a reader has the ones before or the ones after. */
export interface ContactListStore {
  get(id: string): Promise<ContactList | undefined>
  /** Every list of everybody, the latest changed first: whoever shows them looks whose they are. */
  listAll(): Promise<ContactList[]>
  create(list: ContactList, audit: ContactListAudit): Promise<'created' | 'exists'>
  /** The list and its contacts as they belong together. */
  contacts(id: string): Promise<{ list: ContactList; contacts: Contact[] } | undefined>
  /** Writes list, contacts and audit record, when `list.version - 1` is stored. */
  replace(
    list: ContactList,
    contacts: readonly Contact[],
    audit: ContactListAudit,
  ): Promise<'saved' | 'conflict'>
  /**
   * Takes the list away with its contacts and drafts, when `list.version` is stored: from one moment to the next nothing
   * of it is seen any more. Its audit stays.
   */
  remove(list: ContactList, audit: ContactListAudit): Promise<'removed' | 'conflict'>
  /** Clears away what a crash, an import under way or a restored copy has left of removed lists. */
  deleteRemovedLists(): Promise<void>
  /** A draft is forgotten after a day. */
  saveDraft(draft: ImportDraft): Promise<void>
  draft(listId: string, id: string): Promise<ImportDraft | undefined>
  removeDraft(listId: string, id: string): Promise<void>
  /** What left the list as it is (an export). */
  recordAudit(audit: ContactListAudit): Promise<void>
  /** In order of time. */
  audit(listId: string): Promise<ContactListAudit[]>
}
