import { FOLLOWERS_LIST_ID } from '../../domain/followers/followers-list'
import { personId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Removes from the list of those who are told of new clinics everybody who has unsubscribed, and addresses that bounced
 * or complained. It runs at night; a list that is changed at the same time is left to the next run.
 * @returns how many contacts were removed
 */
export const removeUnsubscribedFollowers = async ({
  contactLists,
  suppressions,
  now,
}: Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>): Promise<number> => {
  const found = await contactLists.contacts(FOLLOWERS_LIST_ID)
  if (!found || found.contacts.length === 0) return 0
  const { list, contacts } = found
  const reasons = await suppressions.suppressionReasons(contacts.map(({ email }) => personId(email)))
  const staying = contacts.filter(({ email }) => !reasons.has(personId(email)))
  const [sizeBefore, size] = [contacts.length, staying.length]
  if (size === sizeBefore) return 0
  const at = now()
  const after = { ...list, size, version: list.version + 1, changedAt: at }
  const facts = { unsubscribed: sizeBefore - size, sizeBefore, size }
  const audit = { listId: list.id, at, by: 'retention', action: 'removed' as const, facts }
  return (await contactLists.replace(after, staying, audit)) === 'saved' ? sizeBefore - size : 0
}
