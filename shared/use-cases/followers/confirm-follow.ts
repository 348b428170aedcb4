import { type FollowRequest, followRequestEnds } from '../../domain/followers/follow-request'
import { FOLLOWERS_LIST_ID, FOLLOWERS_LIST_NAME } from '../../domain/followers/followers-list'
import type { Dependencies } from '../../ports/dependencies'
import { changeContact } from '../contact-lists/change-contact'

export type FollowResult = 'confirmed' | 'ended'

/**
 * A request whose link still works; undefined: it has ended, or nobody asked. Of one who has left the list since, or
 * unsubscribed, it can be confirmed again.
 */
export const findOpenRequest = async (
  { contactLists, suppressions, now }: Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>,
  personId: string,
): Promise<FollowRequest | undefined> => {
  const request = await contactLists.findFollowRequest(personId)
  if (!request || now() >= followRequestEnds(request)) return undefined
  if (!request.isConfirmed) return request
  const contact = await contactLists.findContact(FOLLOWERS_LIST_ID, request.email)
  const isConfirmed = contact !== undefined && !(await suppressions.hasUnsubscribed(personId))
  return { ...request, isConfirmed }
}

/**
 * Puts the address of a request onto the list of those who are told of new clinics, in the language of the request. An
 * earlier unsubscription from invitations ends with it. The first confirmation makes the list; a second one changes
 * nothing, and a crash in between leaves a request that can be confirmed again.
 * @throws when the list is full
 */
export const confirmFollow = async (
  deps: Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>,
  personId: string,
): Promise<FollowResult> => {
  const request = await findOpenRequest(deps, personId)
  if (!request) return 'ended'
  if (request.isConfirmed) return 'confirmed'
  await ensureList(deps)
  const { email, language } = request
  const details = { name: '', organisation: '', country: null, language, optedOut: null }
  const before = (await deps.contactLists.findContact(FOLLOWERS_LIST_ID, email)) ?? null
  // Of one who is on the list already only the language may change.
  const after = before ? { ...before, language, optedOut: null } : { email, ...details }
  const { result } = await changeContact(deps, { listId: FOLLOWERS_LIST_ID, before, after, by: BY_FOLLOWER })
  if (result === 'full') throw new Error('the list of followers is full')
  await deps.suppressions.resubscribe(personId, deps.now())
  await deps.contactLists.saveFollowRequest({ ...request, isConfirmed: true })
  return 'confirmed'
}

/** In the list's audit log, in place of a member of staff. */
const BY_FOLLOWER = 'follower'

const ensureList = async ({
  contactLists,
  now,
}: Pick<Dependencies, 'contactLists' | 'now'>): Promise<void> => {
  if (await contactLists.get(FOLLOWERS_LIST_ID)) return
  const at = now()
  const about = { id: FOLLOWERS_LIST_ID, name: FOLLOWERS_LIST_NAME, owner: 'itu' as const, ownerEmails: [] }
  const audit = { listId: FOLLOWERS_LIST_ID, at, by: BY_FOLLOWER, action: 'made' as const, facts: {} }
  // Of two confirmations at once one makes it.
  await contactLists.create({ ...about, size: 0, version: 1, createdAt: at, changedAt: at }, audit)
}
