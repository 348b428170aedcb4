import type { Dependencies } from '../../ports/dependencies'

/** The list's version rises with every contact that is changed, so a write may conflict a few times. */
const MAX_ATTEMPTS = 8

/**
 * Renames a list. A change of its contacts at the same time is no conflict; another new name is, and nothing is
 * written then.
 * @param before the name that the person saw
 */
export const renameContactList = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  { listId, before, name, by }: { listId: string; before: string; name: string; by: string },
): Promise<'renamed' | 'changed' | 'gone'> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const list = await deps.contactLists.get(listId)
    if (!list) return 'gone'
    if (list.name === name) return 'renamed'
    if (list.name !== before) return 'changed'
    const next = { ...list, name, version: list.version + 1, changedAt: deps.now() }
    const facts = { before, name, version: next.version }
    const audit = { listId, at: next.changedAt, by, action: 'renamed' as const, facts }
    if ((await deps.contactLists.saveDetails(next, audit)) === 'saved') return 'renamed'
  }
  throw new Error(`the list ${listId} changes faster than it can be renamed`)
}
