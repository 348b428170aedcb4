import { BY_REGISTRANT, type Erasure } from '../../domain/erasure/erasure'
import { personId } from '../../domain/ids'
import type { World } from '../../ports/world'

/**
 * Takes a person off every contact list, whoever's it is. Her own wish on the page of a clinic is about that
 * clinic and leaves the lists alone.
 * @returns from how many lists; later: one was changed at the same time
 */
export const eraseContacts = async (
  world: Pick<World, 'contactLists' | 'now'>,
  { id, personId: person, by }: Erasure,
): Promise<number | 'later'> => {
  if (by === BY_REGISTRANT) return 0
  let lists = 0
  for (const { id: listId } of await world.contactLists.all()) {
    const found = await world.contactLists.contacts(listId)
    const others = found?.contacts.filter(({ email }) => personId(email) !== person) ?? []
    if (!found || others.length === found.contacts.length) continue
    const { list } = found
    const now = world.now()
    const after = { ...list, size: others.length, version: list.version + 1, changedAt: now }
    const [sizeBefore, size] = [found.contacts.length, others.length]
    const facts = { erasure: id, contacts: sizeBefore - size, sizeBefore, size }
    const audit = { listId, at: now, by, action: 'erased' as const, facts }
    if ((await world.contactLists.replace(after, others, audit)) === 'conflict') return 'later'
    lists += 1
  }
  return lists
}
