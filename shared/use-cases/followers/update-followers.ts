import type { Contact } from '../../domain/contact-list/contact'
import { MAX_CONTACTS } from '../../domain/contact-list/contact-list'
import type { FollowRequest } from '../../domain/followers/follow-request'
import { FOLLOWERS_LIST_ID, FOLLOWERS_LIST_NAME } from '../../domain/followers/followers-list'
import { personId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

type FollowerDependencies = Pick<Dependencies, 'contactLists' | 'suppressions' | 'now'>

/** Staff may change the list at the same time. */
const MAX_ATTEMPTS = 5

/**
 * Puts onto the list of those who are told of new clinics everybody who has confirmed, in the language of their request,
 * and removes from it everybody who has unsubscribed, and addresses that bounced or complained. It runs at night and
 * before an announcement is prepared; the first time makes the list. After a crash the next run does the rest.
 * @returns how many contacts were added or removed
 * @throws when the list is full, or changes faster than it can be written
 */
export const updateFollowers = async (deps: FollowerDependencies): Promise<number> => {
  const requests = await deps.contactLists.listFollowRequests()
  const confirmed = requests.filter(({ state }) => state === 'confirmed')
  if (confirmed.length > 0) await ensureList(deps)
  const changed = await replaceContacts(deps, confirmed)
  for (const request of confirmed)
    await deps.contactLists.changeFollowRequest({ ...request, state: 'joined' }, 'confirmed')
  return changed
}

/** In the list's audit log, in place of a member of staff. */
const BY_FOLLOWERS = 'followers'

const ensureList = async ({ contactLists, now }: FollowerDependencies): Promise<void> => {
  if (await contactLists.get(FOLLOWERS_LIST_ID)) return
  const at = now()
  const about = { id: FOLLOWERS_LIST_ID, name: FOLLOWERS_LIST_NAME, owner: 'itu' as const, ownerEmails: [] }
  const audit = { listId: FOLLOWERS_LIST_ID, at, by: BY_FOLLOWERS, action: 'made' as const, facts: {} }
  // Of two runs at once one makes it.
  await contactLists.create({ ...about, size: 0, version: 1, createdAt: at, changedAt: at }, audit)
}

const replaceContacts = async (
  deps: FollowerDependencies,
  confirmed: readonly FollowRequest[],
): Promise<number> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const found = await deps.contactLists.contacts(FOLLOWERS_LIST_ID)
    if (!found) return 0
    const { list, contacts } = found
    const { staying, joined, left, isChanged } = await decideContacts(deps, contacts, confirmed)
    if (!isChanged) return 0
    if (staying.length > MAX_CONTACTS) throw new Error('the list of followers is full')
    const at = deps.now()
    const after = { ...list, size: staying.length, version: list.version + 1, changedAt: at }
    const facts = { joined, left, sizeBefore: contacts.length, size: staying.length }
    const action = left > 0 ? ('removed' as const) : ('added' as const)
    const audit = { listId: list.id, at, by: BY_FOLLOWERS, action, facts }
    if ((await deps.contactLists.replace(after, staying, audit)) === 'saved') return joined + left
  }
  throw new Error('the list of followers changes faster than it can be written')
}

const decideContacts = async (
  { suppressions }: FollowerDependencies,
  contacts: readonly Contact[],
  confirmed: readonly FollowRequest[],
) => {
  const known = new Map(contacts.map((contact) => [contact.email, contact]))
  const all = new Map(known)
  // Of one who is on the list already only the language may change.
  for (const { email, language } of confirmed)
    all.set(email, {
      ...(known.get(email) ?? { email, name: '', organisation: '', country: null }),
      language,
      optedOut: null,
    })
  const reasons = await suppressions.suppressionReasons([...all.keys()].map(personId))
  const staying = [...all.values()].filter(({ email }) => !reasons.has(personId(email)))
  const joined = staying.filter(({ email }) => !known.has(email)).length
  const left = known.size + joined - staying.length
  return { staying, joined, left, isChanged: confirmed.length > 0 || left > 0 }
}
