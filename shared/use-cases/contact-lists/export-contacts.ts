import type { Contact } from '../../domain/contact-list/contact'
import type { Dependencies } from '../../ports/dependencies'

/** Reads all contacts of a list for a file, and records the export in the audit log first. */
export const exportContacts = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  { listId, by }: { listId: string; by: string },
): Promise<Contact[]> => {
  const found = await deps.contactLists.contacts(listId)
  const contacts = found?.contacts ?? []
  const facts = { size: contacts.length }
  await deps.contactLists.recordAudit({ listId, at: deps.now(), by, action: 'exported', facts })
  return contacts
}
