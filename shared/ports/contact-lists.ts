import type { Contact } from '../domain/contact-list/contact'
import type { ContactList, ContactListAudit } from '../domain/contact-list/contact-list'
import type { ImportDraft } from '../domain/contact-list/import-draft'
import type { FollowRequest } from '../domain/followers/follow-request'

/** Contact lists. A list's contacts are replaced as a whole: a reader gets either the old or the new ones. */
export interface ContactListStore {
  get(id: string): Promise<ContactList | undefined>
  /** Every list of every owner, last changed first; the caller checks who may see it. */
  listAll(): Promise<ContactList[]>
  create(list: ContactList, audit: ContactListAudit): Promise<'created' | 'exists'>
  /** Writes the list itself, its contacts unchanged, when `list.version - 1` is stored. */
  saveDetails(list: ContactList, audit: ContactListAudit): Promise<'saved' | 'conflict'>
  /** The list with the contacts of the same version, in order of address. */
  contacts(id: string): Promise<{ list: ContactList; contacts: Contact[] } | undefined>
  findContact(id: string, email: string): Promise<Contact | undefined>
  /**
   * The contacts after an address, in order of address, page by page ('' for all). Contacts that are replaced
   * meanwhile go on after the last one that was read.
   */
  contactsAfter(id: string, after: string): AsyncIterable<Contact[]>
  /**
   * Adds a contact (`before` null), changes it, also its address, or removes it (`after` null), with the list and the
   * audit record, when `list.version - 1` is stored. A contact with the new address is replaced.
   */
  changeContact(
    list: ContactList,
    change: { before: string | null; after: Contact | null },
    audit: ContactListAudit,
  ): Promise<'saved' | 'conflict'>
  /** Writes list, contacts and audit record, when `list.version - 1` is stored. */
  replace(
    list: ContactList,
    contacts: readonly Contact[],
    audit: ContactListAudit,
  ): Promise<'saved' | 'conflict'>
  /**
   * Deletes the list with its contacts and drafts, when `list.version` is stored. The list disappears in one write;
   * its audit log is kept.
   */
  remove(list: ContactList, audit: ContactListAudit): Promise<'removed' | 'conflict'>
  /** Deletes what a crash, a running import or a restored backup has left of deleted lists. */
  deleteRemovedLists(): Promise<void>
  /** A draft expires after a day. */
  saveDraft(draft: ImportDraft): Promise<void>
  /** Stores the columns and the revision of a draft that is still there. */
  saveDraftColumns(draft: Pick<ImportDraft, 'listId' | 'id' | 'columns' | 'revision'>): Promise<void>
  draft(listId: string, id: string): Promise<ImportDraft | undefined>
  removeDraft(listId: string, id: string): Promise<void>
  /**
   * Stores a request in place of an earlier one of the person, but not of one that is confirmed and waits for the list.
   * It expires some time after its link has ended.
   */
  saveFollowRequest(request: FollowRequest): Promise<void>
  /** Changes a stored request. @returns false: its state is another one, or it has been removed */
  changeFollowRequest(request: FollowRequest, from: FollowRequest['state']): Promise<boolean>
  findFollowRequest(personId: string): Promise<FollowRequest | undefined>
  /** In no order; some may have ended. */
  listFollowRequests(): Promise<FollowRequest[]>
  /** Removes a request and the ledger entries of its mails. @returns how many items */
  removeFollowRequest(personId: string): Promise<number>
  /** Records something that does not change the list (an export). */
  recordAudit(audit: ContactListAudit): Promise<void>
  /** Oldest first. */
  audit(listId: string): Promise<ContactListAudit[]>
}
