import type { Erasure } from '../../domain/erasure/erasure'
import type { World } from '../../ports/world'
import { type EraseWorld, eraseAt } from './erase-at'
import { eraseContacts } from './erase-contacts'
import { eraseInvitations } from './erase-invitations'

export type ErasePersonWorld = EraseWorld & Pick<World, 'contactLists' | 'campaigns'>

/**
 * Goes through the places of an erasure, clinic by clinic, and through contact lists and campaigns: whatever else will know
 * people becomes one more of these. It is done when a whole round has found nothing any more: a worker who had
 * read the registration before it went may have written a mail down after it. Twice and after a crash it goes on
 * from whatever is there.
 */
export const erasePerson = async (
  world: ErasePersonWorld,
  erasure: Erasure,
): Promise<'done' | 'under-way'> => {
  const results = []
  for (const place of erasure.places) results.push(await eraseAt(world, erasure, place))
  results.push(await eraseContacts(world, erasure))
  results.push(await eraseInvitations(world, erasure))
  if (results.some((result) => result !== 0)) return 'under-way'
  await world.erasures.finish({ ...erasure, places: [], doneAt: world.now() })
  return 'done'
}
