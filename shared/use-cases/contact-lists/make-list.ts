import type { ContactList } from '../../domain/contact-list/contact-list'
import { newListId } from '../../domain/ids'
import type { World } from '../../ports/world'

export interface NewList extends Pick<ContactList, 'name' | 'owner' | 'keepers'> {
  /** The subject of the staff member's sign-in. */
  by: string
}

/** An empty list. Twice makes two: nobody has more than a few, and an empty one does no harm. */
export const makeList = async (
  world: Pick<World, 'contactLists' | 'now'>,
  { by, ...about }: NewList,
): Promise<ContactList> => {
  const now = world.now()
  const list = { ...about, id: newListId(), size: 0, version: 1, createdAt: now, changedAt: now }
  const audit = { listId: list.id, at: now, by, action: 'made' as const, facts: { owner: about.owner } }
  if ((await world.contactLists.create(list, audit)) === 'exists') {
    throw new Error(`the list ${list.id} exists already`)
  }
  return list
}
