import { endOf, isOver } from '../domain/clinic-times'
import { dueEntry } from '../domain/mail-entry'
import { writeOff } from '../domain/mail-states'
import type { World } from '../ports'

/**
 * Ends a registration: status, freed seat and the mail that takes the days out of the calendar are one
 * transaction. Withdrawing twice is `already`.
 */
export const withdraw = async (
  world: Pick<World, 'clinics' | 'registrations' | 'now'>,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
): Promise<'withdrawn' | 'already' | 'missing'> => {
  const [clinic, registration] = await Promise.all([
    world.clinics.get(clinicId),
    world.registrations.get(clinicId, registrationId),
  ])
  if (!clinic || !registration) return 'missing'
  if (registration.status === 'withdrawn') return 'already'
  const now = world.now()
  const round = registration.round + 1
  const key = {
    clinicId,
    recipientId: registrationId,
    kind: 'cancelled' as const,
    day: null,
    planVersion: round,
  }
  const due = dueEntry(key, now, endOf(clinic))
  const cancellation = (isOver(clinic, now) && writeOff(due, 'skipped', 'clinic-over', now)) || due
  const after = { ...registration, status: 'withdrawn' as const, confirmedAt: now, round }
  const result = await world.registrations.withdraw(after, cancellation)
  return result === 'withdrawn' ? 'withdrawn' : 'already'
}
