import type { ContactList } from '../../domain/contact-list/contact-list'
import { listIdOf, newListId } from '../../domain/ids'
import type { World } from '../../ports/world'

export interface NewList extends Pick<ContactList, 'name' | 'owner' | 'keepers'> {
  /** The subject of the staff member's sign-in. */
  by: string
  /** Of the form: sent twice it makes one list; an empty one makes a new list each time. */
  once: string
}

/** An empty list. The same form once more finds the list that is there; a second form makes a second one. */
export const makeList = async (
  world: Pick<World, 'contactLists' | 'now'>,
  { by, once, ...about }: NewList,
): Promise<ContactList> => {
  const now = world.now()
  const id = await idFor(world, by, once)
  const known = await world.contactLists.get(id)
  if (known) return known
  const list = { ...about, id, size: 0, version: 1, createdAt: now, changedAt: now }
  const audit = { listId: list.id, at: now, by, action: 'made' as const, facts: { owner: about.owner } }
  if ((await world.contactLists.create(list, audit)) === 'created') return list
  const present = await world.contactLists.get(id)
  if (!present) throw new Error(`the list ${id} is there, and then it is not`)
  return present
}

/** The name of a list that was deleted is never given again: whatever comes under it is cleared away. */
const idFor = async ({ contactLists }: Pick<World, 'contactLists'>, by: string, once: string) => {
  if (once === '') return newListId()
  const id = listIdOf(by, once)
  const deleted = (await contactLists.audit(id)).some(({ facts }) => facts['whole'] === 'yes')
  return deleted ? newListId() : id
}
