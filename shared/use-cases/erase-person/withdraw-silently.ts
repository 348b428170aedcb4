import type { Clinic } from '../../domain/clinic'
import { endOf, isOver } from '../../domain/clinic-times'
import type { Instant } from '../../domain/instant'
import { dueEntry } from '../../domain/mail-entry'
import { writeOff } from '../../domain/mail-states'
import type { Registration } from '../../domain/registration'
import type { World } from '../../ports'

/** In a clinic that is over or called off the seat was used: it stays counted. */
export const holdsASeat = (clinic: Clinic, { status }: Registration, now: Instant): boolean =>
  clinic.status === 'published' && !isOver(clinic, now) && status !== 'withdrawn' && status !== 'rejected'

/** Frees the seat without a word: the mail about it is written off in the same transaction. */
export const withdrawSilently = async (
  world: Pick<World, 'registrations'>,
  clinic: Clinic,
  registration: Registration,
  now: Instant,
): Promise<'withdrawn' | 'conflict'> => {
  const { clinicId, id } = registration
  const round = registration.round + 1
  const key = { clinicId, recipientId: id, kind: 'cancelled' as const, day: null, planVersion: round }
  const due = dueEntry(key, now, endOf(clinic))
  const silent = writeOff(due, 'skipped', 'erased', now) ?? due
  return world.registrations.withdraw(
    { ...registration, status: 'withdrawn', confirmedAt: now, round },
    silent,
  )
}
