import type { ContactList } from '../../domain/contact-list/contact-list'
import { contactListIdFor, newContactListId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

export interface NewContactList extends Pick<ContactList, 'name' | 'owner' | 'ownerEmails'> {
  /** The subject of the staff member's sign-in. */
  by: string
  /** Of the form; the same key creates one list, '' creates a new list each time. */
  idempotencyKey: string
}

/** Creates an empty list. The same form sent again returns the existing list. */
export const createContactList = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  { by, idempotencyKey, ...about }: NewContactList,
): Promise<ContactList> => {
  const now = deps.now()
  const id = await idFor(deps, by, idempotencyKey)
  const known = await deps.contactLists.get(id)
  if (known) return known
  const list = { ...about, id, size: 0, version: 1, createdAt: now, changedAt: now }
  const audit = { listId: list.id, at: now, by, action: 'made' as const, facts: { owner: about.owner } }
  if ((await deps.contactLists.create(list, audit)) === 'created') return list
  const present = await deps.contactLists.get(id)
  if (!present) throw new Error(`the list ${id} exists and cannot be read`)
  return present
}

/** The id of a deleted list is never used again: the sweep deletes every item under it. */
const idFor = async (
  { contactLists }: Pick<Dependencies, 'contactLists'>,
  by: string,
  idempotencyKey: string,
) => {
  if (idempotencyKey === '') return newContactListId()
  const id = contactListIdFor(by, idempotencyKey)
  const deleted = (await contactLists.audit(id)).some(({ facts }) => facts['whole'] === 'yes')
  return deleted ? newContactListId() : id
}
