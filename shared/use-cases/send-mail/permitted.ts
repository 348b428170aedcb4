import { personId } from '../../domain/ids'
import { mayReceive } from '../../domain/mail/allowed-recipients'
import type { MailKey } from '../../domain/mail/ledger'
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
  const person = personId(letter.to)
  const [suppressed, unsubscribed] = await Promise.all([
    world.suppressions.find(person),
    isInvitation(key) && world.suppressions.hasUnsubscribed(person),
  ])
  if (suppressed) return { send: false, state: 'skipped', reason: 'suppressed' }
  return unsubscribed ? { send: false, state: 'skipped', reason: 'unsubscribed' } : letter
}

/** Who wants no invitation still gets the mails of a clinic that she registers for. */
const isInvitation = ({ kind }: MailKey): boolean => kind === 'invitation'
