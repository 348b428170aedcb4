import type { Dependencies } from '../../ports/dependencies'

/**
 * Deletes a list with its contacts and import drafts; its audit log is kept. A second or parallel call finds it
 * already deleted.
 * @param version of the list as it was shown; a list that has changed since is not deleted
 */
export const eraseContactList = async (
  deps: Pick<Dependencies, 'contactLists' | 'now'>,
  { listId, version, by }: { listId: string; version: number; by: string },
): Promise<'erased' | 'changed' | 'gone'> => {
  const list = await deps.contactLists.get(listId)
  if (!list) return 'gone'
  if (list.version !== version) return 'changed'
  const facts = { whole: 'yes', contacts: list.size, version, sizeBefore: list.size, size: 0 }
  const audit = { listId, at: deps.now(), by, action: 'erased' as const, facts }
  if ((await deps.contactLists.remove(list, audit)) === 'removed') return 'erased'
  return (await deps.contactLists.get(listId)) ? 'changed' : 'gone'
}
