import { mayReceive } from '../../domain/allowed-recipients'
import { personId } from '../../domain/ids'
import type { MailKey } from '../../domain/ledger'
import type { World } from '../../ports/world'
import { type Letter, type LetterWorld, letterFor, type NoLetter, type NotYet } from './letter'
import type { Writing } from './writing'

export type PermittedWorld = LetterWorld & Pick<World, 'suppressions'>

/** The letter as it is to go out now, unless its address may get none: here, or anywhere any more. */
export const permitted = async (
  world: PermittedWorld,
  key: MailKey,
  writing: Writing,
): Promise<Letter | NoLetter | NotYet> => {
  const letter = await letterFor(world, key, writing)
  if (!letter.send) return letter
  const { silentBefore } = world.house
  // The ledger was restored too and does not know of it.
  if (silentBefore !== null && letter.dueAt <= silentBefore) {
    return { send: false, state: 'missed', reason: 'before-restore' }
  }
  const allowed = world.house.allowedRecipients
  if (allowed !== null && !mayReceive(letter.to, allowed)) {
    return { send: false, state: 'skipped', reason: 'recipient-not-allowed-here' }
  }
  const suppressed = await world.suppressions.find(personId(letter.to))
  return suppressed ? { send: false, state: 'skipped', reason: 'suppressed' } : letter
}
