import type { Clinic } from '../../domain/clinic/clinic'
import { isOver } from '../../domain/clinic/clinic-times'
import { writeOff } from '../../domain/mail/mail-states'
import { statusMail } from '../../domain/mail/status-mail'
import type { Registration } from '../../domain/registration/registration'
import { withdraw } from '../../domain/registration/registration-states'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/** In a clinic that is over or called off the seat was used: it stays counted. */
export const holdsASeat = (clinic: Clinic, { status }: Registration, now: Instant): boolean =>
  clinic.status === 'published' && !isOver(clinic, now) && status !== 'withdrawn' && status !== 'rejected'

/** Frees the seat, or the place in the list, without a word: the mail about it is written off in the same transaction. */
export const withdrawSilently = async (
  world: Pick<World, 'registrations'>,
  clinic: Clinic,
  registration: Registration,
  now: Instant,
): Promise<'withdrawn' | 'conflict'> => {
  const to = withdraw(registration, now)
  if (!to) return 'conflict'
  const due = statusMail(to, clinic, now)
  const mail = writeOff(due, 'skipped', 'erased', now) ?? due
  const change = { from: registration, to, mail, capacity: clinic.capacity }
  return (await world.registrations.change(change)) === 'changed' ? 'withdrawn' : 'conflict'
}
