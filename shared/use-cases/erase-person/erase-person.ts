import type { Erasure } from '../../domain/erasure'
import { type EraseWorld, eraseAt } from './erase-at'

/**
 * Goes through the places of an erasure. It is done when a whole round has found nothing any more: a worker who
 * had read the registration before it went may have written a mail down after it. Twice, in parallel and after a
 * crash it goes on from whatever is there. Another kind of place, such as contact lists, becomes a round of its own
 * here, beside the clinics.
 */
export const erasePerson = async (world: EraseWorld, erasure: Erasure): Promise<'done' | 'under-way'> => {
  const results = []
  for (const place of erasure.places) results.push(await eraseAt(world, erasure, place))
  if (results.some((result) => result !== 0)) return 'under-way'
  await world.erasures.finish({ ...erasure, places: [], doneAt: world.now() })
  return 'done'
}
