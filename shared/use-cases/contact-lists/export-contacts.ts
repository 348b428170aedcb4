import type { Contact } from '../../domain/contact-list/contact'
import type { World } from '../../ports/world'

/** All contacts of a list, for a file; who took them is written down before they go. */
export const exportContacts = async (
  world: Pick<World, 'contactLists' | 'now'>,
  { listId, by }: { listId: string; by: string },
): Promise<Contact[]> => {
  const found = await world.contactLists.contacts(listId)
  const contacts = found?.contacts ?? []
  const facts = { size: contacts.length }
  await world.contactLists.record({ listId, at: world.now(), by, action: 'exported', facts })
  return contacts
}
