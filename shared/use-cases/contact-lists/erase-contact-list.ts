import type { Dependencies } from '../../ports/dependencies'

/**
 * A whole list goes, with its contacts and the files that wait to be imported; who did it, and how many contacts it
 * was, stays. Twice, or at once with another: one does it, the other finds it gone.
 * @param version of the list as it was shown: with contacts that came meanwhile it is asked for again
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
