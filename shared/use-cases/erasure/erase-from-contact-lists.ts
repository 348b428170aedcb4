import { BY_REGISTRANT, type ErasureRequest } from '../../domain/erasure/erasure'
import { personId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Removes a person from every contact list, those of partners too. A registrant's own request concerns one clinic and
 * leaves the lists as they are.
 * @returns the number of changed lists; later: a list was changed at the same time
 */
export const eraseFromContactLists = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  { id, personId: person, by }: ErasureRequest,
): Promise<number | 'later'> => {
  if (by === BY_REGISTRANT) return 0
  let lists = 0
  for (const { id: listId } of await deps.contactLists.listAll()) {
    const found = await deps.contactLists.contacts(listId)
    const others = found?.contacts.filter(({ email }) => personId(email) !== person) ?? []
    if (!found || others.length === found.contacts.length) continue
    const { list } = found
    const now = deps.now()
    const after = { ...list, size: others.length, version: list.version + 1, changedAt: now }
    const [sizeBefore, size] = [found.contacts.length, others.length]
    const facts = { erasure: id, contacts: sizeBefore - size, sizeBefore, size }
    const audit = { listId, at: now, by, action: 'erased' as const, facts }
    if ((await deps.contactLists.replace(after, others, audit)) === 'conflict') return 'later'
    lists += 1
  }
  return lists
}
