import { type FollowRequest, followRequestEnds } from '../../domain/followers/follow-request'
import { FOLLOWERS_LIST_ID } from '../../domain/followers/followers-list'
import type { Dependencies } from '../../ports/dependencies'

export type FollowLinkState = 'open' | 'confirmed' | 'ended'

/**
 * What the link in the mail does. `ended`: it is too old, or there is no request. The link of a person who confirmed
 * and has left the list or unsubscribed since is open again.
 */
export const readFollowLink = async (
  deps: Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>,
  personId: string,
): Promise<FollowLinkState> => (await findRequest(deps, personId)).link

/**
 * Confirms that an address wants to be told of new clinics; an earlier unsubscription from invitations ends with it. The
 * site may not write contact lists: `updateFollowers` puts the address onto the list. A second call changes nothing.
 */
export const confirmFollow = async (
  deps: Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>,
  personId: string,
): Promise<Exclude<FollowLinkState, 'open'>> => {
  const { link, request } = await findRequest(deps, personId)
  if (link !== 'open') return link
  if (request.state !== 'confirmed') {
    const isChanged = await deps.contactLists.changeFollowRequest(
      { ...request, state: 'confirmed' },
      request.state,
    )
    // A second press of the button, or an erasure.
    if (!isChanged && (await deps.contactLists.findFollowRequest(personId))?.state !== 'confirmed')
      return 'ended'
  }
  await deps.suppressions.resubscribe(personId, deps.now())
  return 'confirmed'
}

const findRequest = async (
  { contactLists, suppressions, now }: Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>,
  personId: string,
): Promise<{ link: 'open' | 'confirmed'; request: FollowRequest } | { link: 'ended'; request?: never }> => {
  const request = await contactLists.findFollowRequest(personId)
  if (!request || now() >= followRequestEnds(request)) return { link: 'ended' }
  if (request.state === 'requested' || (await suppressions.hasUnsubscribed(personId)))
    return { link: 'open', request }
  const isFollowing =
    request.state === 'confirmed' ||
    (await contactLists.findContact(FOLLOWERS_LIST_ID, request.email)) !== undefined
  return { link: isFollowing ? 'confirmed' : 'open', request }
}
